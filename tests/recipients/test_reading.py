"""A list of recipients, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import openpyxl
import pytest

from govkit.recipients.columns import NAMES
from govkit.recipients.reading import HeadingsFaulty, read_addressees
from govkit.recipients.recipient import Addressee, Faulty
from govkit.recipients.rows import ListUnreadable
from tests.recipients.lists_of_people import example, listed, rows_to
from tests.rows import over_rows


def read(file: Path) -> list[Addressee | Faulty]:
    return list(read_addressees(file, example()))


def test_a_row_is_read_as_it_is_posted_to(tmp_path: Path) -> None:
    file = listed(
        tmp_path,
        {
            "name": "Zoë  Example",
            "salutation": "Zoë",
            "address_line_2": "Northmoor ,",
            "postcode": "ze99zz",
            "household": "H 1",
            "adult_or_young_person": "Young person",
            "gp_surgery": "millbrook-surgery",
            "language": "CY",
            "format": "large print",
            "opted_out": "Yes",
            "deceased": "no",
        },
    )
    address = ("1 High Street", "Northmoor", "ZE9 9ZZ")
    wanted = Addressee(
        2, "A-1", "Zoë Example", "Zoë", address, "H 1", True, "millbrook-surgery", "cy", True, True, False
    )
    assert read(file) == [wanted]


def test_without_the_columns_that_may_be_lacking_it_is_a_plain_letter_to_an_adult(tmp_path: Path) -> None:
    file = rows_to(
        tmp_path, "list.csv", "reference,name,address_line_1,address_line_2", "A-1,Sam,1 High Street,ZE9 9ZZ"
    )
    address = ("1 High Street", "ZE9 9ZZ")
    assert read(file) == [Addressee(2, "A-1", "Sam", "Sam", address, None, False, None, "en", False, False, False)]


@over_rows(
    ("row", "column", "said"),
    [
        ({"name": ""}, "name", "There is no name."),
        ({"name": "(Sam"}, "name", "may start with “(”"),
        ({"name": "=Sam"}, "name", "formula"),
        ({"name": "Sam\u202e"}, "name", "direction of text"),
        ({"name": "The late Mr Twice"}, "name", "has died"),
        ({"name": "The Occupier"}, "name", "names nobody"),
        ({"salutation": "Dear Mrs Twice,"}, "salutation", "“Dear” and the comma"),
        ({"reference": "03-Mar"}, "reference", "made a day of this"),
        ({"reference": "12345.0"}, "reference", "made a number of this"),
        ({"address_line_2": "x" * 90}, "address_line_2", "A word here has 90 letters."),
        ({"postcode": "LS1O 4AP"}, "postcode", "no postcode like this"),
        ({"salutation": "Sam\nX"}, "salutation", "line break"),
        ({"reference": ""}, "reference", "There is no reference."),
        ({"reference": "../x"}, "reference", "can be no reference"),
        ({"reference": "/x"}, "reference", "can be no reference"),
        ({"reference": "A..1"}, "reference", "can be no reference"),
        ({"reference": "A" * 41}, "reference", "can be no reference"),
        ({"postcode": "NM9 9ZZ"}, "postcode", "no postcode like this"),
        ({"postcode": ""}, "postcode", "does not end with a postcode"),
        ({"address_line_1": ""}, "postcode", "2 lines"),
        ({"address_line_1": "~ 1 High Street"}, "address_line_1", "may start with “~”"),
        ({"address_line_3": "No Fixed Abode"}, "address_line_3", "no fixed abode"),
        ({"gp_surgery": "milbrook-surgery"}, "gp_surgery", "are `harrow-lane-surgery` and `millbrook-surgery`."),
        ({"gp_surgery": "northmoor-council"}, "gp_surgery", "is no GP surgery"),
        ({"language": "Welsh, please"}, "language", "no code of a language"),
        ({"format": "braille"}, "format", "Write `large print` or `standard`."),
        ({"adult_or_young_person": "child"}, "adult_or_young_person", "Write `young person` or `adult`."),
        ({"opted_out": "maybe"}, "opted_out", "Write `yes` or `no`."),
        ({"deceased": "?"}, "deceased", "Write `yes` or `no`."),
    ],
)
def test_each_fault_has_its_row_and_column_and_never_says_what_stands_there(
    row: Mapping[str, str], column: str, said: str, tmp_path: Path
) -> None:
    (found,) = read(listed(tmp_path, dict(row)))
    assert isinstance(found, Faulty)
    assert [(fault.row, fault.column) for fault in found.faults] == [(2, column)]
    (fault,) = found.faults
    assert said in f"{fault.says} {fault.cure}"
    assert not any(value in fault.says for value in row.values() if len(value) > 1)


def test_all_faults_of_a_row_are_told_once_for_each_column(tmp_path: Path) -> None:
    (found,) = read(listed(tmp_path, {"name": "", "reference": "=1", "postcode": "x", "opted_out": "?"}))
    assert isinstance(found, Faulty)
    assert sorted(fault.column for fault in found.faults) == ["name", "opted_out", "postcode", "reference"]


def test_a_reference_and_a_person_that_are_there_already_are_told_with_the_row_before(tmp_path: Path) -> None:
    rows = [
        {"reference": "a-1"},
        {"reference": "A-1", "name": "Other Example"},
        {"reference": "A-3", "name": "MR SAM EXAMPLE"},
        {"reference": "A-4", "adult_or_young_person": "young person"},
    ]
    first, second, third, fourth = read(listed(tmp_path, *rows))
    assert isinstance(first, Addressee)
    assert isinstance(fourth, Addressee)
    assert isinstance(second, Faulty)
    assert [(fault.column, fault.says) for fault in second.faults] == [("reference", "Row 2 has this reference too.")]
    assert isinstance(third, Faulty)
    assert [(fault.column, fault.says) for fault in third.faults] == [
        ("name", "Row 2 has this person at this address too.")
    ]


def test_a_row_out_of_step_with_its_headings_is_read_in_no_cell(tmp_path: Path) -> None:
    file = rows_to(
        tmp_path, "list.csv", "name,address_line_1,postcode,reference", "Sam,1 High Street,Northmoor,ZE9 9ZZ,A-1"
    )
    (found,) = read(file)
    assert isinstance(found, Faulty)
    assert [(fault.column, fault.says) for fault in found.faults] == [
        ("", "This row has 5 cells, and there are 4 headings.")
    ]
    assert found.cells == ("Sam", "1 High Street", "Northmoor", "ZE9 9ZZ", "A-1")


def test_whoever_has_died_by_their_own_column_is_no_fault(tmp_path: Path) -> None:
    (found,) = read(listed(tmp_path, {"name": "The late Mr Twice", "deceased": "yes"}))
    assert isinstance(found, Addressee)
    assert found.deceased


def test_what_a_list_of_faulty_rows_says_of_each_is_let_be(tmp_path: Path) -> None:
    heading = "name,address_line_1,postcode,reference,row,what is wrong"
    file = rows_to(tmp_path, "faulty.csv", heading, f"Sam,1 High Street,ZE9 9ZZ,A-1,7,{'postcode: none; ' * 20}")
    (found,) = read(file)
    assert isinstance(found, Addressee)


def test_who_may_have_opted_out_counts_as_if_they_had(tmp_path: Path) -> None:
    (found,) = read(listed(tmp_path, {"opted_out": "perhaps"}))
    assert isinstance(found, Faulty)
    assert found.addressee.opted_out


def test_a_misspelt_heading_and_an_empty_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(HeadingsFaulty, match="Did you mean `postcode`"):
        read(rows_to(tmp_path, "list.csv", "name,address_line_1,reference,post code", "Sam,1 High Street,A-1,ZE9 9ZZ"))
    with pytest.raises(ListUnreadable, match="this list is empty"):
        read(rows_to(tmp_path, "list.csv"))


def test_a_workbook_says_the_same_as_the_csv(tmp_path: Path) -> None:
    file = listed(
        tmp_path, {}, {"reference": "A-2", "name": "Zoë", "opted_out": "yes"}, {"reference": "1001", "name": ""}
    )
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in file.read_text("utf-8").splitlines():
        sheet.append(line.split(","))
    book.save(tmp_path / "list.xlsx")
    assert read(tmp_path / "list.xlsx") == read(file)
    assert len(NAMES) == sheet.max_column
