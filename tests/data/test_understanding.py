"""The catalogue of questions: each required clause that families read bears one, each is open, and a house may add to it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

import pytest

from govkit.data.kinds import kinds
from govkit.data.shelf import read
from govkit.data.standard import standard
from govkit.data.templates import Templates, shipped_templates
from govkit.data.understanding import SAID, SLOT, QuestionsFile, check_questions, questions_about
from govkit.document import Design
from govkit.errors import DataUnreadable
from tests.rows import over_rows

FOR_FAMILIES = [
    kind.name
    for kind in kinds(Templates(shipped_templates()))
    if kind.for_the_public and kind.design in {Design.LETTER, Design.NOTICE}
]
# What a reader stumbled over: old words, and questions that another clause answers too.
STIFF = re.compile(
    r"\bwhom\b|\balthough\b|\bcovered by\b|happens after you have answered|long (?:would|do) they keep the information",
    re.IGNORECASE,
)
RIGHT = """\
kind: consent_letter
questions:
- id: own
  clause: kept
  asks: How long do they keep it?
  answer:
  - says: "For {letter.ask_again_after}."
  enough: Gives the time.
"""


@over_rows("kind", FOR_FAMILIES)
def test_each_required_clause_of_letters_forms_and_notices_bears_a_question(kind: str) -> None:
    asked = {each.clause for each in questions_about(kind)}
    assert {clause.id for clause in standard(kind).clauses} - asked == set()


@over_rows("kind", FOR_FAMILIES)
def test_each_shipped_question_asks_without_telling_its_answer(kind: str) -> None:
    for each in questions_about(kind):
        assert not SLOT.search(each.asks), "a fact in a question tells its answer"
        assert not SLOT.search(each.enough)
        assert each.asks[0].isupper()


@over_rows("kind", FOR_FAMILIES)
def test_each_shipped_question_is_put_as_people_speak(kind: str) -> None:
    for each in questions_about(kind):
        assert not STIFF.search(each.asks), each.asks


@over_rows("kind", FOR_FAMILIES)
def test_no_shipped_question_is_asked_twice_of_a_kind(kind: str) -> None:
    asked = [each.asks for each in questions_about(kind)]
    assert len(set(asked)) == len(asked)


def test_there_are_some_to_hold_to_it() -> None:
    assert len(FOR_FAMILIES) >= 5
    assert any(SAID in line.says for each in questions_about("consent_letter") for line in each.answer)


def own(tmp_path: Path, text: str) -> Path:
    house = tmp_path / "templates"
    (house / "standards" / "understanding").mkdir(parents=True, exist_ok=True)
    (house / "standards" / "understanding" / "consent_letter.yaml").write_text(text, "utf-8")
    return house


def test_a_house_adds_its_questions_to_those_that_are_shipped(tmp_path: Path) -> None:
    added = questions_about("consent_letter", own(tmp_path, RIGHT))
    assert [each.id for each in added] == [*(each.id for each in questions_about("consent_letter")), "own"]
    assert questions_about("consent_letter", tmp_path) == questions_about("consent_letter")
    assert questions_about("isa") == ()


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("id: own", "id: no-answer", "3:7: There is a question `no-answer` already."),
        ("clause: kept", "clause: keept", "4:11: The standard of `consent_letter` has no clause `keept`."),
        ("How long do they", "Do they", "5:9: This question can’t be asked: a yes or a no would answer it."),
        ("How long", f"How {'very ' * 20}long", "5:9: A sentence of this question has 26 words."),
        ("ask_again_after", "ask_again", "7:11: `letter.ask_again` leads to no fact."),
        ("{letter.ask_again_after}", "{.name}", "7:11: `.name` goes on from no part."),
        ('after}."', 'after}."\n    each: letter.covres.*', "8:11: `letter.covres.*` leads to no fact."),
        ('after}."', 'after}."\n    when: letter.nothing', "8:11: `letter.nothing` leads to no fact."),
        ("enough:", "promises: [silence-is-fine]\n  enough:", "8:14: There is no promise “silence-is-fine”."),
        ("kind: consent_letter", "kind: opt_out_letter", "1:7: These are questions about `consent_letter`"),
        ("  enough: Gives the time.\n", "", "3:3: `questions.0` has no `enough`."),
        ("enough:", "enuogh:", "enuogh"),
    ],
)
def test_what_is_wrong_in_it_is_told_at_its_place(old: str, new: str, why: str, tmp_path: Path) -> None:
    assert old in RIGHT
    with pytest.raises(DataUnreadable) as refused:
        questions_about("consent_letter", own(tmp_path, RIGHT.replace(old, new, 1)))
    assert why in str(refused.value)


def test_a_question_may_stand_once_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "twice.yaml"
    file.write_text(RIGHT + RIGHT.partition("questions:\n")[2], "utf-8")
    with pytest.raises(DataUnreadable, match="There is a question `own` already"):
        read(file, QuestionsFile, partial(check_questions, needed=standard("consent_letter")))
