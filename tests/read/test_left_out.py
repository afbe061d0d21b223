"""Marks of footnotes and blanks are counted over all of a document, and the marks are gone."""

from __future__ import annotations

from pathlib import Path

from govkit.document import Manner, every_block, leaves, pieces
from govkit.read.blocks import heading, in_sections, listed, paragraph, place, table
from govkit.read.emphasis import emphasised
from govkit.read.footnotes import MARK, raised
from govkit.read.left_out import with_left_out
from govkit.read.opened import Opened

HERE = place(Path("letter.txt"), 1)


def said(opened: Opened) -> list[list[str]]:
    runs = (run for block in every_block(opened.blocks) for run, _place in pieces(block))
    return [[getattr(leaf, "text", "|") for leaf in leaves(run)] for run in runs]


def test_marks_and_blanks_are_counted() -> None:
    blocks = in_sections(
        [
            heading(1, f"About{raised('1')}", HERE),
            paragraph(
                f"It ends.¹ {emphasised('So', Manner.ITALIC)}{emphasised(raised('2'), Manner.ITALIC)} «Name»", HERE
            ),
            listed([(raised("*"), HERE)]),
            table([([f"Cell.2\nOf {emphasised('two.3', Manner.ITALIC)}", "«A»"], HERE)]),
        ]
    )
    found = with_left_out(Opened(blocks, "en", ("1 header",)))
    assert found.skipped == ("1 header", "6 footnote marks")
    assert found.counted_as == ("2 blanks, each as one word",)
    assert MARK not in str(found.blocks)
    assert said(found) == [["About"], ["It ends. ", "So", " ", "«Name»"], [], ["Cell.", "|", "Of ", "two."], ["«A»"]]


def test_a_document_without_any_stays_as_it_is() -> None:
    opened = Opened((paragraph("It ends. You can.", HERE),), "en", ())
    assert with_left_out(opened) == opened
