"""The replies that came to a letter."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from govkit.recipients.reading import HeadingsFaulty
from govkit.recipients.reading_replies import RepliesRead, answer_in, read_replies, reply_columns
from govkit.recipients.reply import How, Reply, ReplyAnswer
from govkit.recipients.rows import ListUnreadable
from tests.recipients.lists_of_people import TODAY, letter_sent, rows_to
from tests.rows import over_rows

YES, NO, BACK = ReplyAnswer.YES, ReplyAnswer.NO, ReplyAnswer.TOOK_IT_BACK
CONSENT, OPT_OUT = letter_sent(), letter_sent("opt-out")


def read(folder: Path, *lines: str, letter: str = "consent", today: date = TODAY) -> RepliesRead:
    return read_replies(rows_to(folder, "replies.csv", *lines), letter_sent(letter), today)


def says(folder: Path, *lines: str, letter: str = "consent") -> list[dict[str, ReplyAnswer | None]]:
    found = read(folder, *lines, letter=letter)
    assert found.faults == ()
    return [dict(reply.says) for replies in found.replies.values() for reply in replies]


def test_replies_are_kept_by_reference_however_it_and_the_day_are_written(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        *(
            "reference,health_details,support_plan,date,how",
            "A-1,yes,no,2027-03-20,Post",
            "a-1,No,,21/3/2027,telephone",
        ),
    )
    assert found.faults == ()
    both = {"health-details": YES, "support-plan": NO}
    first = Reply(2, "a-1", date(2027, 3, 20), How.POST, both)
    assert found.replies == {"a-1": [first, Reply(3, "a-1", date(2027, 3, 21), How.PHONE, {"health-details": NO})]}


@over_rows(
    "written",
    [
        "2027-03-21 10:03",
        "2027-03-21T14:03:22Z",
        "2027-03-21T14:03:22.123+00:00",
        "21/03/2027 10:03",
        "46467",
        "46467.419",
    ],
)
def test_a_day_may_have_its_time(written: str, tmp_path: Path) -> None:
    found = read(tmp_path, "reference,answer,date,how", f"A-1,yes,{written},online")
    assert found.faults == ()
    assert [reply.day for reply in found.replies["a-1"]] == [date(2027, 3, 21)]


def test_answers_stand_under_the_flow_the_number_on_the_slip_or_one_heading_for_all(tmp_path: Path) -> None:
    both = {"health-details": YES, "support-plan": NO}
    assert says(tmp_path, "reference,question 1,Question-2,date,how", "A-1,yes,no,2027-03-20,post") == [both]
    all_of_them = {"health-details": BACK, "support-plan": BACK}
    assert says(tmp_path, "reference,answer,date,how", "A-1,took it back,2027-03-20,online") == [all_of_them]


def test_a_reply_without_any_answer_leaves_all_open_and_one_that_passes_over_a_question_says_nothing_of_it(
    tmp_path: Path,
) -> None:
    lines = ("reference,health-details,support-plan,date,how", "A-1,,,2027-03-20,post", "A-2,,yes,2027-03-20,post")
    assert says(tmp_path, *lines) == [{"health-details": None, "support-plan": None}, {"support-plan": YES}]


def test_the_words_of_an_opt_out_say_which_they_mean(tmp_path: Path) -> None:
    lines = ("reference,answer,date,how", "A-1,Do not share,2027-01-20,post")
    assert says(tmp_path, *lines, letter="opt-out") == [
        dict.fromkeys(("attendance-flag", "family-list", "health-flag"), NO)
    ]
    part = ("reference,answer,health-flag,date,how", "A-1,,opt out,2027-01-20,post")
    assert says(tmp_path, *part, letter="opt-out") == [{"health-flag": NO}]
    for either in ("yes", "no"):
        found = read(tmp_path, "reference,answer,date,how", f"A-1,{either},2027-01-20,post", letter="opt-out")
        assert [fault.column for fault in found.faults] == ["answer"]


@over_rows(
    ("row", "column", "said"),
    [
        (",yes,,2027-03-20,post", "reference", "Find out whose reply it is"),
        ("A-1,ja,,2027-03-20,post", "health_details", "Write `yes`, `no` or `took it back`"),
        ("A-1,yes,,20 March,post", "date", "no day"),
        ("A-1,yes,,2027-02-30,post", "date", "no day"),
        ("A-1,yes,,20/03/27,post", "date", "no day"),
        ("A-1,yes,,2027-07-02,post", "date", "still to come"),
        ("A-1,yes,,2027-03-14,post", "date", "before the letter was posted"),
        ("A-1,yes,,2027-03-20,pigeon", "how", "`post`, `phone`, `email`, `online`, `in person`"),
        ("A-1,yes,,2027-03-20,", "how", "no way to reply"),
        ("A-1,yes,2027-03-20,post", "", "4 cells"),
        ("A-1,=yes,,2027-03-20,post", "health_details", "formula"),
    ],
)
def test_a_row_that_can_not_be_read_is_told_and_taken_for_nothing(
    row: str, column: str, said: str, tmp_path: Path
) -> None:
    found = read(tmp_path, "reference,health_details,support_plan,date,how", row)
    assert found.replies == {}
    (fault,) = found.faults
    assert (fault.row, fault.column) == (2, column)
    assert said in f"{fault.says} {fault.cure}"
    assert "A-1" not in fault.says


def test_two_cells_that_answer_a_question_differently_are_told(tmp_path: Path) -> None:
    found = read(tmp_path, "reference,answer,health_details,date,how", "A-1,yes,no,2027-03-20,post")
    assert [fault.says for fault in found.faults] == ["Two cells of this row answer it differently."]


@over_rows(
    ("heading", "says"),
    [
        ("reference,date,how", "No column has answers. It is called `health_details` or `support_plan`."),
        ("reference,helth_details,date,how", "Did you mean `health_details`?"),
        ("reference,answer,date,how,name", "column E"),
        ("reference,answer,date", "There is no column `how`. Add it."),
    ],
)
def test_headings_that_could_hide_an_answer_are_refused(heading: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(HeadingsFaulty) as refused:
        read(tmp_path, heading)
    assert says in str(refused.value) or any(says in fault.column for fault in refused.value.faults)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ListUnreadable, match="--replies"):
        read(tmp_path)


def test_the_columns_are_those_of_the_slip() -> None:
    assert reply_columns(CONSENT) == ("reference", "health_details", "support_plan", "date", "how")
    assert reply_columns(OPT_OUT) == ("reference", "answer", "date", "how")


@over_rows(
    ("words", "answer"),
    [
        ("Yes, I agree", "yes"),
        ("No, I do not agree", "no"),
        ("Nothing of this", "Nothing of this"),
    ],
)
def test_what_people_tick_comes_back_as_an_answer(words: str, answer: str) -> None:
    assert answer_in(words, CONSENT) == answer


def test_a_tick_to_opt_out_comes_back_as_an_opt_out() -> None:
    assert answer_in("Do not share this about my family", OPT_OUT) == "do not share"


def test_a_workbook_of_replies_is_read_with_its_days(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["reference", "answer", "date", "how"])
    sheet.append(["A-1", "yes", date(2027, 3, 20), "post"])
    book.save(tmp_path / "replies.xlsx")
    found = read_replies(tmp_path / "replies.xlsx", CONSENT, TODAY)
    assert found.faults == ()
    assert [reply.day for reply in found.replies["a-1"]] == [date(2027, 3, 20)]
