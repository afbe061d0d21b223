"""Article 30(1)(a) to (g) can be filled from the file: whatever is left out, emptied or put off, either the check speaks or no cell has a gap."""

from __future__ import annotations

from typing import Any

import pytest

from govkit.finding import Severity
from govkit.model import Partnership
from govkit.records.processing import OF_ACTIVITY, OF_CONTROLLER, gaps, processing_records
from tests.changes import BASE, UNSETTLED, partnership
from tests.conftest import ABOUT_THE_FILE, ask
from tests.every_fact import ROUTES, Route, is_id, renamed, replaced

ERRORS = [rule for rule in ABOUT_THE_FILE if rule.severity is Severity.ERROR]
# Where the answers to a letter are kept, and for how long, is wanted where possible: no rule asks for it.
WHERE_POSSIBLE = {("letters", "opt-out", "replies"), ("letters", "consent", "replies")}


def article_30_gaps(of: Partnership) -> list[tuple[str, str]]:
    """The cells of Article 30(1)(a) to (g) that are not filled."""
    return [gap for record in processing_records(of) for gap in gaps(record) if "Article 30(1)" in gap[1]]


def lists(raw: Any, route: Route = ()) -> list[Route]:
    """The place of each list and block in the data."""
    if not isinstance(raw, dict | list):
        return []
    inside = raw.items() if isinstance(raw, dict) else enumerate(raw)
    return [route, *(found for key, child in inside for found in lists(child, (*route, key)))]


def unreported(changes: list[tuple[Route, Any]]) -> dict[Route, list[tuple[str, str]]]:
    """The gaps that a change leaves though the file can be read and no rule finds an error."""
    left: dict[Route, list[tuple[str, str]]] = {}
    for route, raw in changes:
        of = partnership(raw)
        if of is not None and (found := article_30_gaps(of)) and not any(ask(rule, of) for rule in ERRORS):
            left[route] = found
    return left


@pytest.mark.slow
def test_nothing_can_be_left_out_unnoticed() -> None:
    left = unreported([(route, replaced(BASE, route, None)) for route in ROUTES])
    assert left.keys() == WHERE_POSSIBLE


def test_no_list_can_be_empty_unnoticed() -> None:
    emptied = [(route, replaced(BASE, route, [])) for route in lists(BASE) if route]
    assert len(emptied) > 150
    assert unreported(emptied) == {}


@pytest.mark.slow
def test_what_is_to_be_agreed_is_noticed() -> None:
    assert unreported([(route, replaced(BASE, route, UNSETTLED)) for route in ROUTES]) == {}


def every_cell(of: Partnership) -> list[str]:
    columns = (*OF_CONTROLLER, *OF_ACTIVITY)
    return [
        column.cell(record, activity)
        for record in processing_records(of)
        for activity in record.activities
        for column in columns
    ]


@pytest.mark.whole
@pytest.mark.parametrize("change", ["left out", "to be agreed", "renamed"])
def test_no_cell_is_ever_blank_whatever_is_not_there(change: str) -> None:
    made = 0
    for route in ROUTES[::7]:
        if change == "renamed" and not is_id(route):
            continue
        raw = (
            renamed(BASE, route)
            if change == "renamed"
            else replaced(BASE, route, None if change == "left out" else UNSETTLED)
        )
        of = partnership(raw)
        if of is not None:
            made += 1
            assert all(cell.strip() for cell in every_cell(of)), route
    assert made > 3
