"""A list is cut into parts, of which each has the rows that the whole list has there."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from govkit.recipients.parts import parts_of, read_stretch, rows_at, rows_of_part
from govkit.recipients.rows import ListRow, ListUnreadable, rows_of

CELL = st.text(st.sampled_from('aZ é"\n\r,\t '), max_size=6)


def by_parts(file: Path, most: int) -> list[list[ListRow]]:
    return [list(rows_of_part(part, file, partial(read_stretch, file))) for part in parts_of(file, most)]


def csv_of(folder: Path, content: str) -> Path:
    file = folder / "list.csv"
    file.write_text(content, "utf-8", newline="")
    return file


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(CELL, min_size=1, max_size=3), max_size=9), st.integers(1, 4), st.sampled_from(["\n", "\r\n"]))
def test_the_parts_have_the_rows_of_the_whole_with_their_lines(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], most: int, end: str
) -> None:
    quoted = (",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows)
    file = csv_of(tmp_path_factory.mktemp("parts"), "\ufeff" + end.join(("name,reference", *quoted)))
    parts = by_parts(file, most)
    assert [row for part in parts for row in part] == list(rows_of(file))[1:]
    assert all(0 < len(part) <= most for part in parts)


def test_a_quotation_mark_inside_a_cell_opens_nothing(tmp_path: Path) -> None:
    file = csv_of(tmp_path, 'name\n12" High\n"two\nlines"\n\n\nlast\n\n')
    assert by_parts(file, 1) == [[ListRow(2, ['12" High'])], [ListRow(3, ["two\nlines"])], [ListRow(7, ["last"])]]
    assert [(part.first, part.last) for part in parts_of(file, 2)] == [(2, 3), (7, 7)]


def test_a_workbook_s_rows_are_their_parts_themselves(tmp_path: Path) -> None:
    book, file = Workbook(), tmp_path / "list.xlsx"
    assert book.active is not None
    for cell in ("name", "Ann", "Sam", "Zoë"):
        book.active.append([cell])
    book.save(file)
    assert [[row.cells for row in part] for part in by_parts(file, 2)] == [[["Ann"], ["Sam"]], [["Zoë"]]]


def test_rows_are_found_by_their_numbers_and_no_part_shows_who_stands_in_it(tmp_path: Path) -> None:
    file = csv_of(tmp_path, "name\nAnn\nSam\nZoë\n")
    (part,) = parts_of(file, 9)
    assert [row.cells for row in rows_at(part, file, {2, 4})] == [["Ann"], ["Zoë"]]
    assert repr(part) == "ListPart(1)"


def test_a_list_that_is_gone_is_named(tmp_path: Path) -> None:
    file = csv_of(tmp_path, "name\nAnn\n")
    parts = list(parts_of(file, 9))
    file.unlink()
    with pytest.raises(ListUnreadable, match="can't be opened"):
        list(rows_of_part(parts[0], file, partial(read_stretch, file)))
