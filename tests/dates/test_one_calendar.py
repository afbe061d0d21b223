"""Periods are counted in one place (UK GDPR, Article 4A): no other module adds days to a date."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from govkit.dates.days import last_day
from tests.conftest import ROOT

COUNTS = ROOT / "govkit" / "dates" / "days.py"
REMINDS = (
    ROOT / "govkit" / "records" / "calendar" / "as_ics.py"
)  # how long before a day it reminds is no period that anyone has
ADDS_DAYS = {"timedelta", "relativedelta", "monthrange", "fromordinal", "toordinal", "isocalendar"}


def names_in(source: str) -> Iterator[str]:
    """Every name that source code uses or imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.alias):
            yield node.name.rpartition(".")[2]


def modules_that_use(names: set[str]) -> set[Path]:
    sources = {file: file.read_text("utf-8") for file in (ROOT / "govkit").rglob("*.py")}
    mention = {file: source for file, source in sources.items() if any(name in source for name in names)}
    return {file for file, source in mention.items() if not names.isdisjoint(names_in(source))}


def test_only_one_module_adds_days_to_a_date() -> None:
    assert modules_that_use(ADDS_DAYS) == {COUNTS, REMINDS}


def test_whoever_needs_a_last_day_asks_it() -> None:
    asking = {file.name for file in modules_that_use({last_day.__name__}) - {COUNTS}}
    assert {"reply.py", "review_at_wrong_time.py"} <= asking
