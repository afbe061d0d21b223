"""The right answer to a question: with the facts of the file, as the document says them, and with nothing that is not so."""

from __future__ import annotations

from typing import Any

import pytest

from govkit.data.understanding import AnswerLine
from govkit.understanding.answer import RightAnswer, right_answer
from tests.understanding.marked import rendered_of

LETTER = rendered_of()["consent_letter"]


def line(says: str, **more: Any) -> AnswerLine:
    return AnswerLine.model_validate({"says": says, **more})


def answer(clause: str, *lines: AnswerLine) -> RightAnswer:
    found = next(each for each in LETTER.document.clauses() if each.id == clause)
    return right_answer(lines, LETTER.facts, found)


def test_a_line_has_its_facts_in_words() -> None:
    assert answer("deadline", line("By {letter.reply_by}.")).sentences == ("By 14 April 2027.",)


def test_a_line_without_its_fact_is_left_out() -> None:
    assert (
        answer("deadline", line("Within {letter.time_to_reply}."), line("Go to {letter.reply_ways.online}.")).sentences
        == ()
    )


def test_several_facts_are_listed_with_the_word_that_is_asked_for() -> None:
    wanted = ("large print, braille, easy read or other languages", "large print; braille; easy read; other languages")
    for way, words in zip(("or", ";"), wanted, strict=True):
        assert answer("formats", line(f"In {{records.other_formats.*|{way}}}.")).sentences == (f"In {words}.",)


def test_a_line_stands_for_each_part_and_is_known_by_its_facts() -> None:
    found = answer("what", line("{.name}: to {.carries.*.value}.", each=["letter.covers.*"]))
    assert found.sentences == (
        "Health details: to plan help around health needs.",
        "Support plan: to give support at home.",
    )
    assert "flows.support-plan.carries.support-plan" in found.paths


def test_partners_go_by_their_names_though_the_letter_says_us() -> None:
    found = answer("what", line("From {.from.*.name} to {.to.*.name}.", each=["letter.covers.*"]))
    assert found.sentences[1] == "From Northmoor Council to Harbour Families."


def test_a_sentence_ends_once_and_begins_with_a_capital() -> None:
    assert answer("stage", line("{letter.comes_after}.")).sentences == (
        "Your family met our family worker and asked for help.",
    )
    assert answer("stage", line("{purpose.plain_summary}.")).sentences == (
        "Help your family before things get harder.",
    )


def test_a_line_holds_only_where_its_facts_do() -> None:
    assert answer(
        "no-detriment", line("A", when=["letter.no_means"]), line("B", unless=["letter.no_means"])
    ).sentences == ("B",)
    parts = answer(
        "what",
        line("{.name}", each=["letter.covers.*"], unless=[".carries"]),
        line("{.name}", each=["letter.covers.*"], when=[".limit"]),
    )
    assert parts.sentences == ()


def test_what_the_document_says_stands_in_its_place() -> None:
    found = answer("kept", line("{said}"))
    assert found.quotes
    assert found.quoting(["One.", "Two."]) == ("One.", "Two.")
    assert answer("kept", line("There: {said}")).quoting(["One.", "Two."]) == ("There: One. Two.",)
    assert not answer("deadline", line("By {letter.reply_by}.")).quotes


@pytest.mark.whole
def test_young_people_are_quoted_in_their_own_words() -> None:
    from tests.conftest import PARTNERSHIPS

    for name, rendered in rendered_of(PARTNERSHIPS / "care_leavers_wales.yaml").items():
        for clause in rendered.document.clauses():
            found = right_answer([line("{purpose.plain_summary}.")], rendered.facts, clause)
            assert found.sentences, name
