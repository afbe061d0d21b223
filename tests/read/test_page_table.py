"""Tables of pages: cells that list, and cells that lay out."""

from __future__ import annotations

from pathlib import Path

from govkit.document import every_block, pieces, text_of
from govkit.read.from_html import read_text
from govkit.read.opened import Opened
from tests.read.letters import said

FILE = Path("page.html")


def page(markup: str) -> Opened:
    return read_text(f"<html><body>{markup}</body></html>", FILE)


def test_lists_and_paragraphs_in_a_cell_are_parted() -> None:
    (row,) = page(
        "<table><tr><td>We share your:<ul><li>name<li>birthday</ul></td><td><p>Head</p><p>Hall</p></td></tr></table>"
    ).blocks
    runs = [run for run, _place in pieces(row)]
    assert [[text_of((each,)) for each in run] for run in runs] == [
        ["We share your:", " ", "name", " ", "birthday"],
        ["Head", " ", "Hall"],
    ]


def test_a_table_that_lays_out_a_page_is_no_table() -> None:
    letter = "<h1>Notice</h1><p>We write.</p><table><tr><td>a</td><td>b</td></tr></table>"
    for markup in (
        f"<table><tr><td>{letter}</td><td>c</td></tr></table>",
        f"<table><tr><td>{letter}<p>c</p></td></tr></table>",
        f'<table role="presentation"><tr><td>{letter}</td><td>c</td></tr></table>',
    ):
        kinds = [type(block).__name__ for block in every_block(page(markup).blocks)]
        assert kinds[:4] == ["Clause", "Heading", "Paragraph", "Table"], markup
        assert said(page(markup)) == ["Notice", "We write.", "a", "b", "c"]
