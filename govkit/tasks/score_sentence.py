"""What other words for a sentence do to its clause and its document: scores, findings and sides, before and after. Nothing is written."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from govkit.approval.changed import changed_clauses
from govkit.approval.statements import OUTSIDE
from govkit.data.templates import Templates
from govkit.document import Design, Document
from govkit.finding import Finding
from govkit.load import Loaded
from govkit.outcome.locate import in_document, in_words
from govkit.outcome.remarks import Read, remark
from govkit.paper.sides import estimates
from govkit.questions.settled import parts as settled_parts
from govkit.readability.load import four_counts, reading_load
from govkit.readability.measures import measures
from govkit.readability.score import score
from govkit.readability.sentence import Located, Score, Scored
from govkit.rewording.readable import readable
from govkit.rules.rendered import Rendered
from govkit.rules.rule import rules
from govkit.sets.render_set import render_kind
from govkit.wording.house_language import plain_language


class ReadingScore(NamedTuple):
    """The four counts of some words, the load that follows from them, and the grade; none where there are no words in English."""

    counts: Mapping[str, float]
    load: float | None
    grade: float | None


class WordsStand(NamedTuple):
    """How the words of a clause stand: its score and its document's, the sides of a letter and of its slip, and what is found in the clause."""

    document: str
    clause_score: ReadingScore
    document_score: ReadingScore
    sides: tuple[int, int] | None
    words: int
    findings: tuple[Finding, ...]


class ScoredWords(NamedTuple):
    """How a clause stands before and after; None where the partnership has no such document, or it does not say the clause."""

    before: WordsStand | None
    after: WordsStand | None


def typed_words_stand(
    loaded: Loaded, found: Templates, kind: str, clause: str, texts: Mapping[str, str]
) -> WordsStand | None:
    """How the words of a clause would stand with these texts in the place of templates. Raises TemplateFailed or DataUnreadable."""
    with with_texts(found, texts) as typed:
        return words_stand(loaded, typed, kind, clause)


def words_stand(loaded: Loaded, found: Templates, kind: str, clause: str) -> WordsStand | None:
    """How the words of a clause stand in the first document of its kind that says it."""
    if loaded.partnership is None:
        return None
    for rendered in render_kind(loaded.partnership, found, kind, draft=True):
        read = score(rendered.document)
        of_clause = next((each for each in read.clauses if each.name == clause), None)
        if of_clause is not None or clause == OUTSIDE:
            findings = tuple(_findings(rendered, read, clause, loaded, found))
            return WordsStand(
                rendered.document.name,
                _reading(of_clause or read.whole),
                _reading(read.whole),
                _sides(rendered),
                read.whole.words,
                findings,
            )
    return None


def clauses_read(document: Document) -> Mapping[str, ReadingScore]:
    """How hard each clause of a document is to read, where it has words in English."""
    every = {each.name: _reading(each) for each in score(document).clauses}
    return {name: each for name, each in every.items() if each.load is not None}


def _reading(of: Score) -> ReadingScore:
    if not of.words or not of.english:
        return ReadingScore({}, None, None)
    counts = four_counts(of)
    return ReadingScore(counts, reading_load(counts), measures(of).get("flesch_kincaid_grade"))


def _sides(rendered: Rendered) -> tuple[int, int] | None:
    """The sides of a letter and of its slip as a PDF."""
    if rendered.kind.design is not Design.LETTER:
        return None
    first = estimates(rendered.document)[0]
    return first.letter, first.slip


def _findings(rendered: Rendered, read: Scored, clause: str, loaded: Loaded, found: Templates) -> Iterator[Finding]:
    """What rules about documents, about plain words and about approved words find in a clause."""
    for rule in rules("document"):
        problems = (each for each in rule.check(rendered) if each.clause == clause)
        yield from (in_document(rule, each, rendered, found, loaded) for each in problems)
    yield from (each for each in _remarks(read, loaded, found).findings if each.clause == clause)
    for changed in changed_clauses(found, [rendered.kind.name]):
        if changed.clause == clause:
            told = replace(changed, approves=True)  # whoever rewrites wants to know what is lost, approved or not
            for rule in rules("words"):
                yield from (_read(in_words(rule, each, told, found)) for each in rule.check(told))


def _read(finding: Finding) -> Finding:
    """The finding in words that people read: a fact by its label, and alternatives without what decides between them."""
    return replace(finding, message=readable(finding.message))


def _remarks(read: Scored, loaded: Loaded, found: Templates) -> Read:
    """What the rules about reading say of a document."""
    terms = settled_parts(loaded.partnership.glossary) if loaded.partnership else ()
    glossary = {term.lower(): str(meaning) for term, meaning in terms}
    language = plain_language(found.house)
    return remark([Located(read, "")], lambda problem, of: ("", of.place(problem.sentence)), language, glossary)


@contextmanager
def with_texts(found: Templates, texts: Mapping[str, str]) -> Iterator[Templates]:
    """The templates of a house with these texts in their places, in a folder of their own for as long as they are looked at."""
    with TemporaryDirectory(prefix="govkit-words-") as folder:
        house = Path(folder, "templates")
        if found.house is not None:
            shutil.copytree(found.house, house)
        for name, text in texts.items():
            file = house / _name_in(found, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        house.mkdir(exist_ok=True)
        yield Templates(found.shipped, house)


def _name_in(found: Templates, name: str) -> Path:
    """Where a template stands in the house's folder: under its old name, if it has that there."""
    own = found.find(name)
    return own.relative_to(found.house) if found.house and own.is_relative_to(found.house) else Path(name)
