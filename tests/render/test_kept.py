"""How long what flows carry is kept is said once for items and recipients that have the same time."""

from __future__ import annotations

from govkit.render.kept import kept
from govkit.render.scope import Scope
from govkit.render.stated import StatedFact
from tests.changes import UNSETTLED, partnership_with

Time = tuple[str, str, list[str], list[str]]


def times(flows: list[str], *changes: object) -> list[Time]:
    """Each time with its items and recipients by id."""
    known = {part.id: part for part in Scope(partnership_with(*changes)).names()["flows"]}  # type: ignore[arg-type] # changes of any form
    return [
        (
            _words(time.keep_for),
            _words(time.counted_from or time.until),
            [item.id for item in time.items],
            [each.id for each in time.by],
        )
        for time in kept([known[flow] for flow in flows])
    ]


def _words(fact: StatedFact | None) -> str:
    return fact.words if fact else ""


def test_items_of_one_time_are_told_together() -> None:
    assert times(["family-list", "attendance-flag", "health-flag"]) == [
        ("3 months", "the list is sent", ["family-list"], []),
        ("3 months", "the flag is sent", ["attendance-flag", "health-flag"], []),
    ]


def test_an_item_of_two_flows_is_told_once_and_states_each_fact() -> None:
    known = {part.id: part for part in Scope(partnership_with()).names()["flows"]}
    (time,) = kept([known["attendance-flag"], known["attendance-flag"], known["health-flag"]])
    assert [item.id for item in time.items] == ["attendance-flag", "health-flag"]
    assert time.keep_for is not None
    assert time.counted_from is not None
    assert {time.keep_for.chain[-1], *(chain[-1] for chain in time.keep_for.also)} == {
        "data_items.attendance-flag.retention.keep_for",
        "data_items.health-flag.retention.keep_for",
    }
    assert "data_items.health-flag.retention.counted_from" in {chain[-1] for chain in time.counted_from.also}


def test_a_recipient_with_its_own_time_is_told_apart() -> None:
    own = "data_items.family-list.retention_by: [{recipient: millbrook-surgery, keep_for: 1 month, counted_from: the list is sent, then: deleted}]"
    assert times(["family-list"], own) == [
        ("3 months", "the list is sent", ["family-list"], ["harrow-lane-surgery", "northmoor-community-trust"]),
        ("1 month", "the list is sent", ["family-list"], ["millbrook-surgery"]),
    ]


def test_a_time_of_somebody_who_does_not_get_it_from_the_flow_is_not_told() -> None:
    own = "data_items.attendance-flag.retention_by: [{recipient: millbrook-surgery, keep_for: 1 month, counted_from: it comes, then: deleted}]"
    assert times(["attendance-flag"], own) == [("3 months", "the flag is sent", ["attendance-flag"], [])]


def test_where_one_flow_takes_it_to_whom_has_its_own_time_the_others_time_is_told_of_them_alone() -> None:
    changes = (
        "data_items.attendance-flag.retention_by: [{recipient: northmoor-council, keep_for: 1 month, counted_from: it comes, then: deleted}]",
        "flows.health-flag.carries: {attendance-flag: see who needs help}",
    )
    assert times(["attendance-flag", "health-flag"], *changes, "flows.health-flag.to: [harbour-families]") == [
        ("3 months", "the flag is sent", ["attendance-flag"], ["harbour-families"]),
        ("1 month", "it comes", ["attendance-flag"], ["northmoor-council"]),
    ]


def test_where_all_have_their_own_time_that_of_the_item_is_not_told() -> None:
    own = "data_items.attendance-flag.retention_by: [{recipient: northmoor-council, keep_for: 1 month, counted_from: it comes, then: deleted}]"
    assert times(["attendance-flag"], own) == [("1 month", "it comes", ["attendance-flag"], ["northmoor-council"])]


def test_an_item_without_a_time_has_none_and_one_to_be_agreed_is_a_blank() -> None:
    assert times(["attendance-flag"], "data_items.attendance-flag.retention: (left out)") == []
    ((keep_for, *_),) = times(["attendance-flag"], {"data_items.attendance-flag.retention": UNSETTLED})
    assert keep_for == "[to be agreed]"


def test_what_ends_at_one_event_is_told_together_and_apart_from_what_is_counted() -> None:
    end = "{until: the child is 25, then: deleted}"
    changes = f"data_items.attendance-flag.retention: {end}\ndata_items.health-flag.retention: {end}"
    assert times(["family-list", "attendance-flag", "health-flag"], changes) == [
        ("3 months", "the list is sent", ["family-list"], []),
        ("", "the child is 25", ["attendance-flag", "health-flag"], []),
    ]
