"""What a worker has at hand for each letter and each conversation: what to say, what people ask, and how the answer is noted."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.document import Document, lines
from govkit.tasks.check import check
from govkit.write.pdf import write_pdf
from tests.conftest import EXAMPLE, PARTNERSHIPS, SOUND, TODAY
from tests.rows import over_rows

KIND = "conversation_guide"


def made(file: Path) -> dict[str, Document]:
    """The guides of a partnership, by what they are about."""
    found = (each.document for each in check(Inputs(file, TODAY)).documents)
    return {each.name.removeprefix(f"{KIND}--"): each for each in found if each.kind == KIND}


def clause(document: Document, name: str) -> list[str]:
    """What a clause says, a line for each piece."""
    return [line for each in document.clauses() if each.id == name for line in lines(each.blocks)]


@pytest.fixture(scope="module")
def of_the_example() -> dict[str, Document]:
    return made(EXAMPLE)


@pytest.fixture(scope="module")
def of_the_hub() -> dict[str, Document]:
    return made(PARTNERSHIPS / "school_nurse_hub.yaml")


def test_there_is_one_for_each_letter(of_the_example: dict[str, Document]) -> None:
    assert list(of_the_example) == ["opt-out", "consent"]


def test_there_is_one_for_each_conversation_in_which_people_have_a_say_and_none_for_telling(
    of_the_hub: dict[str, Document],
) -> None:
    assert set(of_the_hub) == {
        "first-talk-young",
        "first-talk-parents",
        "first-appointment-young",
        "first-appointment-parents",
    }


def test_who_asks_nobody_has_none() -> None:
    assert made(PARTNERSHIPS / "hospital_discharge.yaml") == {}


@pytest.mark.whole
def test_a_letter_and_a_conversation_of_one_name_are_told_apart(example: Path) -> None:
    text = example.read_text("utf-8")
    talk = """
conversations:
  consent:
    kind: consent
    subject: Sharing details about your family's health
    held_by: northmoor-council
    asked_by: {role: Family worker, told_how: A half-day course., told_by: 2027-01-15}
    covers: [health-details]
    when: at the first visit
    one_answer_covers: only the person who signs
"""
    example.write_text(text + talk, "utf-8")
    assert set(made(example)) == {"opt-out", "consent", "consent--in-person"}


def test_it_says_of_each_flow_what_goes_from_whom_to_whom_and_why(of_the_example: dict[str, Document]) -> None:
    said = clause(of_the_example["consent"], "say")
    assert (
        "Support plan: your family’s support plan, without health details. From us to Harbour Families. "
        "Why: to give support at home."
    ) in said


def test_a_yes_is_asked_for_and_a_no_is_offered_in_words_that_differ(of_the_example: dict[str, Document]) -> None:
    asked, offered = (" ".join(clause(of_the_example[name], "say")) for name in ("consent", "opt-out"))
    assert "It is your choice." in asked
    assert "goes ahead" not in asked
    assert "It goes ahead unless you say no." in offered
    assert "It starts on 8 February 2027." in offered


def test_a_question_is_answered_from_the_file(of_the_example: dict[str, Document]) -> None:
    asked, offered = (clause(of_the_example[name], "questions") for name in ("consent", "opt-out"))
    assert "How long does my yes last? It lasts 12 months. Then we ask you again." in asked
    assert not [line for line in offered if line.startswith("How long does my yes last?")]
    assert [line for line in offered if line.startswith("Can you refuse my no?")]
    assert not [line for line in asked if line.startswith("Can you refuse my no?")]


def test_not_now_is_noted_as_no_yes_where_people_are_asked_and_as_no_no_where_they_may_object(
    of_the_example: dict[str, Document],
) -> None:
    asked, offered = (clause(of_the_example[name], "note") for name in ("consent", "opt-out"))
    assert (
        "Not now: that is not a yes. Nothing is shared. They can answer by 14 April 2027. No answer is a no." in asked
    )
    assert (
        "Not now: that is not a no, so tell them that it goes ahead. They can say no by 1 February 2027, and later too."
    ) in offered


def test_what_the_file_says_of_a_conversation_is_where_the_answer_goes(of_the_hub: dict[str, Document]) -> None:
    said = clause(of_the_hub["first-talk-young"], "note")
    assert "No: write it down too, with the day. Do not ask why. Ring the school nursing team the same day." in said
    assert "Write it down in the hub’s case record. One answer covers only the person who signs." in said


def test_the_young_person_answers_from_the_age_that_the_file_has(of_the_hub: dict[str, Document]) -> None:
    assert clause(of_the_hub["first-talk-young"], "young")[1].startswith(
        "From 13, or younger if they understand this, ask the young person, not a parent."
    )


def test_a_promise_that_the_file_does_not_make_is_named_as_one_not_to_make(of_the_example: dict[str, Document]) -> None:
    assert "That every no is accepted." in clause(of_the_example["opt-out"], "never")
    assert "That every no is accepted." not in clause(of_the_example["consent"], "never")


def test_there_is_a_script_for_the_number_on_a_letter_and_none_for_a_conversation(
    of_the_example: dict[str, Document], of_the_hub: dict[str, Document]
) -> None:
    script = clause(of_the_example["consent"], "calls")
    assert script[:2] == [
        "When somebody rings 01632 960001",
        "Say: “Families Together team, Northmoor Council. How can I help?”",
    ]
    assert clause(of_the_hub["first-talk-young"], "calls") == []


def never_hears_that_silence_is_a_yes(name: str) -> None:
    for each in made(PARTNERSHIPS / f"{name}.yaml").values():
        said = " ".join(lines(each.blocks))
        asks = "It is your choice." in said
        assert asks != ("It goes ahead unless you say no." in said)
        assert ("No answer is a no." in said) == asks


@pytest.mark.whole
@over_rows("name", SOUND[::8])
def test_whoever_is_asked_hears_that_silence_is_a_no_and_whoever_is_told_does_not(name: str) -> None:
    never_hears_that_silence_is_a_yes(name)


@pytest.mark.slow
@over_rows("name", SOUND)
def test_whoever_is_asked_hears_that_silence_is_a_no_in_every_shape(name: str) -> None:
    never_hears_that_silence_is_a_yes(name)


@pytest.mark.slow
def test_it_is_one_page_where_the_facts_allow_it_and_two_sides_at_most() -> None:
    every = [each for name in SOUND for each in made(PARTNERSHIPS / f"{name}.yaml").values()]
    sides = [write_pdf(each).page_count for each in every]
    assert max(sides) <= 2
    assert sides.count(1) > 4 * sides.count(2)
