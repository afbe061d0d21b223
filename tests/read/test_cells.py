"""Cells that hold sentences are read as the page that they lay out; cells that list stay cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.document import Block, Table, every_block, pieces, text_of
from govkit.read.blocks import heading, listed, paragraph, place, table
from govkit.read.cells import holds_sentences, laid_out
from tests.rows import over_rows

HERE = place(Path("letter.docx"), 3)


@over_rows(
    ("line", "does"),
    [
        ("We will write to you.", True),
        ("We will write.", False),
        ("We will write to you", False),
        ("Will you write to us?", True),
        ("He said “write to us.”", True),
        ("We write (to all of you).", True),
        ("Ask us. We will answer", True),
        ("Rooms 1. 2. 3. and 4.", False),
        ("Names of all the families whom schools and the council know to", False),
        ("Names of all the families whom schools and the council know to need", True),
        ("", False),
    ],
)
def test_a_sentence_is_told_from_a_name(line: str, does: bool) -> None:
    assert holds_sentences(line) is does


def line(text: str) -> Block:
    return paragraph(text, HERE)


def shape(*rows: list[list[Block]]) -> list[str | list[str]]:
    """Each block by its words; a table as the list of its cells."""
    found = []
    for block in laid_out([(cells, HERE) for cells in rows]):
        runs = [text_of(run) for run, _place in pieces(block)]
        found.append(runs if isinstance(block, Table) else " + ".join(runs))
    return found


def test_cells_that_list_stay_one_row_each() -> None:
    assert shape([[line("Who")], [line("Phone")]], [[line("Council"), line("North")], []]) == [
        ["Who", "Phone"],
        ["Council North", ""],
    ]


def test_a_cell_of_sentences_is_read_as_what_it_holds() -> None:
    prose = [line("Step 1"), listed([("We will write to you.", HERE)])]
    assert shape([[line("Now")], prose, [line("Council")], [line("Done")]]) == [
        ["Now"],
        "Step 1",
        "We will write to you.",
        ["Council", "Done"],
    ]


def test_a_line_of_a_cell_may_hold_them() -> None:
    assert shape([[line("North\nWe will write to you.")], [line("b")]]) == ["North We will write to you.", ["b"]]


@pytest.mark.parametrize("inner", [heading(2, "Who", HERE), table([(["a", "b"], HERE)])])
def test_a_heading_and_a_table_in_a_cell_are_themselves(inner: Block) -> None:
    found = list(laid_out([([[inner], [line("b")]], HERE)]))
    assert found[0] is inner
    assert len(found) == 2


def test_a_table_of_one_column_is_a_frame() -> None:
    assert shape([[line("Northmoor"), line("Council")]], [[]], [[line("1 May")]]) == ["Northmoor", "Council", "1 May"]


def test_rows_without_words_are_none() -> None:
    assert shape([[], []], []) == []


def test_a_row_stands_at_its_place() -> None:
    ((block,),) = [list(every_block(laid_out([([[line("a")], [line("b")]], HERE)])))]
    assert isinstance(block, Table)
    assert (block.place, block.rows[0].place, block.header, block.caption) == (HERE, HERE, None, ())
