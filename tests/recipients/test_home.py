"""Where people live, however it is written."""

from __future__ import annotations

from govkit.recipients.home import home
from tests.rows import over_rows

CODE = "ZE9 9ZZ"


@over_rows(
    ("one", "other"),
    [
        (("3 Elm Rd",), ("3 Elm Road",)),
        (("3 Elm Road", "Northmoor"), ("3, ELM ROAD", "Northmoor", "Westshire")),
        (("Flat 1", "4 Elm Road"), ("Flat 1, 4 Elm Road",)),
        (("Flat 1", "4 Elm Road"), ("4 Elm Road", "Apt. 01")),
        (("Flat 1", "4 Elm Road"), ("1/4 Elm Road",)),
        (("4A Elm Road",), ("Flat A", "4 Elm Road")),
        (("4 a Elm Road",), ("4A Elm Rd",)),
        (("Four Elm Road",), ("4 Elm Road",)),
        (("Rose Cottage, Elm Rd",), ("Rose Cottage", "Elm Road")),
        (("Flat 1", "Rose House"), ("Flat 1, Rose House",)),
    ],
)
def test_one_home_is_written_in_many_ways(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert home((*one, CODE)).itself == home((*other, CODE)).itself


@over_rows(
    ("one", "other"),
    [
        (("3 Elm Road", CODE), ("4 Elm Road", CODE)),
        (("3 Elm Road", CODE), ("3 Elm Road", "ZE9 9ZY")),
        (("Flat 1", "4 Elm Road", CODE), ("Flat 2", "4 Elm Road", CODE)),
        (("Flat B", "4 Elm Road", CODE), ("Flat C", "4 Elm Road", CODE)),
        (("Rose Cottage", "Elm Road", CODE), ("Oak Cottage", "Elm Road", CODE)),
        (("1 Elm Road", CODE), ("Flat 1", "4 Elm Road", CODE)),
        (("1 Rue Elm", "France"), ("1 Rue Oak", "France")),
        (("25 Block", "BF1 0AX", "BFPO 12"), ("26 Block", "BF1 0AX", "BFPO 12")),
    ],
)
def test_neighbours_live_in_homes_of_their_own(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert home(one).itself != home(other).itself
    assert home(one).house != home(other).itself


def test_a_flat_is_of_the_house_that_may_be_given_alone() -> None:
    assert home(("Flat 1", "4 Elm Road", CODE)).house == home(("4 Elm Road", CODE)).itself
    assert home(("4 Elm Road", CODE)).house == ""
