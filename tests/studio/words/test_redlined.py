"""A clause that waits is told word by word, with what becomes of its promises."""

from __future__ import annotations

from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.studio.words.redlined import redlined_clause
from govkit.tasks.words_to_approve import waiting
from tests.approval.words import house_of, source
from tests.conftest import TODAY

DEADLINE = "opt_out_letter/clauses/deadline.html.j2"


def redlined(
    example: Path, was: str, becomes: str, name: str = DEADLINE
) -> tuple[list[tuple[str, str]], tuple[str, ...], str]:
    house_of(example.parent / "templates", {name: source(name).replace(was, becomes)})
    (each,) = waiting(Inputs(example, TODAY))
    (change,) = redlined_clause(each).changes
    return list(change.runs), change.conditions, change.gravity


def test_facts_go_by_their_labels(example: Path) -> None:
    runs, conditions, _gravity = redlined(example, "we share it", "we send it")
    assert ("If you do nothing, we", "kept") in runs
    assert {("share", "taken out"), ("send", "added")} <= set(runs)
    assert conditions == ()


def test_a_condition_that_changed_is_told_in_full(example: Path) -> None:
    runs, _conditions, _gravity = redlined(example, "if letter.reply_by", "if letter.posted")
    assert any("letter.posted" in words for words, _becomes in runs)


def test_what_becomes_of_a_promise_is_told(example: Path) -> None:
    name = "opt_out_letter/clauses/no-detriment.html.j2"
    _runs, _conditions, gravity = redlined(example, "A no does not count", "A no counts", name)
    assert gravity.startswith("Reversed: ")


def test_a_sentence_said_under_another_condition_says_both(example: Path) -> None:
    was = "{% if letter.time_to_reply %}\n<p"
    _runs, conditions, _gravity = redlined(example, was, was.replace("time_to_reply", "posted"))
    assert conditions == (
        "It was said if “time to reply” is given.",
        "It is said if “posted” is given.",
    )
