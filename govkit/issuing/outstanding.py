"""Tells the readers of a draft what is still outstanding, on a page of its own at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from govkit.document import (
    Cell,
    Clause,
    Document,
    Group,
    GroupRole,
    Heading,
    Paragraph,
    Place,
    Row,
    Table,
    Text,
    every_block,
    text_of,
)
from govkit.finding import Finding, Waived
from govkit.model import Partnership
from govkit.sheets.labels import about, plainly, trail
from govkit.sheets.place import place_at
from govkit.wording.say import begin, say
from govkit.written.source_map import undotted

_APPROVE: Final = re.compile(r"`govkit approve [^`]*`")
_COMMAND: Final = re.compile(r"`(govkit [^`]*)`")
_PLACE: Final = Place("", 0)
_POINTS: Final = ("Outstanding points", "What is outstanding", "What to do", "Where")
_WAIVERS: Final = ("Points accepted for a time", "What was found", "Why it is accepted", "By whom, and until when")


def with_outstanding(
    document: Document,
    partnership: Partnership,
    findings: Iterable[Finding],
    today: date,
    waived: Iterable[Waived] = (),
) -> Document:
    """The draft with a list of the findings about the partnership and about this document, and of those that were waived.

    It is read by people who never see the file, so places go by what people call them.
    """
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
    headings = _headings(document)
    points = (_point(each, partnership, headings) for each in concerned)
    tables = (*_table(_POINTS, points), *_table(_WAIVERS, (_waiver(each, partnership) for each in accepted)))
    return replace(
        document, blocks=(*document.blocks, Group(GroupRole.OUTSTANDING, (heading, opening, *tables), _PLACE))
    )


def _table(titles: tuple[str, ...], rows: Iterable[Row]) -> Iterator[Table]:
    """A table with these titles, its caption first, or nothing where there are no rows."""
    if filled := tuple(rows):
        yield Table((Text(titles[0]),), _row(*titles[1:], heading=True), filled, _PLACE)


def _point(finding: Finding, partnership: Partnership, headings: Mapping[str, str]) -> Row:
    where = _place(finding.path, partnership) if finding.path else headings.get(finding.clause, finding.clause)
    return _row(*(_on_paper(each, partnership) for each in (finding.message, finding.fix)), where)


def _place(path: str, partnership: Partnership) -> str:
    """A place of the file by what people call it: “Flows: health flag, starts”."""
    place = place_at(partnership, path)
    within = trail(partnership, (*place.route, ""), (*place.known_as, ""))
    return ": ".join(each for each in (about(partnership, undotted(path)), within) if each)


def _headings(document: Document) -> Mapping[str, str]:
    """What stands over each clause, by its id."""
    clauses = (each for each in every_block(document.blocks) if isinstance(each, Clause))
    found = ((each.id, next((one for one in each.blocks if isinstance(one, Heading)), None)) for each in clauses)
    return {name: text_of(heading.inlines) if heading else begin(name.replace("-", " ")) for name, heading in found}


def _on_paper(words: str, partnership: Partnership) -> str:
    """Words of a finding for readers who have no command line and no file."""
    return plainly(_COMMAND.sub(r"“\1”", _APPROVE.sub("ask whoever may approve words", words)), partnership)


def _waiver(waived: Waived, partnership: Partnership) -> Row:
    found = _on_paper(waived.finding.message, partnership)
    return _row(found, waived.reason, f"{waived.accepted_by}, until {say(waived.until)}")


def _row(*cells: str, heading: bool = False) -> Row:
    return Row(tuple(Cell((Text(words),), heading) for words in cells), _PLACE)
