"""The headings of a list."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.recipients.columns import NAMES, NEEDED
from govkit.recipients.header import header_of, letters, off_the_grid
from govkit.recipients.recipient import Fault
from govkit.recipients.rows import ListRow
from tests.rows import over_rows

LEAST = ("name", "address_line_1", "reference")


def faults(*names: str, others: bool = False) -> Sequence[Fault]:
    return header_of(ListRow(1, list(names)), NAMES, NEEDED, others=others).faults


def test_headings_are_known_in_any_order_and_spelling() -> None:
    header = header_of(ListRow(1, ["Reference", "Address Line 1", "NAME", "GP-surgery"]), NAMES, NEEDED)
    assert header.faults == ()
    assert header.places == {"reference": 0, "address_line_1": 1, "name": 2, "gp_surgery": 3}


@over_rows(
    ("names", "column", "said"),
    [
        ((*LEAST, "post_code"), "post_code", "Did you mean `postcode`?"),
        (("name", "adress line 1", "reference"), "adress_line_1", "Did you mean `address_line_1`?"),
        (("Full Name", "address_line_1", "reference"), "full_name", "Did you mean `name`?"),
        (("name", "address_line_1", "Ref"), "ref", "Did you mean `reference`?"),
        ((*LEAST, "opted out?"), "opted_out?", "Did you mean `opted_out`?"),
        ((*LEAST, "name"), "name", "there twice"),
        (("name", "reference"), "address_line_1", "There is no column `address_line_1`. Add it."),
        ((*LEAST, ""), "column D", "has no heading"),
        ((*LEAST, "NHS number"), "column D", "Take the column out"),
    ],
)
def test_a_heading_that_is_wrong_says_which_was_meant(names: Sequence[str], column: str, said: str) -> None:
    (fault,) = faults(*names)
    assert fault.column == column
    assert said in f"{fault.says} {fault.cure}"


def test_the_first_row_of_a_list_without_headings_is_not_told_since_it_is_a_person() -> None:
    (fault,) = faults("Sam Example", "1 High Street", "ZE9 9ZZ")
    assert "no headings" in fault.says
    assert "Sam" not in "".join(map(str, fault))
    assert "Zed" not in "".join(map(str, faults("name", "Zed Example", "ZE9 9ZZ")))


def test_other_columns_may_stand_beside_but_a_slip_in_a_needed_one_is_told() -> None:
    assert not header_of(ListRow(1, ["Reference", "Sent by"]), ("reference",), ("reference",), others=True).faults
    (fault,) = header_of(ListRow(1, ["referense", "Sent by"]), ("reference",), ("reference",), others=True).faults
    assert fault.cure == "Did you mean `reference`?"
    (usual,) = header_of(ListRow(1, ["Our ref", "Sent by"]), ("reference",), ("reference",), others=True).faults
    assert usual.cure == "Did you mean `reference`?"
    (lacking,) = header_of(ListRow(1, ["Sent by"]), ("reference",), ("reference",), others=True).faults
    assert lacking.cure == "Add it."


def test_a_row_with_more_or_fewer_cells_is_trusted_in_none() -> None:
    assert off_the_grid(ListRow(2, ["a", "b"]), 2) is None
    for cells in (["a"], ["a", "b", "c"]):
        fault = off_the_grid(ListRow(2, cells), 2)
        assert fault is not None
        assert f"{len(cells)} cells" in fault.says


@over_rows(("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_are_named_as_in_a_spreadsheet(place: int, name: str) -> None:
    assert letters(place) == name
