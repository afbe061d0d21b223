"""Lengths of time, ages, numbers of bodies and ways are read out of sentences, and what only looks like one is not."""

from __future__ import annotations

from govkit.model.body import PartnerKind
from govkit.model.period import Period, Unit
from govkit.wording.told_in_words import ages_in, counts_in, periods_in, ways_in
from tests.rows import over_rows


def test_a_length_of_time_is_told_with_its_sentence() -> None:
    told = [*periods_in("We write first. You have two weeks to reply. A child of some weeks gets none.")]
    assert [(each.period, each.words, each.around) for each in told] == [
        (Period(2, Unit.WEEK), "two weeks", "You have # to reply.")
    ]


@over_rows(
    ("words", "ages"),
    [
        ("people aged 65 or over", (65, 120)),
        ("young people of 13 to 17", (13, 17)),
        ("care leavers aged 16 to 25", (16, 25)),
        ("children under 5", (0, 4)),
        ("under 10 families", None),
        ("young people aged 18–25", (18, 25)),
        ("mothers aged 18-24", (18, 24)),
        ("pages 3 to 6", None),
        ("pages 3–6", None),
        ("from 9 to 5 o’clock", None),
    ],
)
def test_ages_are_told_from_other_numbers(words: str, ages: tuple[int, int] | None) -> None:
    assert [(each.lowest, each.highest) for each in ages_in(words)] == ([] if ages is None else [ages])


def test_a_way_is_told_by_the_bodies_that_the_word_stands_for() -> None:
    told = [*ways_in("From the surgeries to the council, and back to prison")]
    assert [each.way for each in told] == ["from", "to"]
    assert told[0].kinds == {PartnerKind.GP_PRACTICE}


def test_bodies_are_counted_in_words_and_figures() -> None:
    assert [each.number for each in counts_in("Both surgeries, 12 schools, three charities and one council")] == [
        2,
        12,
        3,
    ]
