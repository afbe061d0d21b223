"""Wide tables and pictures, laid out down the page with all that they say."""

from __future__ import annotations

from govkit.document import Block, Figure, Group, List, Paragraph, Place, Table, every_block, text_of
from govkit.document.parse import parse
from govkit.write.down_the_page import figures_in_words, tables_in_rows
from tests.conftest import EXAMPLE
from tests.write.test_large_print import documents_of_file

HERE = Place("isa/document.html.j2", 1)
ROWS = "<tr><th>From</th><th>To</th><th>What</th></tr><tr><td>A</td><td>B</td><td>Flag</td></tr><tr><td>C</td><td>D</td><td></td></tr>"


def cells(block: Block) -> list[tuple[str, ...]]:
    assert isinstance(block, Table)
    return [tuple(text_of(cell.inlines) for cell in row.cells) for row in block.rows]


def test_each_row_of_a_wide_table_is_a_table_of_facts() -> None:
    first, second = tables_in_rows(parse(f"<table><caption>Flows</caption>{ROWS}</table>", HERE.template), 2)
    assert cells(first) == [("From", "A"), ("To", "B"), ("What", "Flag")]
    assert cells(second) == [("From", "C"), ("To", "D"), ("What", "")]
    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert (text_of(first.caption), text_of(second.caption)) == ("Flows", "")
    assert all(row.cells[0].heading and not row.cells[1].heading for row in first.rows)


def test_a_table_that_has_room_stays_as_it_is() -> None:
    blocks = parse(f"<table>{ROWS}</table>", HERE.template)
    assert tables_in_rows(blocks, 3) == blocks


def test_tables_inside_clauses_and_groups_are_found() -> None:
    inside = f'<div class="callout"><section data-clause="a"><h2>A</h2><table>{ROWS}</table></section></div>'
    tables = [
        block for block in every_block(tables_in_rows(parse(inside, HERE.template), 2)) if isinstance(block, Table)
    ]
    assert len(tables) == 2


def test_a_picture_keeps_its_caption_its_steps_and_its_arrows_in_order() -> None:
    isa = next(each for each in documents_of_file(EXAMPLE) if each.kind == "isa")
    figure = next(block for block in every_block(isa.blocks) if isinstance(block, Figure))
    caption, *rest = (block for block in every_block(figures_in_words([figure])) if not isinstance(block, Group))
    assert isinstance(caption, Paragraph)
    assert caption.inlines == figure.caption
    told = [
        *(block for block in rest if isinstance(block, Paragraph)),
        *(item for block in rest if isinstance(block, List) for item in block.items),
    ]
    assert len(told) == len(figure.rows)
