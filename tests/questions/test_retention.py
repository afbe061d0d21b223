"""Every time of retention in a file, each with its path and what is kept."""

from __future__ import annotations

from govkit.questions.retention import times_of, times_of_item
from tests.changes import partnership_with

OWN = "data_items.support-plan.retention_by: [{recipient: harbour-families, keep_for: 1 year, counted_from: it ends, then: deleted}]\n"


def test_items_answers_and_requests_have_times() -> None:
    letters = (
        "letters.opt-out.replies: (left out)\n"
        "letters.opt-out.replies_kept: {keep_for: 1 year, counted_from: the sharing ends, then: securely deleted}\n"
    )
    kept = {each.path: each.what for each in times_of(partnership_with(OWN, letters))}
    assert kept["data_items.support-plan.retention"] == "“Family support plan”"
    assert kept["data_items.support-plan.retention_by.0"] == "“Family support plan”"
    assert kept["letters.opt-out.replies_kept"].startswith("Each answer to “")
    assert kept["requests.homes-at-risk.retention"].startswith("What is sent in answer to “")
    assert "letters.consent.replies_kept" not in kept


def test_what_is_missing_or_to_be_agreed_has_none() -> None:
    for gone in ("(left out)", "to be agreed"):
        item = partnership_with(f"data_items.support-plan.retention: {gone}\n").data_items["support-plan"]
        assert [*times_of_item("support-plan", item)] == []
