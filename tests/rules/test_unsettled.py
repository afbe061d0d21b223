"""No rule trips over what is missing or still to be agreed, and one alone speaks of the latter."""

from __future__ import annotations

import inspect
import re
from random import Random

import pytest

from govkit.rules.rule import Rule
from tests.changes import BASE, UNSETTLED, changed, partnership, raw_of
from tests.conftest import ABOUT_THE_FILE, ask
from tests.every_fact import LIKE_OTHERS, ROUTES, Route, is_id, is_optional, places, renamed, replaced, run_every_rule

KEYS = {"from": "from_"}
# The one alone speaks of what is to be agreed; to the other, a transfer to nobody knows where covers no country.
SPEAKS = {"still-to-be-agreed", "transfer-without-safeguard"}


@pytest.mark.slow
def test_no_rule_but_one_speaks_of_what_is_to_be_agreed() -> None:
    spoken = {route: run_every_rule(replaced(BASE, route, UNSETTLED)) for route in ROUTES}
    assert sum(bool(found) for found in spoken.values()) > 500
    wrong = {route: found for route, found in spoken.items() if found - {"still-to-be-agreed"}}
    assert wrong == {}


@pytest.mark.parametrize("most", [12, pytest.param(None, marks=pytest.mark.slow)])
def test_no_rule_trips_over_an_id_that_is_to_be_agreed(most: int | None) -> None:
    ids = [route for route in ROUTES if is_id(route)]
    assert len(ids) > 50
    for route in ids if most is None else Random(1).sample(ids, most):  # noqa: S311 - can be repeated
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


@pytest.mark.slow
def test_only_one_rule_speaks_of_what_is_to_be_agreed_in_a_clean_one() -> None:
    raw = raw_of("digital_economy_act")
    spoken: dict[Route, set[str]] = {route: run_every_rule(replaced(raw, route, UNSETTLED)) for route in places(raw)}
    assert {route: found for route, found in spoken.items() if found - {"still-to-be-agreed"}} == {}


def looks_at(rule: Rule, route: Route) -> bool:
    """Whether the file of a rule, or what it asks of the partnership, names the key at the end of a route."""
    key = next(step for step in reversed(route) if isinstance(step, str))
    return re.search(rf"\b{KEYS.get(key, key)}\b", source_of(rule)) is not None


def source_of(rule: Rule) -> str:
    return inspect.getsource(inspect.getmodule(rule.check) or rule.check).partition("\nCASES")[0]


@pytest.mark.slow
@pytest.mark.parametrize("rule", ABOUT_THE_FILE, ids=lambda rule: rule.id)
def test_a_rule_waits_for_each_fact_that_it_looks_at(rule: Rule) -> None:
    good = changed(rule.given, rule.good)
    routes = [route for route in places(good) if looks_at(rule, route) and not set(route[:2]) & set(LIKE_OTHERS)]
    for route in routes:
        found = partnership(replaced(good, route, UNSETTLED))
        if found is not None and rule.id not in SPEAKS:
            assert (route, list(ask(rule, found))) == (route, [])
