"""Each answer is shown against what stands, what stood, and what others answered; nothing else comes of it."""

from __future__ import annotations

from pathlib import Path

from govkit.sheets.answers import AnsweredPlace, AnswerStanding, SheetAnswers, compared
from govkit.sheets.returned import RawAnswer, ReturnedSheet, SheetMark
from govkit.sheets.sheet import partnership_mark
from govkit.sheets.taking import all_ready
from tests.sheets.example import NOWHERE, OPEN, asked, key, partnership

SCHOOL, COUNCIL = "hill-top-school", "northmoor-council"
EMAIL, STARTS = "partners.hill-top-school.contact.email", "flows.attendance-flag.starts"
DECIDED = "confidentiality_bases.flag-for-care.decided_on"
DECIDING = f"{DECIDED}: to be agreed"
MARK = partnership_mark(str(partnership().partnership.name))
STILL_OPEN = "Still to be agreed"


def returned(partner: str, *given: tuple[str, str, str], mark: str = MARK, changes: str = OPEN) -> ReturnedSheet:
    """A sheet with answers, each as a path, words and what stood."""
    answers = tuple(RawAnswer(key(path, changes), words, stood) for path, words, stood in given)
    return ReturnedSheet(Path(f"{partner}.docx"), SheetMark(partner, "2026-11-22", mark), answers)


def compare(*sheets: ReturnedSheet, changes: str = OPEN) -> SheetAnswers:
    return compared(partnership(changes), NOWHERE, asked(changes), sheets)


def one(*sheets: ReturnedSheet, changes: str = OPEN) -> AnsweredPlace:
    (answered,) = compare(*sheets, changes=changes).answered
    return answered


def standings(answered: AnsweredPlace) -> list[AnswerStanding]:
    return [each.standing for each in answered.answers]


def test_an_answer_to_what_is_open_is_ready() -> None:
    found = one(returned(SCHOOL, (EMAIL, "office@hilltop.example", STILL_OPEN)))
    assert standings(found) == [AnswerStanding.READY]
    assert (found.path, found.stands, found.title) == (EMAIL, STILL_OPEN, "Hill Top Primary School, Contact: email")


def test_a_box_that_says_nothing_is_no_answer() -> None:
    assert compare(returned(SCHOOL, (EMAIL, "TBC", STILL_OPEN), (STARTS, "  ", STILL_OPEN))) == SheetAnswers()


def test_what_stands_already_is_told_so() -> None:
    found = one(returned(SCHOOL, ("partners.hill-top-school.name", "hill top primary school ", "")))
    assert standings(found) != [AnswerStanding.READY]
    same = one(returned(SCHOOL, ("partners.hill-top-school.name", "Hill Top Primary School", "")))
    assert standings(same) == [AnswerStanding.SAME]


def test_what_was_settled_since_is_told_with_what_stood() -> None:
    found = one(returned(SCHOOL, ("partners.hill-top-school.name", "Hilltop School", STILL_OPEN)))
    assert standings(found) == [AnswerStanding.CHANGED]
    assert found.answers[0].stood == STILL_OPEN


def test_what_was_never_asked_of_a_partner_is_not_ready() -> None:
    """A sheet can hold the key of any place, so that what it says is taken for an answer."""
    name = one(returned(SCHOOL, ("partners.hill-top-school.name", "Hilltop School", "Hill Top Primary School")))
    others = one(returned(COUNCIL, (EMAIL, "mallory@bad.example", STILL_OPEN)))
    assert standings(name) == standings(others) == [AnswerStanding.NOT_ASKED]


def test_partners_who_differ_stand_side_by_side() -> None:
    sheets = (
        returned("harrow-lane-surgery", (DECIDED, "1 December 2026", STILL_OPEN), changes=DECIDING),
        returned("millbrook-surgery", (DECIDED, "2 December 2026", STILL_OPEN), changes=DECIDING),
    )
    found = one(*sheets, changes=DECIDING)
    assert standings(found) == [AnswerStanding.DIFFERS, AnswerStanding.DIFFERS]
    assert [each.name for each in found.answers] == ["Harrow Lane Surgery", "Millbrook Surgery"]
    assert [each.meant for each in found.answers] == ["1 December 2026", "2 December 2026"]


def test_partners_who_say_the_same_in_other_words_agree() -> None:
    sheets = (
        returned("harrow-lane-surgery", (DECIDED, "1 December 2026", STILL_OPEN), changes=DECIDING),
        returned("millbrook-surgery", (DECIDED, "2026-12-01", STILL_OPEN), changes=DECIDING),
    )
    assert standings(one(*sheets, changes=DECIDING)) == [AnswerStanding.READY, AnswerStanding.READY]


def test_what_can_be_meant_otherwise_is_not_ready() -> None:
    assert standings(one(returned(SCHOOL, (STARTS, "1/2/2027", STILL_OPEN)))) == [AnswerStanding.DOUBTFUL]


def test_what_can_not_be_read_is_told() -> None:
    found = one(returned(SCHOOL, (STARTS, "next spring", STILL_OPEN)))
    assert standings(found) == [AnswerStanding.UNREADABLE]
    assert "is not a date" in found.answers[0].read.fault


def test_beside_an_answer_that_can_not_be_read_none_is_ready() -> None:
    found = one(
        returned(SCHOOL, (STARTS, "1 February 2027", STILL_OPEN)), returned(COUNCIL, (STARTS, "soon", STILL_OPEN))
    )
    assert standings(found) == [AnswerStanding.RIVAL_UNREAD, AnswerStanding.UNREADABLE]
    assert all_ready(SheetAnswers((found,))) == ()


def test_an_answer_to_what_is_gone_is_told_and_goes_nowhere() -> None:
    sheet = returned(SCHOOL)._replace(answers=(RawAnswer("0123456789", "office@hilltop.example", "", "Contact"),))
    (unplaced,) = compare(sheet).unplaced
    assert (unplaced.asked, unplaced.words) == ("Contact", "office@hilltop.example")


def test_a_sheet_of_another_partnership_or_of_nobody_is_refused_whole() -> None:
    found = compare(
        returned(SCHOOL, (EMAIL, "a@b.example", STILL_OPEN), mark="00000000"),
        returned("nobody", (EMAIL, "a@b.example", STILL_OPEN)),
    )
    assert found.answered == ()
    assert "a sheet of another partnership" in found.refused[0]
    assert "`nobody`, which is no partner any more" in found.refused[1]
