"""Who is told of an answer, who answers a no, and what a no means."""

from __future__ import annotations

from govkit.questions.answers import (
    answer_kept,
    answer_kept_by_others,
    answer_limit,
    answer_needed_to,
    no_means,
    tells_no_others,
    told_of_answer,
)
from govkit.wording.say import say
from tests.changes import UNSETTLED, partnership_with

SENDER = ("northmoor-council",)
TRUST = "northmoor-community-trust"


def test_those_whom_a_flow_tells_are_told_of_an_answer() -> None:
    found = partnership_with()
    told = told_of_answer(found, found.letters["opt-out"], SENDER)
    assert told == ("harrow-lane-surgery", "millbrook-surgery", TRUST, "hill-top-school")
    assert {each.section for each in told} == {"partners"}


def test_a_sender_to_whom_no_flow_brings_the_answers_is_not_told_of_them() -> None:
    found = partnership_with("flows.replies.to: [harrow-lane-surgery]")
    assert told_of_answer(found, found.letters["opt-out"], SENDER) == ("harrow-lane-surgery",)
    unsaid = partnership_with("letters.opt-out.replies: (left out)")
    assert told_of_answer(unsaid, unsaid.letters["opt-out"], SENDER) == ()


def test_nobody_else_is_told_where_a_flow_says_who_is_or_nobody_else_sends() -> None:
    found = partnership_with()
    assert tells_no_others(found, found.letters["opt-out"], SENDER)
    unsaid = partnership_with("letters.opt-out.replies: (left out)")
    assert not tells_no_others(unsaid, unsaid.letters["opt-out"], SENDER)
    alone = partnership_with("letters.consent.replies: (left out)\nletters.consent.covers: [support-plan]")
    assert tells_no_others(alone, alone.letters["consent"], SENDER)
    elsewhere = partnership_with("letters.consent.replies: (left out)\nletters.consent.covers: [health-details]")
    assert not tells_no_others(elsewhere, elsewhere.letters["consent"], SENDER)
    for open_fact in ({"letters.consent.covers": UNSETTLED}, {"flows.support-plan": UNSETTLED}):
        unknown = partnership_with(
            {"letters.consent.replies": "(left out)", "letters.consent.covers": ["support-plan"], **open_fact}
        )
        assert not tells_no_others(unknown, unknown.letters["consent"], SENDER)


def test_who_keeps_the_list_is_told_unless_it_asks_itself() -> None:
    found = partnership_with("records.objections.answered_by: harbour-families")
    assert told_of_answer(found, found.letters["opt-out"], SENDER)[0] == "harbour-families"
    assert "harbour-families" not in told_of_answer(found, found.letters["opt-out"], ("harbour-families",))
    assert "harbour-families" not in told_of_answer(
        found, found.letters["consent"], SENDER
    )  # a first no is no objection


def test_what_is_still_to_be_agreed_tells_nobody() -> None:
    found = partnership_with({"records.objections": UNSETTLED, "letters.consent.covers": UNSETTLED})
    assert told_of_answer(found, found.letters["consent"], SENDER) == (
        "harrow-lane-surgery",
        "millbrook-surgery",
        TRUST,
        "hill-top-school",
    )


def test_another_partner_answers_for_the_flows_that_the_file_names() -> None:
    found = partnership_with(f"records.objections.of_flows: {{health-details: {TRUST}}}")
    assert (
        found.answered_by(found.letters["consent"].covers),
        found.answered_by(found.letters["opt-out"].covers),
    ) == (
        "health-details",
        "northmoor-council",
    )
    assert found.answers_no_to(("health-details",)) == TRUST
    assert TRUST in told_of_answer(found, found.letters["consent"], SENDER)


def test_one_who_answers_for_all_answers_for_no_flow_apart() -> None:
    found = partnership_with("records.objections.of_flows: {health-details: northmoor-council}")
    assert found.objections_of_flows == {}


def test_without_anybody_who_answers_the_lead_does() -> None:
    found = partnership_with("records.objections: (left out)\npartnership.lead: hill-top-school")
    assert found.answers_no_to(("health-details",)) == "hill-top-school"


def test_what_a_no_means_is_told_of_the_flows_that_are_asked_about() -> None:
    found = partnership_with("letters.consent.no_means: There is no plan then.")
    assert no_means(found, "health-details") == ("There is no plan then.",)
    assert no_means(found, "health-flag") == ()


