"""Scores for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import fill
from typing import Final

from govkit.finding import Finding, on_its_line
from govkit.readability.language import is_unspaced
from govkit.readability.load import AIMS
from govkit.readability.measures import measures
from govkit.readability.second_opinion import SecondOpinion, reasons_for_parting, second_opinion
from govkit.readability.sentence import LONG, Located, Score
from govkit.report.findings.in_full import one, set_aside
from govkit.report.findings.summary import in_words
from govkit.report.scores import ScoresToTell
from govkit.report.scores.folded import IN_FULL, MANY, Fold, folded, overview
from govkit.wording.say import listing

FOR: Final = "a person at a terminal"
_BOUNDS: Final = (
    f"{AIMS['mean_sentence_length']:g} words a sentence, {AIMS['rare_words_percent']:g} rare and {AIMS['hard_words_percent']:g} hard words in a"
    f" hundred, and {AIMS['passive_or_parted_percent']:g} sentences in a hundred passive or parted"
)
CAVEAT: Final = (
    f"A load of 100 is a text of {_BOUNDS}. What yours may have is its target. Scores only help to decide what to look at"
    " first: they count, and can’t tell whether a text makes sense. The NHS recommends"
    " readability tools for nothing else. Test the words with the people who will read them. A reading age here is the"
    " grade plus 5, which is a convention. docs/readability.md says what is counted."
)
_WIDTH: Final = 100
_MOST_SENTENCES: Final = 5
_HEADINGS: Final = (
    *("Clause", "Sentences", "Words", "Load", "Mean", "Longest", "Rare %", "Hard %", "Passive or parted %"),
    *("Grade", "Reading age", "Reading ease", "SMOG", "Fog"),
)
_SHOWN: Final = (
    "reading_load",
    "mean_sentence_length",
    "longest_sentence",
    "rare_words_percent",
    "hard_words_percent",
    "passive_or_parted_percent",
    "flesch_kincaid_grade",
    "uk_reading_age",
    "flesch_reading_ease",
    "smog",
    "gunning_fog",
)


def report(told: ScoresToTell) -> str:
    """Each document: its scores, those of its clauses, its long sentences, and what to change; then what is about none, and what is waived."""
    documents = ["\n".join(_document(each, told)) for each in told.documents if each.scored.whole.words]
    others = [one(finding, colour=False) for finding in told.findings if not finding.document]
    aside = [set_aside(each) for each in told.waived]
    count = f"{on_its_line(told.read)}: {in_words(told.findings, told.waived)}."
    return "\n\n".join([*documents, *others, *aside, count, fill(CAVEAT, _WIDTH)]) + "\n"


def _document(located: Located, told: ScoresToTell) -> Iterator[str]:
    whole = located.scored.whole
    found = measures(whole)
    if not whole.english and all(is_unspaced(each.name) for each in located.scored.others) and located.scored.others:
        yield f"{whole.name}: its words and sentences can’t be counted, since there are no spaces between them"
        yield from _asides_and_language(located)
        return
    yield (
        f"{whole.name}: {_counted(len(whole.sentences), 'sentence')} and {_counted(whole.words, 'word')},"
        f" {found['mean_sentence_length']:.1f} words a sentence, the longest {whole.longest}"
        + (f"; {_scores(found)}" if whole.english else "")
    )
    yield from _asides_and_language(located)
    if not whole.english:
        return
    yield (
        f"  from {_counted(whole.syllables, 'syllable')}, {_counted(whole.long_words, 'word')} of three or more of them,"
        f" {_counted(whole.hard_words, 'hard word')} and {_counted(whole.rare_words, 'rare word')};"
        f" {_counted(whole.passives, 'sentence')} with a passive"
    )
    yield from _second(whole, second_opinion(whole))
    yield ""
    own = [finding for finding in told.findings if finding.document == whole.name]
    folds = folded(own, told.remarks) if len(own) > MANY else ()
    if folds:
        yield f"  What matters most, of {len(own)} findings:"
        yield from (fill(line, _WIDTH, initial_indent="    ", subsequent_indent="      ") for line in overview(folds))
        yield ""
    if located.scored.clauses:
        yield from _table(located.scored.clauses)
        yield ""
    yield from _long_sentences(located, most=_MOST_SENTENCES if folds else None)
    for fold in folds[:IN_FULL] or [Fold("", (finding,)) for finding in own]:
        yield from _changes(fold.shown)
        yield from [f"\n    {fold.rest}"] if fold.rest else []
    if folds[IN_FULL:]:
        yield "\n  What matters less, which `--format json` tells in full:"
        yield from (f"  {fold.in_a_line}" for fold in folds[IN_FULL:])


def _asides_and_language(located: Located) -> Iterator[str]:
    """What is not in the scores, and why there are none where it is not English."""
    yield from (f"  {what}: {', '.join(said)}" for what, said in located.asides)
    if not located.scored.whole.english:
        but = f" but as {listing([each.name for each in located.scored.others])}" if located.scored.others else ""
        yield f"  This does not read as English{but}, so there are no scores: the formulas are for English."


def _scores(found: Mapping[str, float]) -> str:
    return (
        f"load {found['reading_load']:.1f}, from {found['rare_words_percent']:.1f} rare and {found['hard_words_percent']:.1f} hard words in a hundred"
        f" and {found['passive_or_parted_percent']:.1f} sentences in a hundred passive or parted;"
        f" grade {found['flesch_kincaid_grade']:.1f}, reading age {found['uk_reading_age']:.1f}, reading ease"
        f" {found['flesch_reading_ease']:.1f}, SMOG {found['smog']:.1f}, Fog {found['gunning_fog']:.1f}"
    )


def _second(whole: Score, asked: SecondOpinion) -> Iterator[str]:
    yield (
        f"  textstat: {_counted(asked.sentences, 'sentence')}, {_counted(asked.words, 'word')} and"
        f" {_counted(asked.syllables, 'syllable')}; grade {asked.flesch_kincaid_grade:.1f},"
        f" reading ease {asked.flesch_reading_ease:.1f}, SMOG {asked.smog:.1f}, Fog {asked.gunning_fog:.1f}"
    )
    if reasons := reasons_for_parting(whole, asked):
        yield f"  the two part because textstat {reasons}"


def _table(clauses: Sequence[Score]) -> Iterator[str]:
    rows = [_HEADINGS, *(_row(clause) for clause in clauses)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    for row in rows:
        first, *rest = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  " + "  ".join([row[0].ljust(len(first)), *rest])


def _row(clause: Score) -> tuple[str, ...]:
    found = measures(clause)
    shown = (_figure(name, found[name]) if name in found else "–" for name in _SHOWN)
    return clause.name, str(len(clause.sentences)), str(clause.words), *shown


def _figure(name: str, value: float) -> str:
    return f"{value:.0f}" if name == "longest_sentence" else f"{value:.1f}"


def _long_sentences(located: Located, most: int | None) -> Iterator[str]:
    """The long sentences in their order; where only so many are to be shown, the longest."""
    found = located.scored.whole.long_sentences
    longest = sorted(found, key=lambda each: -each.length)[:most]
    yield (
        f"  {_counted(len(found), 'sentence')} over {LONG} words:" if found else f"  No sentence is over {LONG} words."
    )
    for sentence in found if most is None else longest:
        about = f" ({sentence.path})" if sentence.path else ""
        yield f"  {located.place(sentence)}: {sentence.length} words{about}"
        yield fill(f"“{sentence.text}”", _WIDTH, initial_indent="    ", subsequent_indent="    ")
    if len(longest) < len(found):
        yield f"  These are the longest. `--format json` has all {len(found)}."


def _changes(findings: Sequence[Finding]) -> Iterator[str]:
    """What to change in a document, the gravest first. `govkit explain` and JSON tell the sources."""
    for finding in findings:
        yield f"\n  {finding.location}: {finding.severity} {finding.rule}"
        yield fill(finding.message, _WIDTH, initial_indent="    ", subsequent_indent="    ")
        yield fill(f"To fix: {finding.to_fix}", _WIDTH, initial_indent="    ", subsequent_indent="    ")


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
