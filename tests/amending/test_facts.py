"""Which facts change."""

from __future__ import annotations

from govkit.amending.amendment import FactChange
from govkit.amending.facts import changed_facts
from tests.changes import partnership_with

BEFORE = partnership_with()


def test_a_fact_is_told_as_it_was_and_as_it_is() -> None:
    after = partnership_with("data_items.support-plan.retention.keep_for: 3 years")
    assert list(changed_facts(BEFORE, after)) == [
        FactChange("data_items.support-plan.retention.keep_for", "2 years", "3 years")
    ]


def test_a_list_is_one_fact() -> None:
    after = partnership_with("data_items.support-plan.about: [adults, children, carers]")
    assert list(changed_facts(BEFORE, after)) == [
        FactChange("data_items.support-plan.about", "adults, children", "adults, children, carers")
    ]


def test_what_is_new_and_what_is_gone_has_nothing_on_its_other_side() -> None:
    after = partnership_with("handling.safe_contact: We leave no message.")
    new = FactChange("handling.safe_contact", "", "We leave no message.")
    assert list(changed_facts(BEFORE, after)) == [new]
    assert list(changed_facts(after, BEFORE)) == [FactChange(new.path, new.after, "")]


def test_nothing_changes_against_itself() -> None:
    assert list(changed_facts(BEFORE, BEFORE)) == []
