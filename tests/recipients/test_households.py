"""Who belongs together."""

from __future__ import annotations

from govkit.recipients.households import Households
from govkit.recipients.recipient import Addressee
from tests.recipients.lists_of_people import person
from tests.rows import over_rows

THERE = ("1 High Street", "ZE9 9ZZ")
FLAT = ("Flat 2", *THERE)
ELSEWHERE = ("2 High Street", "ZE9 9ZZ")


@over_rows(
    ("one", "other", "together"),
    [
        (person(2, household="H1"), person(3, household="h1", address=ELSEWHERE), True),
        (person(2, household="H1"), person(3, household="H2"), False),
        (person(2), person(3), True),
        (person(2), person(3, address=ELSEWHERE), False),
        (person(2, household="H1"), person(3), True),
        (person(2), person(3, household="H1"), True),
        (person(2, address=("1, HIGH STREET", "ZE9 9ZZ")), person(3), True),
        (person(2, address=("1 High St", "Northmoor", "ZE9 9ZZ")), person(3), True),
        (person(2, address=FLAT), person(3), True),
        (person(2), person(3, address=FLAT), True),
        (person(2, household="H1", address=FLAT), person(3), True),
        (person(2, household="H1", address=FLAT), person(3, household="H2"), False),
        (person(2, address=FLAT), person(3, address=("Flat 3", *THERE)), False),
    ],
)
def test_people_belong_together_by_household_and_by_address_where_it_is_not_said(
    one: Addressee, other: Addressee, *, together: bool
) -> None:
    households = Households()
    households.note(one, noes=0b10, keeps_back=0b01)
    assert (households.noes(other), households.kept_back(other)) == ((0b10, 0b01) if together else (0, 0))


def test_what_several_keep_back_adds_up() -> None:
    households = Households()
    households.note(person(2), noes=0, keeps_back=0b01)
    households.note(person(3), noes=1 << 31, keeps_back=0b10)
    assert households.kept_back(person(4)) == 0b11
    assert households.noes(person(4)) == 1 << 31
