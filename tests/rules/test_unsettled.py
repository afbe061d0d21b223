"""No rule trips over what is missing or still to be agreed, and one alone speaks of the latter."""

from __future__ import annotations

import pytest

from tests.changes import BASE, UNSETTLED, raw_of
from tests.every_fact import ROUTES, Route, is_id, is_optional, places, renamed, replaced, run_every_rule


@pytest.mark.slow
def test_no_rule_but_one_speaks_of_what_is_to_be_agreed() -> None:
    spoken = {route: run_every_rule(replaced(BASE, route, UNSETTLED)) for route in ROUTES}
    assert sum(bool(found) for found in spoken.values()) > 500
    wrong = {route: found for route, found in spoken.items() if found - {"still-to-be-agreed"}}
    assert wrong == {}


def test_no_rule_trips_over_an_id_that_is_to_be_agreed() -> None:
    ids = [route for route in ROUTES if is_id(route)]
    assert len(ids) > 50
    for route in ids:
        run_every_rule(renamed(BASE, route))


@pytest.mark.slow
def test_no_rule_trips_over_what_is_left_out() -> None:
    optional = [route for route in ROUTES if is_optional(route)]
    assert len(optional) > 200
    for route in optional:
        run_every_rule(replaced(BASE, route, None))


@pytest.mark.slow
@pytest.mark.parametrize("name", ["digital_economy_act", "flawed_law"])
def test_no_rule_trips_over_what_is_to_be_agreed_or_left_out(name: str) -> None:
    raw = raw_of(name)
    routes = list(places(raw))
    assert len(routes) > 200
    for route in routes:
        run_every_rule(replaced(raw, route, UNSETTLED))
        if is_id(route):
            run_every_rule(renamed(raw, route))
        if is_optional(route):
            run_every_rule(replaced(raw, route, None))


def test_only_one_rule_speaks_of_what_is_to_be_agreed_in_a_clean_one() -> None:
    raw = raw_of("digital_economy_act")
    spoken: dict[Route, set[str]] = {route: run_every_rule(replaced(raw, route, UNSETTLED)) for route in places(raw)}
    assert {route: found for route, found in spoken.items() if found - {"still-to-be-agreed"}} == {}
