"""What one example of a house finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.shelf import read
from govkit.data.standard_file import StandardFile
from govkit.tasks.house_trial import (
    ExampleUnreadable,
    HouseTried,
    found_by_rule,
    found_of_clause,
    found_words,
    statements_of,
)
from tests.changes import BASE
from tests.conftest import TODAY
from tests.tasks.house_with_examples import write_house

TEMPLATE = "consent_letter/clauses/deadline.html.j2"


@pytest.fixture
def tried(example: Path) -> HouseTried:
    return HouseTried(write_house(example.parent), BASE, TODAY)


@pytest.mark.whole
def test_a_clause_is_found_by_rules_and_by_what_it_has_to_state(tried: HouseTried) -> None:
    (clause,) = read(tried.house / "standards/consent_letter.yaml", StandardFile).clauses
    assert [name for name, _ in statements_of(clause)] == ["letter.sent_by.contact.phone"]
    assert found_of_clause(tried, clause, "consent_letter", {}) == frozenset()
    assert found_of_clause(tried, clause, "consent_letter", {TEMPLATE: " "}) == {"missing-clause"}
    empty = {TEMPLATE: '{% clause "deadline" %}{% endclause %}'}
    assert "empty-clause" in found_of_clause(tried, clause, "consent_letter", empty)
    assert found_of_clause(tried, clause, "isa", {TEMPLATE: " "}) == frozenset()


@pytest.mark.whole
def test_the_house_itself_is_left_as_it_is(tried: HouseTried) -> None:
    (clause,) = read(tried.house / "standards/consent_letter.yaml", StandardFile).clauses
    before = {file: file.read_bytes() for file in tried.house.rglob("*") if file.is_file()}
    found_of_clause(tried, clause, "consent_letter", {TEMPLATE: "(left out)"})
    with pytest.raises(ExampleUnreadable):
        found_of_clause(tried, clause, "consent_letter", {"../away.html.j2": "x"})
    assert {file: file.read_bytes() for file in tried.house.rglob("*") if file.is_file()} == before


def test_a_word_is_found_as_it_is_written(tried: HouseTried) -> None:
    assert found_words(tried, "officialese", "signpost", "We signpost <you> & then are signposting.") == (
        "signpost",
        "signposting",
    )
    assert found_words(tried, "officialese", "signpost", "We utilise it.") == ()


def test_a_rule_finds_its_paths(tried: HouseTried) -> None:
    without = {"data_items.health-flag.retention": "(left out)"}
    assert found_by_rule(tried, "item-without-retention", without) == {"data_items.health-flag"}
    assert found_by_rule(tried, "review-overdue", {"partnership.review.by": "2026-01-02"}) == {"partnership.review.by"}
