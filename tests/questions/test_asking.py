"""By what people are asked or told of a flow, and from which age they answer for themselves."""

from __future__ import annotations

import pytest

from govkit.model.facts import Ref
from govkit.model.letter import SpokenTo
from govkit.questions.asking import (
    asked_in,
    asks_about,
    is_about_children,
    is_asked_by_schools,
    out_before_first_flow,
    own_answer_from,
    talked_about,
    told_by_notice_alone,
)
from tests.changes import partnership_with
from tests.rows import over_rows

TALK = """
conversations.visit:
  kind: consent
  subject: "Your choice"
  held_by: northmoor-council
  asked_by: {role: Family worker, told_how: Half-day training, told_by: 2027-01-12}
  addressed_to: adults
  covers: [to be agreed, support-plan, health-details]
  when: at the first visit
  recorded: in the file
  passed_on: Ring the same day.
  one_answer_covers: only the person who signs
  replies_kept: {keep_for: 8 years, counted_from: the support ends, then: securely deleted}
"""


def test_a_conversation_covers_the_flows_that_it_names() -> None:
    partnership = partnership_with(TALK)
    assert asked_in(partnership, "support-plan") == (Ref("visit", "conversations"),)
    assert [ref.section for ref in asked_in(partnership, "support-plan")] == ["conversations"]
    assert asked_in(partnership, "family-list") == ()
    talk = partnership.conversations["visit"]
    assert [(index, name) for index, name, _ in talked_about(partnership, talk)] == [
        (1, "support-plan"),
        (2, "health-details"),
    ]


def test_letters_and_conversations_say_whom_they_ask_about_what() -> None:
    found = [(path, to, flow.name) for path, to, flow in asks_about(partnership_with(TALK))]
    assert ("conversations.visit", SpokenTo.ADULTS, "Support plan") in found
    assert ("letters.opt-out", None, "List of families") in found
    assert ("letters.consent", None, "Health details") in found
    assert len(found) == 7


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("[{flows: [replies, to be agreed]}]", [("records.told_by_notice.0.flows.0", "replies")]),
        (
            "[{flows: [replies]}, {flows: [family-list, health-flag]}]",
            [
                ("records.told_by_notice.0.flows.0", "replies"),
                ("records.told_by_notice.1.flows.0", "family-list"),
                ("records.told_by_notice.1.flows.1", "health-flag"),
            ],
        ),
    ],
)
def test_a_notice_alone_tells_of_the_flows_that_the_records_name(written: str, found: list[tuple[str, str]]) -> None:
    why = written.replace("]}", "], where: [the newsletter], reason: Each family gets it.}")
    partnership = partnership_with(f"records.told_by_notice: {why}")
    assert [(path, name) for path, name, _ in told_by_notice_alone(partnership)] == found


@over_rows(
    ("changes", "about"),
    [
        ("", True),
        ("data_items.family-list.form: aggregate", False),
        ("data_items.family-list.form: to be agreed", True),
        ("data_items.family-list.about: [adults]", False),
        ("flows.family-list.carries: {programme-counts: count}", False),
    ],
)
def test_a_flow_is_about_children_if_an_item_is_and_totals_are_not(changes: str, about: bool) -> None:
    partnership = partnership_with(changes)
    assert is_about_children(partnership, partnership.flows["family-list"]) is about


YOUNG = "who_answers.young_people: {{asked_from: {}, understanding: A nurse talks to them.}}"


@over_rows(
    ("changes", "age"),
    [
        ("", 16),
        ("partnership.nation: wales", 16),
        ("partnership.nation: scotland", 12),
        ("partnership.nation: northern-ireland", 16),
        ("partnership.nation: to be agreed", None),
        ("who_answers: to be agreed", None),
        (YOUNG.format(13), 13),
        (YOUNG.format("to be agreed"), None),
        ("who_answers.young_people: to be agreed", None),
        (f"partnership.nation: to be agreed\n{YOUNG.format(13)}", 13),
        ("who_answers.parents: one-with-parental-responsibility", 16),
        ("partnership.nation: scotland\nwho_answers.parents: one-with-parental-responsibility", 12),
    ],
)
def test_the_age_from_which_young_people_answer(changes: str, age: int | None) -> None:
    assert own_answer_from(partnership_with(changes)) == age


@over_rows(
    ("published", "is_out"),
    [("2027-02-01", True), ("2027-02-02", True), ("2027-02-03", False)],
)
def test_the_notice_is_out_by_the_day_of_the_first_flow(published: str, is_out: bool) -> None:
    changes = f"records.privacy_notice.published: {published}"
    assert out_before_first_flow(partnership_with(changes)) is is_out


def test_a_flow_that_is_to_be_agreed_is_neither_talked_about_nor_told_by_a_notice() -> None:
    notice = "records.told_by_notice: [to be agreed, {flows: [support-plan], where: [a page], reason: It is so.}]"
    partnership = partnership_with(TALK, notice, "flows.support-plan: to be agreed")
    assert [name for _, name, _ in talked_about(partnership, partnership.conversations["visit"])] == ["health-details"]
    assert list(told_by_notice_alone(partnership)) == []


def test_one_item_about_children_among_others_makes_a_flow_one_about_children() -> None:
    partnership = partnership_with("flows.family-list.carries: {family-list: visit, programme-counts: count}")
    assert is_about_children(partnership, partnership.flows["family-list"])


@over_rows(
    ("kinds", "asks"),
    [
        ([], False),
        (["school"], True),
        (["academy-trust", "school"], True),
        (["school", "local-authority"], False),
        (["local-authority"], False),
    ],
)
def test_schools_ask_where_all_who_ask_are_schools(kinds: list[str], asks: bool) -> None:
    names = ["northmoor-council", "hill-top-school"][: len(kinds)]
    changes = [f"partners.{name}.kind: {kind}" for name, kind in zip(names, kinds, strict=True)]
    assert is_asked_by_schools(partnership_with(*changes), names) is asks


def test_who_asks_and_is_to_be_agreed_is_no_school() -> None:
    assert not is_asked_by_schools(partnership_with("partners.hill-top-school.kind: to be agreed"), ["hill-top-school"])
