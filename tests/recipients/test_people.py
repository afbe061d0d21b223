"""By what two rows are known to be of one person."""

from __future__ import annotations

from govkit.recipients.people import person_at, person_by_postcode, same
from tests.rows import over_rows

AT = ("1 High Street", "ZE9 9ZZ")


@over_rows("other", ["sam o'brien", "Mr Sam O’Brien", "Ms. SAM OBRIEN", "Sam  O'Brien."])
def test_a_name_is_the_same_with_its_title_or_without(other: str) -> None:
    assert person_at(other, AT, young=False) == person_at("Sam O'Brien", AT, young=False)
    assert person_by_postcode(other, "ze99zz") == person_by_postcode("Sam O'Brien", "ZE9 9ZZ")


def test_accents_and_the_way_an_address_is_written_make_no_other_person() -> None:
    assert person_at("Zoë A", ("1, High Street", "ZE9 9ZZ"), young=False) == person_at("zoe a", AT, young=False)
    assert same("A-1") == same("a-1")


def test_a_parent_and_a_child_of_one_name_are_two_and_so_are_neighbours() -> None:
    assert person_at("Sam", AT, young=True) != person_at("Sam", AT, young=False)
    assert person_at("Sam", AT, young=False) != person_at("Sam", ("2 High Street", "ZE9 9ZZ"), young=False)


def test_a_title_alone_is_a_name() -> None:
    assert person_at("Dr", AT, young=False) != person_at("Mrs", AT, young=False)
