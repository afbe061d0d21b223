"""`govkit letters check`."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Govkit
from tests.recipients.lists_of_people import listed, rows_to


def test_every_fault_is_a_line_with_its_row_and_column(govkit: Govkit, example: Path) -> None:
    listed(
        example.parent, {}, {"reference": "A-2", "name": "", "postcode": "NM9 9ZZ"}, {"reference": "A-3", "name": "Zoë"}
    )
    run = govkit("letters", "check", "recipients.csv")
    assert run.status == 1
    assert run.out.splitlines() == [
        "recipients.csv:3: name: There is no name. Write it.",
        "recipients.csv:3: postcode: There is no postcode like this. Look it up: a letter or a digit of it may be wrong, missing or too many.",
    ]
    assert run.err == "recipients.csv: 3 rows, 1 of them faulty.\n"


def test_a_list_that_is_right_ends_with_0_and_nothing_is_written(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {})
    before = sorted(example.parent.iterdir())
    assert govkit("letters", "check", "recipients.csv") == (0, "", "recipients.csv: 1 row, none of them faulty.\n")
    assert sorted(example.parent.iterdir()) == before


def test_a_misspelt_heading_says_which_was_meant(govkit: Govkit, example: Path) -> None:
    rows_to(example.parent, "list.csv", "name,adress_line_1,reference", "Sam,1 High Street,A-1")
    run = govkit("letters", "check", "list.csv")
    assert run.status == 1
    assert (
        run.out == "list.csv:1: adress_line_1: No list has a heading `adress_line_1`. Did you mean `address_line_1`?\n"
    )
    assert run.err == "list.csv: its headings are faulty, so no row was looked at.\n"


def test_what_can_not_be_read_ends_with_2(govkit: Govkit, example: Path) -> None:
    (example.parent / "list.csv").write_bytes(
        "name,address_line_1,reference\nZoë,1 High Street,A-1\n".encode("latin-1")
    )
    run = govkit("letters", "check", "list.csv")
    assert run.status == 2
    assert "list.csv:2: this line is not in UTF-8." in run.err
    assert "High Street" not in run.err
