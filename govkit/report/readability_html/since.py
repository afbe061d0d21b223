"""Whether the documents are easier to read than they were before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.readability.compare import Change, Compared
from govkit.readability.measures import AGE_OF_GRADE_0
from govkit.readability.reading import Figures, Kept
from govkit.report.readability_html.said import as_words, kind
from govkit.wording.counts import counted
from govkit.wording.say import begin, listing

_SENTENCE: Final = re.compile(": “(.*)”$", re.DOTALL)
_SHOWN: Final = 8  # words


@dataclass(frozen=True, slots=True)
class Before:
    """A document or a clause, with its load before and now, what that means, and how many findings were mended or are new."""

    name: str
    before: str
    now: str
    says: str
    mended: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What changed since an earlier version: the verdict, each document, and the clauses of each that changed."""

    ref: str
    verdict: str
    documents: tuple[Before, ...]
    clauses: Mapping[str, tuple[Before, ...]]


def since(
    compared: Sequence[Compared], ref: str, titles: Mapping[str, str], names: Mapping[str, Mapping[str, str]]
) -> Since:
    """What the report says of the change since `ref`."""
    documents = {each.whole.name: _before(each.whole, _title(each.whole.name, titles)) for each in compared}
    clauses = {
        documents[each.whole.name].name: tuple(
            _before(clause, names.get(each.whole.name, {}).get(clause.name) or as_words(clause.name))
            for clause in each.clauses
        )
        for each in compared
    }
    return Since(ref, _verdict(compared), tuple(documents.values()), clauses)


def _title(name: str, titles: Mapping[str, str]) -> str:
    return titles.get(name) or as_words(name)


def _verdict(compared: Sequence[Compared]) -> str:
    """How many documents are easier to read than before, harder or the same, and how many findings were mended or are new."""
    grades = [_harder_by(each.whole) for each in compared]
    said = [
        (sum(grade is not None and grade < 0 for grade in grades), "easier to read"),
        (sum(grade is not None and grade > 0 for grade in grades), "harder to read"),
        (sum(grade == 0 for grade in grades), "as easy to read as before"),
        (sum(each.whole.before is None for each in compared), "new"),
        (sum(each.whole.after is None for each in compared), "gone"),
    ]
    found = [(number, words) for number, words in said if number]
    parts = [f"{number} {_verb(number)} {words}" for number, words in found]
    if found:
        parts[0] = f"{counted(found[0][0], 'document')} {_verb(found[0][0])} {found[0][1]}"
    mended, new = (sum(len(getattr(each.whole, what)) for each in compared) for what in ("mended", "new"))
    return f"{listing(parts)}. {counted(mended, 'finding')} {_verb(mended)} mended, and {new} {_verb(new)} new."


def _verb(number: int) -> str:
    return "is" if number == 1 else "are"


def _before(change: Change, name: str) -> Before:
    return Before(
        name=name,
        before=_score(change, change.before),
        now=_score(change, change.after),
        says=begin(_says(change)),
        mended=tuple(map(_told, change.mended)),
        new=tuple(map(_told, change.new)),
    )


def _score(change: Change, figures: Figures | None) -> str:
    """The load, or the reading age where the other side has no load."""
    by_age = change.before is not None and change.after is not None and change.loads is None
    if figures is not None and figures.load is not None and not by_age:
        return f"load {figures.load:.1f}"
    return "none" if figures is None or figures.grade is None else f"age {figures.grade + AGE_OF_GRADE_0:.1f}"


def _says(change: Change) -> str:
    if change.before is None or change.after is None:
        return "new" if change.before is None else "gone"
    harder_by = _harder_by(change)
    if not harder_by:
        return "no change" if change.is_none else "as easy to read as before"
    what = "load" if change.loads is not None else "age"
    return f"{'harder' if harder_by > 0 else 'easier'} by {abs(harder_by):.1f} of {what}"


def _harder_by(change: Change) -> float | None:
    """By how much the load grew, or the grade where an older report has no load."""
    return change.grades if change.loads is None else change.loads


def _told(finding: Kept) -> str:
    """The finding with the first words of its sentence, which stands in full in its document."""
    return f"{kind(finding.rule)}: {_SENTENCE.sub(_shortened, finding.message)}"


def _shortened(sentence: re.Match[str]) -> str:
    words = sentence[1].split()
    return f": “{sentence[1]}”" if len(words) <= _SHOWN else f": “{' '.join(words[:_SHOWN])}…”"
