"""Tells the readers of a draft what is still outstanding, on a page of its own at the end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from govkit.document import Cell, Document, Group, Heading, Paragraph, Place, Role, Row, Table, Text
from govkit.finding import Finding
from govkit.wording.say import say

_PLACE = Place("", 0)


def with_outstanding(document: Document, findings: Iterable[Finding], today: date) -> Document:
    """The draft with a list of the findings about the partnership and about this document."""
    concerned = [finding for finding in findings if finding.document in ("", document.name)]
    heading = Heading(2, (Text("Outstanding in this draft"),), _PLACE)
    made = f"This is a draft of {say(today)}. "
    rest = (
        "These points are still to be settled before it can be used."
        if concerned
        else "The checks found nothing outstanding."
    )
    opening = Paragraph((Text(made + rest),), _PLACE)
    tables = (_table(concerned),) if concerned else ()
    return replace(document, blocks=(*document.blocks, Group(Role.OUTSTANDING, (heading, opening, *tables), _PLACE)))


def _table(findings: Iterable[Finding]) -> Table:
    header = _row("What is outstanding", "What to do", "Where", heading=True)
    rows = tuple(_row(finding.message, finding.fix, finding.path or finding.clause) for finding in findings)
    return Table((Text("Outstanding points"),), header, rows, _PLACE)


def _row(*cells: str, heading: bool = False) -> Row:
    return Row(tuple(Cell((Text(words),), heading) for words in cells), _PLACE)
