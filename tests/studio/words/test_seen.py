"""A sentence is shown with its tokens, when it is said, where else it stands and what its clause must promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import RewordingRefused
from govkit.rewording.clauses import OpenTemplates
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.words.seen import seen, seen_list
from tests.studio.visiting import DAY

KIND = "opt_out_letter"


@pytest.fixture
def desk(example: Path) -> Desk:
    return Desk(opened(example, DAY), example, example.name)


@pytest.fixture
def found(desk: Desk) -> OpenTemplates:
    return OpenTemplates(desk.templates)


def test_a_list_has_each_sentence_of_a_clause_once(found: OpenTemplates) -> None:
    listed = seen_list(found, KIND, "deadline")
    assert [each.number for each in listed] == [each.number for each in found.of_clause(KIND, "deadline")]
    assert any(each.is_within for each in listed)
    assert any(each.when for each in listed)


def test_a_token_says_what_stands_there_now_and_what_it_chooses_between(desk: Desk, found: OpenTemplates) -> None:
    shown = seen(desk, found, KIND, "deadline", 2)
    assert shown.reads == "To say no, ring 01632 960001 by 1 February 2027."
    tokens = {each.label: each for each in shown.tokens}
    assert tokens["choice"].alternatives
    assert all(each.is_within for each in tokens["choice"].alternatives)
    assert tokens["bold"].says == "begins here"
    assert [part.words for part in shown.listed.parts if part.is_token] == ["choice", "choice 2"]


def test_what_its_clause_must_say_and_promise_stands_beside_it(desk: Desk, found: OpenTemplates) -> None:
    shown = seen(desk, found, KIND, "deadline", 2)
    assert shown.required
    assert shown.required.id == "deadline"
    assert [each.says for each in shown.promises]


def test_a_shared_sentence_says_where_else_it_stands(desk: Desk, found: OpenTemplates) -> None:
    shown = seen(desk, found, KIND, "rights", 7)
    assert "consent_letter/complain" in shown.others
    assert f"{KIND}/rights" not in shown.others
    assert shown.listed.is_shared


def test_a_sentence_that_there_is_none_of_is_told(desk: Desk, found: OpenTemplates) -> None:
    with pytest.raises(RewordingRefused):
        seen(desk, found, KIND, "deadline", 999)
