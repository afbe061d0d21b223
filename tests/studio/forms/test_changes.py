"""Answers change in the file what they say and nothing else."""

from __future__ import annotations

from typing import Any

from govkit.editing.change import RemovePart, SetFact
from govkit.studio.forms.answered import Answered
from govkit.studio.forms.changes import changes, clashes, filled
from govkit.studio.forms.wanted import wanted

RAW = {"partnership": {"name": "A", "review": "to be agreed"}, "flows": {"f": {"to": "b"}}}


def answer(path: str, was: Any, said: Any) -> Answered:
    of = wanted(tuple(path.split(".")))
    assert of is not None
    return Answered(path, of, said, was)


def test_what_was_not_changed_is_left_alone() -> None:
    assert changes([answer("partnership.name", "A", "A"), answer("flows.f.to", ["b"], ["b"])], RAW) == ()


def test_what_was_changed_is_set_or_goes() -> None:
    given = [answer("partnership.name", "A", "B"), answer("flows.f.to", ["b"], None)]
    assert changes(given, RAW) == (SetFact("partnership.name", "B"), RemovePart("flows.f.to"))


def test_the_first_answer_of_a_part_brings_the_part_with_all_that_it_needs() -> None:
    given = [answer("partnership.review.by", None, "2028-01-01"), answer("partnership.ending.data", None, "It goes.")]
    assert changes(given, RAW) == (
        SetFact("partnership.review", {"by": "2028-01-01", "owner": "to be agreed"}),
        SetFact("partnership.ending", {"notice": "to be agreed", "data": "It goes."}),
    )


def test_nothing_said_of_a_part_that_is_not_there_adds_none() -> None:
    assert changes([answer("partnership.ending.data", "x", None)], RAW) == ()


def test_an_answer_to_what_somebody_else_changed_clashes() -> None:
    ours = answer("partnership.name", "Older", "Ours")
    (clash,) = clashes([ours, answer("flows.f.to", ["b"], ["c"])], RAW)
    assert (clash.said, clash.was) == ("Ours", "A")


def test_the_same_answer_twice_clashes_with_nobody() -> None:
    assert clashes([answer("partnership.name", "Older", "A")], RAW) == ()
    assert changes([answer("partnership.name", "Older", "A")], RAW) == ()


def test_a_new_part_says_of_all_that_it_needs_that_it_is_to_be_agreed() -> None:
    block = filled(wanted(("flows", "x")), {"name": "New"}, ("flows", "x"))
    assert block["name"] == "New"
    assert set(block.values()) == {"New", "to be agreed"}
    assert "limit" not in block
