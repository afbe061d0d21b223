"""The clauses of a document: how hard each is to read, and whether each that is required is there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from govkit.data.standard import RequiredClause
from govkit.document import AddressBlock, Clause, Document, Heading, every_block, pieces, text_of
from govkit.finding import Evidence
from govkit.readability.measures import measures
from govkit.readability.sentence import Located
from govkit.report.readability_html.said import as_words
from govkit.rules.rendered import Rendered
from govkit.rules.rule import rules

_ENOUGH: Final = 30
_OLDEST: Final = 20
_OPENING: Final = 6  # words


@dataclass(frozen=True, slots=True)
class Bar:
    """One clause's scores. `width` is the length of its bar in per cent, and `few` says that its words are too few to judge."""

    name: str
    words: int
    sentences: int
    longest: int
    age: float
    width: float
    few: bool


@dataclass(frozen=True, slots=True)
class Required:
    """One clause that the standard asks for, and what is wrong with it, if anything is."""

    name: str
    says: str
    source: str
    state: str
    present: bool
    problems: tuple[str, ...]


def clause_names(document: Document) -> dict[str, str]:
    """What people call each clause: its heading, its first words, or its id."""
    return {clause.id: _heading(clause) or _opening(clause) or as_words(clause.id) for clause in document.clauses()}


def _heading(clause: Clause) -> str:
    return next((text_of(block.inlines) for block in every_block(clause.blocks) if isinstance(block, Heading)), "")


def _opening(clause: Clause) -> str:
    """The first words of a clause that has no heading, since those are what people see of it. An address has none."""
    blocks = (block for block in every_block(clause.blocks) if not isinstance(block, AddressBlock))
    runs = (text_of(inlines).split() for block in blocks for inlines, _place in pieces(block))
    first = next((run for run in runs if run), [])
    if len(first) <= _OPENING:
        return f"“{' '.join(first)}”" if first else ""
    return f"“{' '.join(first[:_OPENING]).rstrip(',.:;')}…”"


def bars(located: Located, names: Mapping[str, str]) -> tuple[Bar, ...]:
    """The clauses in their order, each with a bar for its reading age."""
    return tuple(
        Bar(
            names.get(clause.name, as_words(clause.name)),
            clause.words,
            len(clause.sentences),
            clause.longest,
            age := measures(clause)["uk_reading_age"],
            width(age),
            clause.words < _ENOUGH,
        )
        for clause in located.scored.clauses
        if clause.words and clause.english
    )


def width(age: float) -> float:
    """How long the bar of a reading age is, in per cent of the longest."""
    return round(100 * min(max(age, 1.0), _OLDEST) / _OLDEST, 1)


def required(rendered: Rendered, names: Mapping[str, str]) -> tuple[Required, ...]:
    """Each clause that the document's standard asks for, in its order."""
    problems = dict[str, list[str]]()
    for rule in rules("document"):
        for problem in rule.check(rendered):
            problems.setdefault(problem.clause, []).append(problem.message)
    missing = {clause.id for clause in rendered.missing()}
    return tuple(_required(clause, names, problems, missing) for clause in rendered.required)


def _required(
    clause: RequiredClause, names: Mapping[str, str], problems: Mapping[str, list[str]], missing: set[str]
) -> Required:
    wrong = tuple(problems.get(clause.id, ()))
    present = clause.id not in missing
    state = "Missing" if not present else "Present, with a problem" if wrong else "Present"
    checked = "" if clause.evidence is Evidence.VERIFIED else f" ({clause.evidence.value} source)"
    return Required(
        names.get(clause.id, as_words(clause.id)),
        clause.says,
        clause.source + checked,
        state,
        present and not wrong,
        wrong,
    )
