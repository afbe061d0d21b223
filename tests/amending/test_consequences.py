"""What follows from a change: who signs, who is told and asked again."""

from __future__ import annotations

from datetime import date

import pytest

from govkit.amending.amendment import Consequence, DocumentChange
from govkit.amending.consequences import consequences
from govkit.amending.facts import changed_facts
from govkit.document import Doing
from tests.changes import BASE, Changes, partnership_with

LATER = date(2027, 6, 1)
BEFORE = partnership_with()
AGREEMENT = DocumentChange("isa", "The agreement", (Doing.SETS_OUT_AGREEMENT,), "", "changed")
NOTICE = DocumentChange("privacy_notice", "The notice", (Doing.TELLS_PEOPLE,), "", "changed")
BRIEFING = DocumentChange("briefing--x", "Your part", (Doing.BRIEFS_STAFF,), "partners.hill-top-school", "changed")


def follows(
    changes: Changes, *documents: DocumentChange, today: date = LATER, earlier: Changes = "", given: Changes = ""
) -> list[tuple[str, str]]:
    """Who has to do what after the changes."""
    before, after = partnership_with(given, earlier), partnership_with(given, changes)
    found = consequences(before, after, documents, [*changed_facts(before, after)], today)
    return [(each.who, each.does) for each in found]


def because(changes: Changes, *documents: DocumentChange, earlier: Changes = "") -> dict[str, str]:
    before, after = partnership_with(earlier), partnership_with(changes)
    found = consequences(before, after, documents, [*changed_facts(before, after)], LATER)
    return {each.who: each.because for each in found}


def test_each_party_signs_an_agreement_that_changed() -> None:
    signed = "partners.harbour-families.signatory.signed_on: 2027-01-20"
    reasons = because(f"{signed}\npartners.harbour-families.ico_registration: ZA999999", AGREEMENT, earlier=signed)
    assert reasons["Harbour Families (Chief Officer)"] == "It signed other words. What is said of it changes, too."
    assert reasons["Hill Top Primary School (Chair of Governors)"] == "It had not signed the version before either."
    assert len(reasons) == 7
    same = because(signed, AGREEMENT, earlier=signed)
    assert same["Harbour Families (Chief Officer)"] == "It signed other words."


def test_nobody_signs_where_the_agreement_says_the_same() -> None:
    assert follows("", NOTICE, today=date(2026, 1, 1)) == []


def test_a_party_that_is_new_signs_and_one_that_is_gone_leaves() -> None:
    new = ("partners.mill-school", {**BASE["partners"]["hill-top-school"], "name": "Mill School"})
    assert because(new, AGREEMENT)["Mill School (Chair of Governors)"] == "It is new in the agreement."
    assert follows("", AGREEMENT, earlier=new)[-1] == ("Mill School", "leaves the agreement")


def test_a_yes_is_asked_for_anew_where_what_people_were_told_changes() -> None:
    asked = ("Northmoor Council", "asks everybody anew who said yes to “Support plan”")
    for change in (
        "data_items.support-plan.plain_name: all about your family",
        "data_items.support-plan.contains: [names, everything]",
        "flows.support-plan.to: hill-top-school",
        "flows.support-plan.carries: {support-plan: find out more}",
        "flows.support-plan.goes_ahead: without-asking",
    ):
        assert asked in follows(change), change
    for change in (
        "flows.support-plan.carried_out_by.role: Somebody else",
        "flows.support-plan.how_often: Every year",
        "data_items.support-plan.retention.keep_for: 3 years",
        "",
    ):
        assert asked not in follows(change), change


def test_whoever_did_not_object_is_written_to_anew() -> None:
    change = "data_items.attendance-flag.contains: [yes or no, why]"
    who, does = follows(change)[-1]
    assert (who, does) == (
        "Northmoor Council",
        "writes anew about “School attendance flag” to everybody whom it is about, before the first sending",
    )


def test_nobody_is_asked_anew_before_the_first_letter_went_out() -> None:
    change = "data_items.support-plan.plain_name: all about your family"
    assert follows(change, NOTICE, today=date(2026, 1, 1)) == [
        ("The data protection officers", "look at the impact assessment DPIA-2026-31 again")
    ]