def test_the_flows_that_carry_answers_are_known() -> None:
    assert [flow.name for flow in partnership_with().flows_of_answers] == ["Replies"]
    assert (
        partnership_with("letters.consent.replies: (left out)\nletters.opt-out.replies: (left out)").flows_of_answers
        == ()
    )


def test_an_answer_goes_on_as_far_as_the_flow_that_carries_it_goes() -> None:
    limit = "Only a yes is told."
    found = partnership_with(f"flows.replies.limit: {limit}")
    assert answer_limit(found, found.letters["consent"]) == limit
    assert answer_limit(partnership_with(), found.letters["consent"]) is None
    assert answer_limit(partnership_with({"flows.replies.limit": UNSETTLED}), found.letters["consent"]) is None
    elsewhere = partnership_with(f"flows.health-details.limit: {limit}", "letters.consent.replies: (left out)")
    assert answer_limit(elsewhere, elsewhere.letters["consent"]) is None


def test_it_is_said_what_those_who_are_told_need_an_answer_for() -> None:
    found = partnership_with()
    assert answer_needed_to(found, found.letters["consent"]) == "act on each answer"
    none = partnership_with("letters.consent.replies: (left out)")
    assert answer_needed_to(none, none.letters["consent"]) is None
    open_still = partnership_with({"flows.replies.carries.replies": UNSETTLED})
    assert answer_needed_to(open_still, open_still.letters["consent"]) is None
    other_end = partnership_with("flows.health-details.carries.replies: count them")
    assert answer_needed_to(other_end, other_end.letters["consent"]) is None


def test_those_who_ask_keep_an_answer_for_their_own_time_and_others_for_theirs() -> None:
    times = "{recipient: hill-top-school, keep_for: 1 month, counted_from: it comes, then: deleted}"
    found = partnership_with(f"data_items.replies.retention_by: [{times}]")
    letter = found.letters["opt-out"]
    assert answer_kept(found, letter, SENDER) is found.data_items["replies"].retention
    assert [own.recipient for own in answer_kept_by_others(found, letter, SENDER)] == ["hill-top-school"]
    own = partnership_with(f"data_items.replies.retention_by: [{times.replace('hill-top-school', SENDER[0])}]")
    assert answer_kept(own, own.letters["opt-out"], SENDER) is own.data_items["replies"].retention_by[0]
    assert answer_kept_by_others(own, own.letters["opt-out"], SENDER) == ()


def test_of_several_who_ask_each_time_is_told_with_those_whose_it_is() -> None:
    several = (*SENDER, "hill-top-school")

    def kept(*times: tuple[str, str]) -> tuple[str | None, list[str]]:
        """The time of those who ask, and who is named with a time of their own."""
        own = [
            {"recipient": who, "keep_for": time, "counted_from": "it comes", "then": "deleted"} for who, time in times
        ]
        found = partnership_with({"data_items.replies.retention_by": own})
        ours = answer_kept(found, found.letters["opt-out"], several)
        others = answer_kept_by_others(found, found.letters["opt-out"], several)
        return say(ours.keep_for) if ours else None, [f"{each.recipient}: {say(each.keep_for)}" for each in others]

    general = partnership_with().data_items["replies"].retention
    assert general
    assert kept(("hill-top-school", "1 month")) == (say(general.keep_for), ["hill-top-school: 1 month"])
    assert kept((SENDER[0], "1 month"), ("hill-top-school", "1 month")) == ("1 month", [])
    assert kept((SENDER[0], "1 month"), ("hill-top-school", "2 months")) == (
        None,
        [f"{SENDER[0]}: 1 month", "hill-top-school: 2 months"],
    )


def test_answers_that_no_item_holds_are_kept_as_the_letter_says() -> None:
    kept = "{keep_for: 1 year, counted_from: it comes, then: deleted}"
    found = partnership_with(f"letters.opt-out.replies: (left out)\nletters.opt-out.replies_kept: {kept}")
    letter = found.letters["opt-out"]
    assert answer_kept(found, letter, SENDER) is letter.replies_kept
    assert answer_kept_by_others(found, letter, SENDER) == ()
    unsure = partnership_with({"data_items.replies": UNSETTLED})
    assert answer_kept_by_others(unsure, unsure.letters["opt-out"], SENDER) == ()
