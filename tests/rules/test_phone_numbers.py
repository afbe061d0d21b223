"""Which telephone numbers somebody can have."""

from __future__ import annotations

from govkit.rules.phone_numbers import can_be_rung


def test_numbers_that_somebody_can_have_and_numbers_for_stories_pass() -> None:
    for number in (
        "020 7946 0018",
        "0300 123 1113",
        "07700 900 461",
        "+44 1632 960001",
        "01632 961 019",
        "+33 1 42 68 53 00",
        "0800 1111",
    ):
        assert can_be_rung(number), number


def test_what_nobody_can_have_does_not() -> None:
    for number in (
        "01234 567890",
        "0000000000",
        "11111111",
        "01632 96000",
        "020 7946 001",
        "0999 999 9999",
        "+44 12",
        "+999 123456",
    ):
        assert not can_be_rung(number), number
