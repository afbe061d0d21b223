"""What is settled is told apart from what is to be agreed."""

from __future__ import annotations

from typing import Any

from govkit.model import TO_BE_AGREED
from govkit.questions.settled import all_settled, name_of, parts, placed, settled
from tests.changes import UNSETTLED, partnership_with
from tests.rows import over_rows


def test_what_is_to_be_agreed_is_left_out() -> None:
    assert list(settled(["a", TO_BE_AGREED, "b"])) == ["a", "b"]


@over_rows(("facts", "whole"), [(["a", "b"], True), ([], True), (["a", TO_BE_AGREED], False), (TO_BE_AGREED, False)])
def test_a_list_is_settled_when_all_of_it_is(facts: list[object], whole: bool) -> None:
    assert all_settled(facts) is whole


def test_a_part_is_settled_when_it_and_its_id_are() -> None:
    section: dict[Any, Any] = {"a": 1, "b": TO_BE_AGREED, TO_BE_AGREED: 3}
    assert list(parts(section)) == [("a", 1)]


def test_a_part_without_a_name_goes_by_its_id() -> None:
    partners = partnership_with(("partners.millbrook-surgery.name", UNSETTLED)).partners
    assert name_of(partners, "millbrook-surgery") == "`millbrook-surgery`"
    assert name_of(partners, "hill-top-school") == "Hill Top Primary School"


def test_what_is_settled_keeps_its_place_in_the_list() -> None:
    assert list(placed([TO_BE_AGREED, "a", TO_BE_AGREED, "b"])) == [(1, "a"), (3, "b")]
    assert list(placed([])) == []
