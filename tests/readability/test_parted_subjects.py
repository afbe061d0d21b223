"""How far a subject may stand from its verb."""

from __future__ import annotations

from tests.readability.parted_set import found_in
from tests.rows import over_rows


@over_rows(
    ("text", "found"),
    [
        ("The people who look after you at home can see it.", []),
        ("The people who look after you at your home can see it.", ["who look after you at your home"]),
        ("Families with children at the school in Mill Road may come.", []),
        (
            "Families with children at the school in the old mill may come.",
            ["with children at the school in the old mill"],
        ),
        ("We know that the drivers who take children are safe.", []),
        ("We make sure that the drivers who take children are safe.", []),
        ("You have the list that the surgery that we pay keeps.", ["that we pay"]),
        ("Staff who work here and have a key can come in.", ["who work here and have a key"]),
        ("The reason we ask for the names of all adults is that we must.", ["we ask for the names of all adults"]),
        ("Our rules about what we keep; the list is long.", []),
    ],
)
def test_a_subject_far_from_its_verb(text: str, found: list[str]) -> None:
    assert found_in(text) == found
