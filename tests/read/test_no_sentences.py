"""Addresses and signatures are left out of the scores in every format, and said."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import AddressBlock, Clause, List, Paragraph, every_block, text_of
from govkit.read.blocks import heading, in_sections, listed, paragraph, place
from govkit.read.no_sentences import without_addresses
from govkit.read.opened import Opened
from tests.read.letters import read, written

HERE = place(Path("a.txt"), 1)
LINES = ["Northmoor Council", "1 Market Place", "NM1 1AA"]
SIGNED = ["Yours sincerely", "A Example", "Head of Service"]


def sentences(opened: Opened) -> list[str]:
    return [text_of(block.inlines) for block in every_block(opened.blocks) if isinstance(block, Paragraph)]


def apart(opened: Opened) -> list[list[str]]:
    return [
        [text_of(line) for line in block.lines]
        for block in every_block(opened.blocks)
        if isinstance(block, AddressBlock)
    ]


TEXT = "\n".join([*LINES, "", "Dear Sam,", "", "We write to you.", "", *SIGNED[:1], "", *SIGNED[1:], ""])
FORMS = {
    "letter.txt": TEXT,
    "spaced.txt": TEXT.replace("\n", "\n\n"),
    "letter.md": TEXT,
    "spaced.md": TEXT.replace("\n", "\n\n"),
    "lines.html": "".join(f"<p>{part.strip()}</p>" for part in TEXT.replace("\n", "<br>").split("<br><br>")),
    "paragraphs.html": "".join(f"<p>{line}</p>" for line in TEXT.split("\n")),
    "address.html": f"<address>{'<br>'.join(LINES)}</address><p>Dear Sam,<p>We write to you.<p>{'<p>'.join(SIGNED)}",
}


@pytest.mark.parametrize("name", FORMS)
def test_a_letter_has_its_sentences_alone(name: str, tmp_path: Path) -> None:
    opened = read(written(tmp_path, name, FORMS[name]))
    assert sentences(opened) == ["Dear Sam,", "We write to you."]
    assert [line for lines in apart(opened) for line in lines] == [*LINES, *SIGNED]
    assert opened.left_out == ("3 lines of addresses or contact details", "3 lines of signatures")


def test_a_word_file_has_its_sentences_alone(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    for line in TEXT.split("\n"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "letter.docx"))
    opened = read(tmp_path / "letter.docx")
    assert sentences(opened) == ["Dear Sam,", "We write to you."]
    assert opened.left_out == ("3 lines of addresses or contact details", "3 lines of signatures")


def test_lines_are_parted_from_what_stands_in_the_same_paragraph() -> None:
    blocks = in_sections(
        [
            heading(2, "Where we are", HERE),
            paragraph("You can write to us:\n" + "\n".join(LINES) + "\nWe will answer.\nSoon.", HERE),
            paragraph("Email: a@b.example", HERE),
            listed([("NM1 1AA", HERE)]),
            paragraph("Yours sincerely", HERE),
            listed([("A Example", HERE)]),
            paragraph("A Example", HERE),
        ]
    )
    opened = without_addresses(Opened(blocks, "en", left_out=("x",)))
    assert isinstance(opened.blocks[0], Clause)
    assert sentences(opened) == ["You can write to us:", "We will answer. Soon.", "A Example"]
    assert apart(opened) == [LINES, ["Email: a@b.example"], ["Yours sincerely"]]
    assert opened.left_out == ("x", "4 lines of addresses or contact details", "1 line of signatures")


def test_a_text_without_any_stays_as_it_is() -> None:
    opened = Opened((paragraph("We write.\nYou answer.", HERE),))
    assert without_addresses(opened) == opened


def test_items_of_several_lines_may_hold_an_address_and_those_to_fill_in_are_none() -> None:
    blocks = (
        listed(
            [
                ("Northmoor Council keeps it:\n1 Market Place\nNM1 1AA", HERE),
                ("Name: ________", HERE),
                ("Ask us.", HERE),
            ]
        ),
        listed([("Stop.", HERE), ("01632 960001", HERE)]),
    )
    opened = without_addresses(Opened(blocks))
    assert [
        [text_of(item.inlines) for item in block.items] if isinstance(block, List) else "apart"
        for block in opened.blocks
    ] == [["Northmoor Council keeps it:"], "apart", "apart", ["Ask us."], ["Stop.", "01632 960001"]]
    assert opened.left_out == ("2 lines of addresses or contact details", "1 line of signatures")
