"""What stands under a name and is none."""

from __future__ import annotations

from govkit.recipients.never_a_name import fault_of_name, fault_of_reference, fault_of_salutation, fault_of_words
from tests.rows import over_rows


@over_rows(
    "name",
    [
        *(
            "The late Mr Twice",
            "Executors of Sam Example",
            "The Executor of the late Sam Example",
            "Estate of Sam Example",
        ),
        *(
            "Sam Example (deceased)",
            "Sam Example Dec'd",
            "The Occupier",
            "occupiers",
            "The Householder",
            "Parent or carer",
        ),
        *("The Personal Representatives of Sam Example", "Sir or Madam", "S" * 61),
    ],
)
def test_nobody_and_whoever_has_died_are_no_name(name: str) -> None:
    assert fault_of_name(name)


@over_rows(
    "name", ["Sam Late", "Ann Tenant", "Mr Sam Occupier", "Dean Resident-Smith", "Parent Example", "Ms Dear", ""]
)
def test_a_person_may_be_called_like_that(name: str) -> None:
    assert fault_of_name(name) is None


def test_a_salutation_is_how_somebody_is_called_alone() -> None:
    assert all(map(fault_of_salutation, ("Dear Mrs Twice,", "Dear Sam", "Mrs Twice,", "dear sam")))
    assert not any(map(fault_of_salutation, ("", "Sam", "Mrs Twice", "Mrs Dear", "Deardra")))


@over_rows("reference", ["03-Mar", "3-mar-27", "Mar-27", "2027-03-03", "03-03-2027", "12345.0", "1.2E05"])
def test_what_a_spreadsheet_made_of_a_reference_is_none(reference: str) -> None:
    assert fault_of_reference(reference)


@over_rows("reference", ["A-1", "12345", "2027-001", "12.5", "MAR-001", "03-A", "NM-2027-03"])
def test_a_reference_may_have_figures_and_hyphens(reference: str) -> None:
    assert fault_of_reference(reference) is None


def test_the_longest_name_of_a_place_is_a_word() -> None:
    assert fault_of_words("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch") is None
    assert fault_of_words("x" * 90)
