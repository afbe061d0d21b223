"""Scores for another program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from govkit import __version__
from govkit.readability.measures import FORMULAS, measures
from govkit.readability.sentence import Located, Score, Sentence
from govkit.report.findings.as_json import as_data, waived_as_data
from govkit.report.scores import ScoresToTell
from govkit.rules.remark import Remark

if TYPE_CHECKING:  # few runs compare, or ask textstat
    from govkit.readability.compare import Change, Compared
    from govkit.readability.second_opinion import SecondOpinion

FOR: Final = "your own programs, with all that is counted"
_ENCODER: Final = json.JSONEncoder()


def report(told: ScoresToTell) -> str:
    """One object: the version, each document with its clauses and sections, the findings, those about a sentence with it, and what changed."""
    of_a_sentence = {remark.finding for remark in told.remarks}
    found: list[Mapping[str, object]] = [
        *map(_remark, told.remarks),
        *(as_data(finding) for finding in told.findings if finding not in of_a_sentence),
    ]
    opinions = told.opinions or {}
    lists: dict[str, Iterable[Mapping[str, object]]] = {
        "documents": [_document(each, opinions.get(each.scored.document.name)) for each in told.documents],
        "findings": found,
        **({"waived": map(waived_as_data, told.waived)} if told.waived else {}),
        **({} if told.compared is None else {"compared": map(_compared, told.compared)}),
    }
    first = f'{{\n"govkit": {_json(__version__)},\n"formulas": {_json(FORMULAS)}'
    return "".join([first, *(line for name, items in lists.items() for line in _lines(name, items)), "\n}\n"])


def _lines(name: str, items: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """A list with an item on each line, which is written several times as fast as a line for each value."""
    yield f',\n"{name}": ['
    for number, item in enumerate(items):
        yield f"{',' if number else ''}\n{_json(item)}"
    yield "\n]"


def _json(item: object) -> str:
    return _ENCODER.encode(item)


def _compared(compared: Compared) -> dict[str, object]:
    return {
        "document": compared.whole.name,
        **_change(compared.whole),
        "clauses": [{"clause": clause.name, **_change(clause)} for clause in compared.clauses],
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "before": None if change.before is None else asdict(change.before),
        "after": None if change.after is None else asdict(change.after),
        "harder_by": change.grades,
        "new": [asdict(finding) for finding in change.new],
        "mended": [asdict(finding) for finding in change.mended],
    }


def _document(located: Located, opinion: SecondOpinion | None) -> dict[str, object]:
    scored = located.scored
    return {
        "document": scored.document.name,
        "file": located.file,
        "english": scored.whole.english,
        "skipped": located.skipped,
        "left_out": located.left_out,
        "counted_as": located.counted_as,
        "other_languages": [{"language": each.name, **_counts(each)} for each in scored.others],
        **_score(scored.whole, located),
        "clauses": [{"clause": clause.name, **_score(clause, located)} for clause in scored.clauses],
        "sections": [_section(section) for section in scored.sections],
        **({} if opinion is None else {"second_opinion": _opinion(scored.whole, opinion)}),
    }


def _section(section: Score) -> dict[str, object]:
    return {"section": section.name, **_counts(section), "measures": measures(section)}


def _opinion(score: Score, opinion: SecondOpinion) -> dict[str, object]:
    from govkit.readability.second_opinion import reasons_for_parting  # noqa: PLC0415 - few runs ask

    return {"of": "textstat", **asdict(opinion), "parts_because": reasons_for_parting(score, opinion)}


def _remark(remark: Remark) -> dict[str, object]:
    start, end = remark.problem.span
    return {
        **as_data(remark.finding),
        "sentence": remark.problem.sentence.text,
        "words": remark.problem.words,
        "start": start,
        "end": end,
        "instead": remark.problem.instead,
        "written": remark.written,
    }


def _score(score: Score, located: Located) -> dict[str, object]:
    long = [_sentence(sentence, located) for sentence in score.long_sentences]
    return {**_counts(score), "long_sentences": long, "measures": measures(score)}


def _counts(score: Score) -> dict[str, object]:
    return {
        "sentences": len(score.sentences),
        "words": score.words,
        "syllables": score.syllables,
        "long_words": score.long_words,
        "hard_words": score.hard_words,
        "rare_words": score.rare_words,
        "passive_or_parted_sentences": score.passive_or_parted,
        "passive_sentences": score.passives,
    }


def _sentence(sentence: Sentence, located: Located) -> dict[str, str | int]:
    place = located.place(sentence)
    return {
        "words": sentence.length,
        "text": sentence.text,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "path": sentence.path,
        "clause": sentence.clause,
    }
