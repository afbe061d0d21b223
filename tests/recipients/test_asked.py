"""What a letter asked."""

from __future__ import annotations

from datetime import date

import pytest

from govkit.recipients.asked import LetterUnusable, asked, letter_named
from tests.changes import BASE, UNSETTLED, partnership_with
from tests.recipients.lists_of_people import POSTED, REPLY_BY, example, flow_of, letter_sent
from tests.rows import over_rows


def test_a_consent_letter_waits_for_a_yes_and_knows_items_about_families() -> None:
    letter = letter_sent()
    assert (letter.posted, letter.reply_by) == (POSTED, REPLY_BY)
    assert [question.number for question in letter.questions] == [1, 2]
    details, plan = letter.questions
    assert details.needs_yes
    assert (details.items, details.family_items) == (("health-details",), ())
    assert (plan.items, plan.family_items) == ((), ("support-plan",))
    assert letter.ends(date(2027, 3, 20)) == date(2028, 3, 20)


def test_an_opt_out_letter_waits_for_a_no() -> None:
    letter = letter_sent("opt-out")
    assert not any(question.needs_yes for question in letter.questions)
    assert letter.ends(date(2027, 3, 20)) is None


def test_a_flow_that_waits_for_a_yes_does_so_whatever_letter_covers_it() -> None:
    changed = partnership_with({"letters.opt-out.covers": ["family-list", "health-details", "replies"]})
    letter = asked(changed, "opt-out")
    assert [(each.flow, each.number) for each in letter.questions] == [("family-list", 1), ("health-details", 2)]
    assert flow_of(letter, "health-details").needs_yes
    assert not flow_of(letter, "family-list").needs_yes


def test_the_day_to_reply_by_is_counted_from_the_day_of_posting() -> None:
    assert asked(example(), "consent", date(2027, 5, 3)).reply_by == date(2027, 6, 1)
    given = partnership_with({"letters.consent.posted": "(left out)", "letters.consent.given": "at the visit"})
    assert asked(given, "consent").reply_by is None
    assert asked(given, "consent", POSTED).reply_by == REPLY_BY


@over_rows("wanted", ["consent", "consent_letter"])
def test_a_letter_is_meant_by_its_id_or_its_kind(wanted: str) -> None:
    assert letter_named(example(), wanted) == "consent"
    assert letter_named(example(), "opt_out_letter") == "opt-out"


def test_a_letter_that_could_be_another_is_asked_for() -> None:
    two = partnership_with({"letters.second": BASE["letters"]["consent"]})
    with pytest.raises(LetterUnusable, match="Name one by its id: `consent`, `second`"):
        letter_named(two, "consent_letter")
    assert letter_named(two, "second") == "second"
    with pytest.raises(LetterUnusable, match="Name one by its id: `opt-out`, `consent`"):
        letter_named(example(), None)
    with pytest.raises(LetterUnusable, match=r"no letter “consnt”. Did you mean `consent`"):
        letter_named(example(), "consnt")
    with pytest.raises(LetterUnusable, match="has no letter"):
        letter_named(partnership_with({"letters": {}}), None)


@over_rows(
    ("path", "told"),
    [
        ("letters.consent.reply_within", "letters.consent.reply_within"),
        ("letters.consent.posted", "letters.consent.posted"),
        ("letters.consent.covers", "letters.consent.covers"),
        ("letters.consent.ask_again_after", "letters.consent.ask_again_after"),
        ("letters.consent.no_counts_for", "letters.consent.no_counts_for"),
        ("partnership.nation", "partnership.nation"),
        ("flows.support-plan", "letters.consent.covers"),
        ("flows.support-plan.goes_ahead", "letters.consent.covers"),
        ("data_items.support-plan", "flows.support-plan"),
        ("data_items.support-plan.level", "flows.support-plan"),
    ],
)
def test_what_an_answer_is_weighed_by_has_to_be_settled(path: str, told: str) -> None:
    with pytest.raises(LetterUnusable, match=told):
        asked(partnership_with({path: UNSETTLED}), "consent")
