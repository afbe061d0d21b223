"""Times that are counted from or to an event, as words tell them."""

from __future__ import annotations

from govkit.rules.events import counted_in, event_in, on_or_after
from tests.rows import over_rows


@over_rows(
    ("words", "found"),
    [
        ("six weeks after the discharge", ["42 to 42: discharge"]),
        ("at least 8 weeks before release", ["-inf to -56: release"]),
        ("in the week before you leave custody", ["-7 to 0: release"]),
        ("before release from prison, or 3 days after", []),
        ("two weeks before you leave school", ["-14 to -14: leave school"]),
        ("no later than 2 weeks before the visit", ["-inf to -14: visit"]),
        ("no later than 2 weeks after the visit", ["-inf to 14: visit"]),
        ("up to 2 weeks before the visit", ["-inf to 0: visit"]),
        ("up to 2 weeks after the visit", ["0 to 14: visit"]),
        ("no earlier than 2 weeks before the visit", ["-14 to inf: visit"]),
        ("at least 2 weeks after the visit", ["14 to inf: visit"]),
        ("2 to 4 weeks before the visit", ["-28 to 0: visit"]),
        ("between two and four weeks after the visit", ["0 to 28: visit"]),
        (
            "within 2 weeks of the day six months after the stroke",
            ["0 to 14: after month six stroke", "181 to 184: stroke"],
        ),
        ("within 2 working days of the yes, or sooner", ["0 to 10: ye"]),
        ("a month after the end", ["28 to 31: end"]),
        ("at the first visit", []),
        ("0 weeks after the visit", []),
    ],
)
def test_each_time_is_read(words: str, found: list[str]) -> None:
    assert [f"{each.earliest} to {each.latest}: {' '.join(sorted(each.event))}" for each in counted_in(words)] == found


def test_the_day_of_an_event_is_the_event() -> None:
    assert event_in("the day of the stroke") == event_in("their stroke") == {"stroke"}


def test_the_day_of_an_event_and_what_comes_after_it_are_told() -> None:
    assert [each.event for each in on_or_after("on the day of the visit, or after the talk")] == [{"visit"}, {"talk"}]
    assert not list(on_or_after("six weeks after the visit"))
