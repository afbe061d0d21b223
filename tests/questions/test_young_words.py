"""Young people read words that are theirs; what speaks of somebody's child is not said to that child."""

from __future__ import annotations

import pytest

from govkit.model.group import PartnerGroup
from govkit.questions.young_words import (
    is_group_told_to_parents,
    is_item_told_to_parents,
    is_request_told_to_parents,
    is_told_to_parents,
    item_for_the_young,
    purpose_for_the_young,
    speaks_to_parents,
    written_at,
)
from tests.changes import partnership_with
from tests.rows import over_rows

PLAN = "data_items.support-plan"


@over_rows(
    ("words", "to_parents"),
    [
        ("your child’s name", True),
        ("that your young child may need help", True),
        ("your children", True),
        ("your health needs, and the same for each child you name", True),
        ("your family’s names", False),
        ("whether a child in your family misses a lot of school", False),
        ("what you need help with", False),
    ],
)
def test_words_about_the_readers_child_speak_to_parents(words: str, to_parents: bool) -> None:
    assert speaks_to_parents(words) is to_parents


@pytest.mark.parametrize(
    ("change", "said", "to_parents"),
    [
        ("", "your family’s support plan, without health details", False),
        (f"{PLAN}.plain_name: your child’s plan", "your child’s plan", True),
        (f"{PLAN}.plain_name: your child’s plan\n{PLAN}.plain_name_for_young_people: your plan", "your plan", False),
    ],
)
def test_an_item_goes_by_words_for_young_people_or_for_all(change: str, said: str, to_parents: bool) -> None:
    item = partnership_with(change).data_items["support-plan"]
    assert item_for_the_young(item) == said
    assert is_item_told_to_parents(item) is to_parents


@pytest.mark.parametrize("fact", ["plain_name", "task"])
def test_what_others_are_asked_for_may_be_said_to_parents(fact: str) -> None:
    ((name, request),) = partnership_with().requests.items()
    assert not is_request_told_to_parents(request)
    changed = partnership_with(f"requests.{name}.{fact}: help your child at home")
    assert is_request_told_to_parents(changed.requests[name])


def test_members_of_a_group_may_be_called_as_parents_call_them() -> None:
    assert is_group_told_to_parents(PartnerGroup.model_construct(plain_name="the school of your child"))
    assert not is_group_told_to_parents(PartnerGroup.model_construct(plain_name="your school"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("", "help your family before things get harder"),
        ("purpose.plain_summary: help your child at school", None),
        (
            "purpose.plain_summary: help your child at school\npurpose.plain_summary_for_young_people: help you at school",
            "help you at school",
        ),
    ],
)
def test_a_purpose_that_is_said_to_parents_alone_is_not_said(change: str, said: str | None) -> None:
    assert purpose_for_the_young(partnership_with(change).purpose) == said


def test_what_a_flow_is_for_may_be_said_to_parents() -> None:
    carried = "flows.attendance-flag.carries.attendance-flag"
    assert is_told_to_parents(partnership_with(f"{carried}: help your child at school").flows["attendance-flag"])
    assert not is_told_to_parents(partnership_with().flows["attendance-flag"])


@over_rows(
    ("path", "own", "everybody"),
    [
        ("purpose.for_the_young", "purpose.plain_summary_for_young_people", "purpose.plain_summary"),
        (f"{PLAN}.for_the_young", f"{PLAN}.plain_name_for_young_people", f"{PLAN}.plain_name"),
        ("purpose.summary", "purpose.summary", "purpose.summary"),
    ],
)
def test_their_words_are_written_where_the_file_says_them(path: str, own: str, everybody: str) -> None:
    assert written_at({own, everybody}, path) == own
    assert written_at({everybody}, path) == everybody
