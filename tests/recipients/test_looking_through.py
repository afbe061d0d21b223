"""A list that is looked through part by part comes to what it comes to in one reading."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from govkit.recipients.looking_through import ListLook, ListOverview, looked_through, overview
from govkit.recipients.parts import parts_of, read_stretch
from govkit.recipients.reading import headings, list_of, read_addressees
from govkit.recipients.recipient import Faulty
from govkit.recipients.rows import rows_of
from govkit.recipients.suppression import Suppression, suppress, with_opt_outs
from tests.recipients.lists_of_people import example, listed

ROWS = (
    {"reference": "A-1", "name": "Ann Example", "opted_out": "yes", "household": "H1"},
    {"reference": "A-2", "name": "Ben Example", "household": "H1"},
    {"reference": "a-1", "name": "Cy Example"},
    {"reference": "A-4", "name": "ann example"},
    {"reference": "", "name": "Eve Example", "postcode": "nowhere"},
    {"reference": "A-6", "name": "Fay Example"},
)


def seen(file: Path, most: int, given: Suppression, *, tells: bool = True, for_household: bool = True) -> ListOverview:
    read_by = list_of(headings(rows_of(file), file), example())
    look = ListLook(file, read_by, partial(read_stretch, file), tells)
    parts = [looked_through(look, part) for part in parts_of(file, most)]
    return overview(look, reversed(parts), given, for_household=for_household)


@pytest.mark.parametrize("most", [1, 2, 100])
def test_faults_twice_and_opt_outs_are_those_of_one_reading(most: int, tmp_path: Path) -> None:
    file = listed(tmp_path, *ROWS)
    partnership = example("opt-out", for_household=True)
    found, rows = seen(file, most, Suppression()), list(read_addressees(file, partnership))
    faulty = [row for row in rows if isinstance(row, Faulty)]
    assert found.faults == tuple(fault for row in faulty for fault in row.faults)
    assert (found.rows, found.faulty) == (6, len(faulty))
    once = with_opt_outs(Suppression(), rows, partnership, "opt-out")
    people = [row for row in rows if not isinstance(row, Faulty)]
    assert list(suppress(people, found.suppression)) == list(suppress(people, once))


def test_faults_that_are_not_told_are_counted(tmp_path: Path) -> None:
    found = seen(listed(tmp_path, *ROWS), 2, Suppression(), tells=False)
    assert (found.faults, found.faulty) == ((), 3)


def test_a_suppressed_reference_that_nobody_has_is_unknown_also_where_a_faulty_row_has_another(tmp_path: Path) -> None:
    file = listed(tmp_path, *ROWS, {"reference": "A-7", "postcode": ""})
    assert seen(file, 2, Suppression({"a-7": 2, "a-8": 3})).unknown == {"a-8"}
