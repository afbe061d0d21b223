"""Tells the readers of a draft what is still outstanding, on a page of its own at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from govkit.document import Cell, Document, Group, GroupRole, Heading, Paragraph, Place, Row, Table, Text
from govkit.finding import Finding, Waived
from govkit.wording.say import say

_APPROVE: Final = re.compile(r"`govkit approve [^`]*`")
_TYPED: Final = re.compile(r"`([^`]*)`")
_PLACE: Final = Place("", 0)
_POINTS: Final = ("Outstanding points", "What is outstanding", "What to do", "Where")
_WAIVERS: Final = ("Points accepted for a time", "What was found", "Why it is accepted", "By whom, and until when")


def with_outstanding(
    document: Document, findings: Iterable[Finding], today: date, waived: Iterable[Waived] = ()
) -> Document:
    """The draft with a list of the findings about the partnership and about this document, and of those that were waived."""
    concerned = [finding for finding in findings if finding.document in ("", document.name)]
    accepted = [each for each in waived if each.finding.document in ("", document.name)]
    heading = Heading(2, (Text("Outstanding in this draft"),), _PLACE)
    made = f"This is a draft of {say(today)}. "
    rest = (
        "These points are still to be settled before it can be used."
        if concerned
        else "The checks found nothing outstanding."
    )
    opening = Paragraph((Text(made + rest),), _PLACE)
    tables = (*_table(_POINTS, map(_point, concerned)), *_table(_WAIVERS, map(_waiver, accepted)))
    return replace(
        document, blocks=(*document.blocks, Group(GroupRole.OUTSTANDING, (heading, opening, *tables), _PLACE))
    )


def _table(titles: tuple[str, ...], rows: Iterable[Row]) -> Iterator[Table]:
    """A table with these titles, its caption first, or nothing where there are no rows."""
    if filled := tuple(rows):
        yield Table((Text(titles[0]),), _row(*titles[1:], heading=True), filled, _PLACE)


def _point(finding: Finding) -> Row:
    return _row(_on_paper(finding.message), _on_paper(finding.fix), finding.path or finding.clause)


def _on_paper(words: str) -> str:
    """Words of a finding for readers who have no command line."""
    return _TYPED.sub(r"“\1”", _APPROVE.sub("ask whoever may approve words", words))


def _waiver(waived: Waived) -> Row:
    return _row(_on_paper(waived.finding.message), waived.reason, f"{waived.accepted_by}, until {say(waived.until)}")


def _row(*cells: str, heading: bool = False) -> Row:
    return Row(tuple(Cell((Text(words),), heading) for words in cells), _PLACE)
