"""What is kept of one run, so that another can be compared with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, Final

from govkit.finding import Finding
from govkit.readability.measures import measures
from govkit.readability.sentence import Located, Score

_OF_THE_WHOLE: Final = frozenset({"high-reading-grade"})


@dataclass(frozen=True, slots=True)
class Figures:
    """How hard a document or a clause is to read. `grade` is None where there is nothing to read, and `load` in reports from before there was one."""

    sentences: int
    words: int
    grade: float | None
    load: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """A finding as another run would recognise it: wherever its line is by then, and whatever the grade of the whole is."""

    rule: str
    clause: str
    message: str

    @property
    def _known_by(self) -> tuple[str, str, str]:
        return self.rule, self.clause.casefold(), "" if self.rule in _OF_THE_WHOLE else self.message

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and self._known_by == other._known_by

    def __hash__(self) -> int:
        return hash(self._known_by)


@dataclass(frozen=True, slots=True)
class Reading:
    """One document: its figures, those of its clauses by their ids, and what was found in it."""

    whole: Figures
    clauses: Mapping[str, Figures]
    findings: tuple[Kept, ...]


def readings(documents: Sequence[Located], findings: Iterable[Finding]) -> dict[str, Reading]:
    """The readings of a run, by the names of its documents."""
    found = list(findings)
    return {
        located.scored.document.name: Reading(
            _figures(located.scored.whole),
            {clause.name: _figures(clause) for clause in located.scored.clauses},
            tuple(
                Kept(finding.rule, finding.clause, finding.message)
                for finding in found
                if finding.document == located.scored.document.name
            ),
        )
        for located in documents
    }


def readings_from(report: Mapping[str, Any]) -> dict[str, Reading]:
    """The readings that a report in JSON holds. Raises KeyError, TypeError or ValueError where it is no such report."""
    return {
        _words(document["document"]): Reading(
            _figures_from(document),
            {_words(clause["clause"]): _figures_from(clause) for clause in document["clauses"]},
            tuple(
                Kept(_words(finding["rule"]), _words(finding["clause"]), _words(finding["message"]))
                for finding in report["findings"]
                if finding["document"] == document["document"]
            ),
        )
        for document in report["documents"]
    }


def _figures(score: Score) -> Figures:
    found = measures(score)
    return Figures(len(score.sentences), score.words, found.get("flesch_kincaid_grade"), found.get("reading_load"))


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _figures_from(data: Mapping[str, Any]) -> Figures:
    grade, load = _figure(data["measures"], "flesch_kincaid_grade"), _figure(data["measures"], "reading_load")
    return Figures(int(data["sentences"]), int(data["words"]), grade, load)


def _figure(measured: Mapping[str, Any], name: str) -> float | None:
    value = measured.get(name)
    if value is not None and not isfinite(float(value)):
        raise ValueError(value)
    return None if value is None else float(value)
