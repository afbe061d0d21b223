"""An answer that is given once for several parts is asked where it stands, and says whom it holds for and who says something else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.studio.visiting import FILE, form_in, visit


@pytest.fixture
def sharing(example: Path) -> Path:
    """The example, in which one flow has security of its own and the others take what every flow says."""
    step = next(
        line
        for line in example.read_text("utf-8").partition("\nflows:\n")[2].splitlines()
        if line.startswith("    name:")
    )
    own = f"{step}\n    security: [carried by hand in a locked case]"
    example.write_text(example.read_text("utf-8").replace(step, own, 1), "utf-8")
    return example


@pytest.mark.whole
def test_a_fact_that_is_said_for_all_leads_to_where_it_is_said(sharing: Path) -> None:
    browser = visit(sharing)
    shown = browser.get(f"{FILE}/facts/flow_defaults").text.partition('data-path="flow_defaults.security"')[2]
    taking = shown.partition("Holds for ")[2].partition("</a>")[0]
    path = taking.partition("/facts/")[2].partition("?")[0]
    assert path.startswith("flows.")
    assert "Something else is said in " in shown
    answer = browser.get(f"{FILE}/facts/{path}")
    assert answer.url.path == f"{FILE}/facts/flow_defaults"
    assert answer.url.fragment == "flow_defaults.security"


def test_one_flow_can_say_something_else(sharing: Path) -> None:
    browser = visit(sharing)
    shown = browser.get(f"{FILE}/facts/flow_defaults").text.partition('data-path="flow_defaults.security"')[2]
    path = shown.partition("Holds for ")[2].partition("/facts/")[2].partition("?")[0]
    answer = browser.get(f"{FILE}/facts/{path}?own=1")
    assert answer.url.path == f"{FILE}/facts/{path.rpartition('.')[0]}"
    assert f'Said for all of them in <a class="govuk-link" href="{FILE}/facts/flow_defaults.security">' in answer.text


@pytest.mark.whole
def test_where_each_says_its_own_nothing_is_told_of_others(example: Path) -> None:
    assert "Holds for " not in visit(example).get(f"{FILE}/facts/flows").text


@pytest.mark.whole
def test_a_day_that_follows_from_how_often_says_so_and_is_nobody_else_s(example: Path) -> None:
    written = example.read_text("utf-8")
    example.write_text(re.sub(r"(\n  review:\n    )by: \S+", r"\1every: 12 months", written, count=1), "utf-8")
    browser = visit(example)
    form = f"{FILE}/facts/partnership"
    shown = browser.get(form).text
    assert f'Follows from <a class="govuk-link" href="{FILE}/facts/partnership.review.every">Every</a>: ' in shown
    assert "Holds for" not in shown
    assert "Said for all of them" not in shown
    browser.post(form, data={**form_in(shown, form), "partnership.reference": "NEW-1"})
    assert "    by: " not in example.read_text("utf-8").partition("\n  review:\n")[2].partition("owner:")[0]
