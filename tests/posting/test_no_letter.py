"""Who gets no letter stands in the order of the list, in whatever order its parts are made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from govkit.posting.ledger import Unmade
from govkit.posting.make_part import NoLetter, PartMade
from govkit.posting.no_letter import LEFT_OUT, NoLetterLists, headings_of
from govkit.recipients.faulty_rows import FAULTY, FaultyRows
from govkit.recipients.met import Twice
from govkit.recipients.rows import ListRow, rows_of
from tests.posting.parts_made import list_with, making
from tests.posting.people import somebody


def part(number: int, faulty: tuple[int, ...] = ()) -> PartMade:
    return PartMade(number, faulty, (NoLetter(number * 10, f"R-{number}", "has died"),), "", 0, None, ())


def test_rows_are_written_once_those_before_them_are(tmp_path: Path) -> None:
    file = list_with(tmp_path, [somebody(reference="R-1"), somebody(reference="R-1", name="Zoë")])
    header, *rows = rows_of(file)
    written: dict[str, list[Sequence[str]]] = {FAULTY: [], LEFT_OUT: []}
    faulty = FaultyRows(header.cells)
    tables = {name: written[name].append for name in headings_of(faulty)}
    lists = NoLetterLists(making(file, tmp_path), Twice({3: 2}, {}), faulty, tables)
    lists.add(part(2, (3,)), [ListRow(*rows[1])])
    assert written == {FAULTY: [], LEFT_OUT: []}
    lists.add(part(1), [])
    assert [row[1] for row in written[LEFT_OUT]] == ["R-1", "R-2"]
    assert written[FAULTY][0][-2:] == ["3", "reference: Row 2 has this reference too."]
    assert lists.left_out == {"has died": 2}
    lists.add_unmade(iter([Unmade(5, "R-9", "No sign.")]))
    assert written[LEFT_OUT][-1] == ["5", "R-9", "No sign."]
