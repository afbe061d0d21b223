"""What parts a sentence is found, and in nine findings of ten rightly, as 390 sentences that were marked beforehand tell."""

from __future__ import annotations

import pytest

from tests.readability.parted_set import found_in, judged, precision_and_recall
from tests.rows import over_rows


@pytest.mark.parametrize(
    ("half", "precision", "recall"), [("seen", 0.98, 0.88), ("aside", 0.9, 0.7), ("fresh", 0.9, 0.7)]
)
def test_nine_findings_of_ten_are_right(half: str, precision: float, recall: float) -> None:
    found = precision_and_recall(half)
    assert found[0] >= precision, found
    assert found[1] >= recall, found


def test_the_set_is_what_its_head_says() -> None:
    every = [*judged("seen"), *judged("aside"), *judged("fresh")]
    assert len(every) == 390
    assert len({each.text for each in every}) == 390


@over_rows(
    ("text", "found"),
    [
        ("Its risks, reduced to a level that all partners accept, are low.", []),
        ("The parties that give health care or social care apply the rules.", ["that give health care or social care"]),
        ("The partner of the surgery or the manager of the centre decides.", []),
        ("Children gain when the adult is treated and the family has support.", []),
        ("Anything that is not here, unless a law asks for it or it prevents harm.", []),
        ("Section 128 of the Social Services and Wellbeing Act 2014 requires it.", []),
        ("Only where somebody may die or be badly hurt is the panel told.", []),
        ("Why: to ring you and tell you what help there is.", []),
        ("Your answer stays at the top of your file, and is read first.", []),
        ("A no to “Request for a home safety visit by the crew” means this.", []),
        ("Ask for the plan (the name of the person who looks after you is in it).", []),
        (
            "Staff who are treating you and have not met you before can see it.",
            ["who are treating you and have not met you before"],
        ),
    ],
)
def test_what_parts_a_sentence(text: str, found: list[str]) -> None:
    assert found_in(text) == found