def test_people_are_asked_before_something_new_starts() -> None:
    assert follows("flows.replies.goes_ahead: when-they-agree")[-1] == (
        "Whoever asks people",
        "asks people about “Replies” before it starts",
    )


def test_people_who_were_asked_in_person_are_asked_anew_once_it_runs() -> None:
    talk = """
    conversations.first-visit:
      kind: consent
      subject: Sharing your support plan
      held_by: hill-top-school
      asked_by: {role: Teacher, told_how: Half-day training, told_by: 2027-03-22}
      covers: [support-plan]
      when: at your first visit
      one_answer_covers: only the person who signs
    letters.consent.covers: [health-details]
    """
    change = "data_items.support-plan.plain_name: all about your family"
    asked = ("Hill Top Primary School", "asks everybody anew who said yes to “Support plan”")
    assert asked in follows(change, given=talk)
    assert asked not in follows(change, given=talk, today=date(2027, 4, 18))


@pytest.mark.parametrize(
    ("notices", "who"), [("joint", "Northmoor Council"), ("each", "Each controller, in its own notice")]
)
def test_a_notice_that_changed_is_published_anew(notices: str, who: str) -> None:
    given = f"records.notices: {notices}"
    plain = "data_items.support-plan.plain_name: all about your family"
    assert (who, "publishes the privacy notice anew, and tells adults and children") in follows(
        plain, NOTICE, given=given
    )
    assert (who, "publishes the privacy notice anew, and tells everybody whom the data is about") in follows(
        "", NOTICE, given=given
    )
    gone = DocumentChange("privacy_notice", "The notice", (Doing.TELLS_PEOPLE,), "", "gone")
    assert follows("", gone, given=given) == []


def test_the_impact_assessment_is_looked_at_again_for_retention_too() -> None:
    (found,) = consequences(
        BEFORE,
        after := partnership_with("data_items.support-plan.retention.keep_for: 3 years"),
        (),
        [*changed_facts(BEFORE, after)],
        LATER,
    )
    assert found == Consequence(
        "The data protection officers",
        "look at the impact assessment DPIA-2026-31 again",
        "It changes what is shared in “Support plan”.",
    )


def test_staff_get_the_new_briefing() -> None:
    assert follows("", BRIEFING) == [("Hill Top Primary School", "gives its staff the new briefing")]


def exempt(*parties: str) -> tuple[str, list[dict[str, list[str]]]]:
    return ("flows.attendance-flag.exemptions", [{"sets_aside": ["being-told"], "relied_on_by": list(parties)}])


BY_ALL = tuple(BASE["flows"]["attendance-flag"]["basis"])


def test_nobody_is_told_of_what_an_exemption_keeps_from_being_told() -> None:
    change = "flows.attendance-flag.limit: Only in term."
    told = "publishes the privacy notice anew, and tells children"
    published = "publishes the privacy notice anew"
    assert told in [does for _, does in follows(change, NOTICE)]
    for exemptions in (exempt(*BY_ALL), ("flows.attendance-flag.exemptions", "to be agreed")):
        assert [does for _, does in follows(change, NOTICE, given=exemptions) if published in does] == [published]
    for party in BY_ALL:
        assert told in [does for _, does in follows(change, NOTICE, given=exempt(party))]


def test_what_may_stay_untold_is_told_apart_from_what_has_to_be_told() -> None:
    change = "flows.attendance-flag.limit: Only in term.\nflows.support-plan.limit: Only in term."
    published = "publishes the privacy notice anew"
    does = [does for _, does in follows(change, NOTICE, given=exempt(*BY_ALL)) if published in does]
    assert len(does) == 2
    assert published in does


def test_a_lead_that_is_to_be_agreed_is_not_named() -> None:
    change = "partnership.lead: to be agreed\nflows.attendance-flag.limit: Only in term."
    assert "The lead, once it is agreed who that is" in [who for who, _ in follows(change, NOTICE)]
