"""Where people say freely what data is for."""

from __future__ import annotations

from govkit.questions.free_words import free_words
from tests.changes import partnership_with


def test_purpose_partners_items_flows_and_requests_say_so() -> None:
    said = dict(free_words(partnership_with("")))
    for path in (
        "purpose.summary",
        "purpose.plain_summary",
        "purpose.needed_because",
        "purpose.why_not_less",
        "purpose.benefits_to_people.0",
        "approach.direct_referrals",
        "partners.northmoor-council.drivers.0",
        "partners.northmoor-council.benefit.what",
        "partners.northmoor-council.benefit.measure",
        "data_items.health-details.why_not_less",
        "data_items.health-details.reuse.reason",
        "flows.support-plan.carries.support-plan",
        "flows.replies.why_without_asking",
        "requests.homes-at-risk.used_for",
        "requests.homes-at-risk.task",
        "service_agreement.refusal_means",
    ):
        assert said.get(path), path


def test_what_is_missing_or_to_be_agreed_says_nothing() -> None:
    said = dict(
        free_words(
            partnership_with("purpose.summary: to be agreed\napproach: (left out)\nservice_agreement: (left out)\n")
        )
    )
    assert "purpose.summary" not in said
    assert "purpose.plain_summary_for_young_people" not in said
    assert "approach.direct_referrals" not in said
    assert "service_agreement.refusal_means" not in said
