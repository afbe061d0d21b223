"""The list of changes to send back, as a spreadsheet and as a Word file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.document import Block, Cell, Design, Document, Heading, Paragraph, Place, Row, Table, Text
from govkit.report.readability_html.fixes import Fix
from govkit.report.readability_html.material import Material
from govkit.wording.say import listing, say
from govkit.write.spreadsheet.as_csv import write_csv

HEADINGS: Final = ("Document", "Clause", "Where", "Now", "Suggestion", "Why", "New words")
_NOWHERE: Final = Place("", 0)


@dataclass(frozen=True, slots=True)
class Change:
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


def changes(material: Material, found: Sequence[Fix], names: Mapping[str, Mapping[str, str]]) -> tuple[Change, ...]:
    """The changes in the order of “fix first”."""
    return tuple(_change(fix, material, names) for fix in found)


def _change(fix: Fix, material: Material, names: Mapping[str, Mapping[str, str]]) -> Change:
    finding = fix.first.remark.finding
    return Change(
        document=listing([material.titles[name] for name in fix.documents]),
        clause="All"
        if fix.first.is_about_document
        else names[finding.document].get(finding.clause, "Outside the parts"),
        where=f"{fix.first.who} ({finding.location})".strip(),
        now=fix.now,
        suggestion=" ".join(dict.fromkeys(note.fix for note in fix.notes)),
        why=" ".join(dict.fromkeys(f"{note.label}: {note.message}" for note in fix.notes)),
    )


def as_csv(rows: Sequence[Change]) -> bytes:
    """A spreadsheet in which no cell is a formula, whatever the words are."""
    return write_csv(HEADINGS, [row.cells for row in rows])


def as_docx(rows: Sequence[Change], material: Material) -> bytes:
    """A Word file with a small table for each change, and room for the new words."""
    from govkit.write.docx import write_docx  # noqa: PLC0415 - it takes long to start

    title = f"Changes to make: {material.name}"
    blocks: list[Block] = [
        Heading(1, (Text(title),), _NOWHERE),
        _paragraph(f"From the readability report of {say(material.day)}. The changes that help most come first."),
        _paragraph(
            "Write your words under “New words”, and send this file back to the person who sent you the report."
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


def _table(number: int, row: Change) -> Table:
    """One change, each of its cells under the heading that it has in the spreadsheet."""
    rows = tuple(
        Row((Cell((Text(heading),), heading=True), Cell((Text(cell),), heading=False)), _NOWHERE)
        for heading, cell in zip(HEADINGS, row.cells, strict=True)
    )
    return Table((Text(f"Change {number}"),), None, rows, _NOWHERE)
