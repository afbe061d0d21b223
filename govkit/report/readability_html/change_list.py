"""The list of changes to send back, as a spreadsheet and as a Word file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.document import Block, Break, Cell, Design, Document, Heading, Inline, Paragraph, Place, Row, Table, Text
from govkit.report.readability_html.fixes import Fix
from govkit.report.readability_html.material import Material
from govkit.report.readability_html.notes import Note
from govkit.report.readability_html.said import SEVERITIES
from govkit.wording.say import listing, say
from govkit.write.spreadsheet.as_csv import write_csv

HEADINGS: Final = ("Document", "Clause", "Where", "Now", "Suggestion", "Why", "New words")
_NOWHERE: Final = Place("", 0)


@dataclass(frozen=True, slots=True)
class ListedChange:
    """One row: where a change is made, what stands there, what to write instead and why. The new words are left to write."""

    document: str
    clause: str
    where: str
    now: str
    suggestion: str
    why: str
    new_words: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells in the order of the headings."""
        return self.document, self.clause, self.where, self.now, self.suggestion, self.why, self.new_words


def changes(
    material: Material, found: Sequence[Fix], names: Mapping[str, Mapping[str, str]]
) -> tuple[ListedChange, ...]:
    """The changes in the order of “fix first”."""
    return tuple(_change(fix, material, names) for fix in found)


def _change(fix: Fix, material: Material, names: Mapping[str, Mapping[str, str]]) -> ListedChange:
    finding = fix.first.remark.finding
    return ListedChange(
        document=listing([material.titles[name] for name in fix.documents]),
        clause="All"
        if fix.first.is_about_document
        else names[finding.document].get(finding.clause, "Outside the parts"),
        where=f"{fix.first.who} ({finding.location})" if fix.first.who else str(finding.location),
        now=fix.now,
        suggestion="\n".join(dict.fromkeys(f"{note.message} {note.fix}" for note in fix.notes)),
        why="\n".join(_why(fix.notes)),
    )


def _why(notes: Sequence[Note]) -> Iterator[str]:
    """The kinds of finding, by how much they matter: `Should change: jargon and label for people`."""
    for severity, label in SEVERITIES.items():
        kinds = dict.fromkeys(note.kind for note in notes if note.severity is severity)
        if kinds:
            yield f"{label}: {listing([kind[0].lower() + kind[1:] for kind in kinds])}"


def as_csv(rows: Sequence[ListedChange]) -> bytes:
    """A spreadsheet in which no cell is a formula, whatever the words are."""
    return write_csv(HEADINGS, [row.cells for row in rows])


def as_docx(rows: Sequence[ListedChange], material: Material) -> bytes:
    """A Word file with a small table for each change, and room for the new words."""
    from govkit.write.docx import write_docx  # noqa: PLC0415 - it takes long to start

    title = f"Changes to make: {material.name}"
    blocks: list[Block] = [
        Heading(1, (Text(title),), _NOWHERE),
        _paragraph(f"From the readability report of {say(material.day)}. The changes that help most come first."),
        _paragraph(
            "Write your words beside “New words”, and send this file back to the person who sent you the report."
        ),
        *(_table(number, row) for number, row in enumerate(rows, 1)),
    ]
    return write_docx(
        Document(
            kind="changes",
            name="changes",
            title=title,
            language="en-GB",
            reference="Readability",
            version=say(material.day),
            design=Design.NOTICE,
            blocks=tuple(blocks),
        )
    )


def _paragraph(words: str) -> Paragraph:
    return Paragraph((Text(words),), _NOWHERE)


def _lines(cell: str) -> tuple[Inline, ...]:
    """The words of a cell, with a break where a line ends."""
    return tuple(inline for line in cell.split("\n") for inline in (Break(), Text(line)))[1:]


def _table(number: int, row: ListedChange) -> Table:
    """One change, each of its cells under the heading that it has in the spreadsheet."""
    rows = tuple(
        Row((Cell((Text(heading),), heading=True), Cell(_lines(cell), heading=False)), _NOWHERE)
        for heading, cell in zip(HEADINGS, row.cells, strict=True)
    )
    return Table((Text(f"Change {number}"),), None, rows, _NOWHERE)
