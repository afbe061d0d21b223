"""The sheets hold all that is needed to test a document with people, in words that they understand, and leave no room for who they are."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from govkit.data.bar import MEDICINES, PeopleBar
from govkit.document import Document, Field, Table, every_block, text_of
from govkit.document.block import lines
from govkit.read.spreadsheet.rows import rows_of
from govkit.readability.measures import measures
from govkit.readability.score import score
from govkit.understanding.marks import first_heading, heading
from govkit.understanding.sheets.called import called
from govkit.understanding.sheets.interviewer import interviewer_sheet
from govkit.understanding.sheets.marks_sheet import marks_as_csv, marks_as_xlsx
from govkit.understanding.sheets.participant import participant_sheet
from govkit.understanding.sheets.shares import MOST_FOR_ONE, Share, people_needed, shares
from tests.conftest import TODAY
from tests.understanding.marked import points_of, rendered_of, sheet_in

LETTER, NOTICE = rendered_of()["consent_letter"], rendered_of()["privacy_notice"]
POINTS = points_of("consent_letter")
INTERVIEWER = interviewer_sheet(LETTER.document, "letter", POINTS, MEDICINES, TODAY)
PARTICIPANT = participant_sheet(LETTER.document, "letter", POINTS)


def words_of(document: Document) -> str:
    return "\n".join(lines(document.blocks))


def test_a_document_is_called_what_people_call_it() -> None:
    assert [called(each.kind) for each in (LETTER, NOTICE)] == ["letter", "notice"]
    assert called(rendered_of()["objection_reply--accepted"].kind) == "letter"
    assert called(replace(LETTER.kind, title="Consent form")) == "form"


def test_the_interviewer_has_each_question_with_its_answer_and_where_it_stands() -> None:
    said = words_of(INTERVIEWER)
    for number, point in enumerate(POINTS, 1):
        assert f"{number}. {point.question.asks}" in said
        assert point.question.enough in said
        assert point.answer[0] in said
    assert "The letter says, under “Your reply”: “Post this slip to Freepost NORTHMOOR FAMILIES.”" in said
    assert (
        "The letter says: under “Question 1: Health details”: “Why: to plan help around health needs”; "
        "under “Question 2: Support plan”: “Why: to give support at home”"
    ) in said


@pytest.mark.parametrize(
    "needed",
    [
        "no colleagues",
        "people like those who will get this letter",
        "At least 40 people",
        "u (understood)",
        "f (found)",
        "n (not found)",
        "no name, no address, no age, no recording",
        "You can stop at any time",
    ],
)
def test_the_interviewer_is_told_whom_to_ask_what_to_say_and_how_to_mark(needed: str) -> None:
    assert needed in words_of(INTERVIEWER)


def test_nobody_is_asked_too_much() -> None:
    assert len(POINTS) > MOST_FOR_ONE
    assert (
        "23 questions are too many for one person. Ask numbers 1, 3 … questions 1 to 11; numbers 2, 4 … questions 12 to 23, and leave the "
        "other cells empty. Each question needs 20 people, so you need 40 in all."
    ) in words_of(INTERVIEWER)
    assert "too many for one person" not in words_of(
        interviewer_sheet(LETTER.document, "letter", POINTS[:15], MEDICINES, TODAY)
    )
    assert "We do not ask you all of them" in words_of(PARTICIPANT)
    assert "We do not ask you all of them" not in words_of(participant_sheet(LETTER.document, "letter", POINTS[:15]))


def test_each_question_is_asked_of_enough_people() -> None:
    assert shares(15) == (Share(1, 15),)
    assert shares(16) == (Share(1, 8), Share(9, 16))
    assert shares(31) == (Share(1, 10), Share(11, 20), Share(21, 31))
    assert [people_needed(questions, MEDICINES) for questions in (1, 15, 16, 31)] == [20, 20, 40, 60]


def test_there_is_a_place_for_each_mark() -> None:
    wide = interviewer_sheet(LETTER.document, "letter", POINTS, PeopleBar(24, 30), TODAY)
    grids = [
        block
        for block in every_block(wide.blocks)
        if isinstance(block, Table) and block.header and len(block.rows) == len(POINTS)
    ]
    assert [len(grid.header.cells) for grid in grids if grid.header] == [21, 21, 21]


def test_a_participant_gives_a_number_and_answers_and_nothing_else() -> None:
    fields = [text_of(block.inlines) for block in every_block(PARTICIPANT.blocks) if isinstance(block, Field)]
    assert fields[0] == "Your number"
    assert set(fields[1:]) == {"Your answer, if you would rather write it"}
    assert len(fields) == 1 + len(POINTS)
    assert "Please write no name on this sheet." in words_of(PARTICIPANT)
    for point in POINTS:
        assert point.question.enough not in words_of(PARTICIPANT)


def test_a_participant_can_read_it() -> None:
    scored = score(PARTICIPANT).whole
    assert not scored.long_sentences
    assert measures(scored)["flesch_kincaid_grade"] <= 6


def test_the_sheets_are_called_after_the_document() -> None:
    assert (INTERVIEWER.name, PARTICIPANT.name) == ("consent_letter--interviewer", "consent_letter--participant")
    assert (INTERVIEWER.for_the_public, PARTICIPANT.for_the_public) == (False, True)


def test_marks_are_typed_beside_numbers_under_questions_that_tell_their_words(tmp_path: Path) -> None:
    rows = sheet_in(marks_as_csv(LETTER.document, POINTS, 20))
    assert rows[0] == [first_heading("consent_letter"), *map(heading, POINTS)]
    assert [row[0] for row in rows[1:]] == [str(number) for number in range(1, 21)]
    assert all(re.fullmatch(r"[a-z-]+ \[[0-9a-f]{12}\]", said) for said in rows[0][1:])
    (tmp_path / "marks.xlsx").write_bytes(marks_as_xlsx(LETTER.document, POINTS, 20))
    assert [list(row) for row in rows_of(tmp_path / "marks.xlsx")] == rows
