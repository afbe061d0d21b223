"""What the loader found wrong, as findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NoReturn

from govkit.document.unseen import describe
from govkit.finding import Cure, Finding, Location, Severity
from govkit.written.source_map import Position, Route, dotted

MOST_REPORTED: Final = 1000

_PASTED: Final = "You may not see it; it often comes from pasting. Delete the whole line and type it again."


class Refused(Exception):
    """Nothing of the file is used; the last fault says why."""


def fault(rule: str, message: str, fix: str, location: Location, route: Route = ()) -> Finding:
    """One thing that stops the file from being read; always an error."""
    return Finding(rule, Severity.ERROR, message, fix, location, dotted(route))


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings from the top of the file to its end, as many as anyone will read."""
    ordered = sorted(findings, key=lambda finding: (finding.location.line, finding.location.column))
    if len(ordered) <= MOST_REPORTED:
        return tuple(ordered)
    last = ordered[MOST_REPORTED - 1].location
    more = fault(
        "too-many-faults", "There are more faults than these.", "Put these right first, and check again.", last
    )
    return (*ordered[:MOST_REPORTED], more)


class Faults:
    """The faults of one file, gathered while it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Finding] = []

    def report(  # noqa: PLR0913, PLR0917 - each is a part of the finding
        self, rule: str, message: str, fix: str, place: Position | None, route: Route = (), cure: Cure | None = None
    ) -> None:
        """Note a fault at a place, or in the file as a whole."""
        location = Location(self.file, place.line, place.column) if place else Location(self.file)
        self.found.append(replace(fault(rule, message, fix, location, route), cure=cure))

    def report_unsafe(self, sign: str, place: Position, route: Route = ()) -> None:
        """Note a character that can't be let into a document."""
        self.report("unsafe-character", f"There is {describe(sign)} here.", _PASTED, place, route)

    def refuse(self, rule: str, message: str, fix: str, place: Position | None = None) -> NoReturn:
        """Note why the file can't be used at all, and stop reading it."""
        self.report(rule, message, fix, place)
        raise Refused
