"""The list of rows that nobody could be written to by."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.recipients.faulty_rows import FAULTY, FaultyRows
from govkit.recipients.recipient import Fault, Faulty
from tests.recipients.lists_of_people import PLAIN
from tests.rows import over_rows

ROW = Faulty(7, (Fault(7, "name", "There is no name.", "Write it."),), ("=1", "A-1"), PLAIN)
HEADING = "name,reference,row,what is wrong"
AS_WRITTEN = "'=1,A-1,7,name: There is no name."


def test_each_row_has_its_number_and_what_is_wrong() -> None:
    rows = FaultyRows(("name", "reference"))
    assert rows.headings == ("name", "reference", "row", "what is wrong")
    assert rows.cells_of(ROW) == ["=1", "A-1", "7", "name: There is no name."]


def test_what_was_said_of_a_row_before_is_left_out() -> None:
    rows = FaultyRows(("row", "name", "reference", "what is wrong"))
    assert rows.headings == ("name", "reference", "row", "what is wrong")
    assert rows.cells_of(ROW._replace(cells=("3", "=1", "A-1", "x", "beyond")))[:3] == ["=1", "A-1", "beyond"]


@over_rows("lines", [(HEADING, AS_WRITTEN), (HEADING, AS_WRITTEN.replace("There is no name.", "None."))])
def test_a_list_as_it_was_written_gives_way(lines: tuple[str, ...], tmp_path: Path) -> None:
    rows = FaultyRows(("name", "reference"))
    rows.refuse_mended(tmp_path / FAULTY, lambda: [ROW])
    (tmp_path / FAULTY).write_text("\n".join(lines), "utf-8-sig")
    rows.refuse_mended(tmp_path / FAULTY, lambda: [PLAIN, ROW])


@over_rows("lines", [(HEADING,), (HEADING, "Sam,A-1,7,x"), (HEADING, AS_WRITTEN, "Sam,A-2,8,x"), (HEADING, "Sam\0")])
def test_a_list_that_was_mended_does_not(lines: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / FAULTY).write_text("\n".join(lines), "utf-8-sig")
    with pytest.raises(OutputRefused, match="would be lost") as refused:
        FaultyRows(("name", "reference")).refuse_mended(tmp_path / FAULTY, lambda: [ROW])
    assert "Sam" not in str(refused.value)
