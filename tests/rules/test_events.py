"""Times that are counted from or to an event, as words tell them."""

from __future__ import annotations

from govkit.rules.events import counted_in, event_in, on_or_after
from tests.rows import over_rows


@over_rows(
    ("words", "found"),
    [
        ("six weeks after the discharge", ["6 weeks after discharge"]),
        ("at least 8 weeks before release", ["8 weeks before release"]),
        ("in the week before you leave custody", ["1 week before leave release"]),
        (
            "within 2 weeks of the day six months after the stroke",
            ["2 weeks after after month six stroke", "6 months after stroke"],
        ),
        ("within 2 working days of the yes, or sooner", ["2 working days after ye"]),
        ("a month after the end", ["1 month after end"]),
        ("at the first visit", []),
        ("0 weeks after the visit", []),
    ],
)
def test_each_time_is_read(words: str, found: list[str]) -> None:
    read = [
        f"{each.period} {'before' if each.is_before else 'after'} {' '.join(sorted(each.event))}"
        for each in counted_in(words)
    ]
    assert read == found


def test_the_day_of_an_event_is_the_event() -> None:
    assert event_in("the day of the stroke") == event_in("their stroke") == {"stroke"}


def test_the_day_of_an_event_and_what_comes_after_it_are_told() -> None:
    assert [each.event for each in on_or_after("on the day of the visit, or after the talk")] == [{"visit"}, {"talk"}]
    assert not list(on_or_after("six weeks after the visit"))
