"""`govkit letters replies`."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.posting.mail_out_made import made
from tests.recipients.lists_of_people import listed, rows_to

RUN = ("letters", "replies", "recipients.csv", "replies.csv", "--letter", "consent", "--today", "2027-07-01")
HEADING = "reference,health_details,support_plan,date,how"


def test_counts_are_told_and_the_files_named(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {}, {"reference": "A-2", "name": "Bob Example"})
    rows_to(example.parent, "replies.csv", HEADING, "A-1,yes,yes,2027-03-20,post")
    run = govkit(*RUN)
    assert run.status == 0
    assert run.out.splitlines() == [
        "health-details: 1 person on the list, 1 not.",
        "  said yes: 1",
        "  not: no reply came: 1",
        "support-plan: 0 people on the list, 2 not.",
        "  not: no reply came: 1",
        "  not: somebody else in the household keeps it back: 1",
        "To ask again: 1 person.",
        "  the yes runs out: 1",
    ]
    unknown, told, *names = run.err.splitlines()
    assert unknown.startswith("Nobody looked who was written to")
    assert told.startswith("Each answered for themselves alone, since `letters.consent.no_counts_for` is not written.")
    files = [example.parent / name for name in names]
    assert len(files) == 6
    assert all(file.is_file() for file in files)
    assert "Example" not in run.out + run.err


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_the_files_are_for_their_owner_alone(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {})
    rows_to(example.parent, "replies.csv", HEADING)
    assert govkit(*RUN).status == 0
    for file in Path(example.parent, "out", "replies").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_reply_that_can_not_be_read_ends_with_1_and_nothing_written(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {})
    rows_to(example.parent, "replies.csv", HEADING, "A-1,maybe,yes,2027-03-20,post", "A-9,no,no,2027-03-20,post")
    run = govkit(*RUN)
    assert run.status == 1
    assert [
        line.partition(": There")[0].partition(": This")[0].partition(": Nobody")[0] for line in run.out.splitlines()
    ] == [
        "replies.csv:2: health_details",
        "replies.csv:3: reference",
    ]
    assert run.err == "Nothing was written. Put these rows right first.\n"
    assert not (example.parent / "out").exists()


def test_the_letter_has_to_be_said_where_there_are_several(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {})
    rows_to(example.parent, "replies.csv", HEADING)
    run = govkit("letters", "replies", "recipients.csv", "replies.csv")
    assert run.status == 2
    assert "Name one by its id" in run.err


OPT_OUT = ("letters", "replies", "recipients.csv", "replies.csv", "--letter", "opt-out", "--today", "2027-07-01")


def test_where_silence_lets_a_flow_go_it_is_refused_until_it_is_known_who_was_written_to(
    govkit: Govkit, example: Path
) -> None:
    made(example.parent, "A-1", "A-2")
    rows_to(example.parent, "replies.csv", "reference,answer,date,how")
    run = govkit(*OPT_OUT)
    assert run.status == 2
    assert "with --made, or say with --all-were-sent" in run.err
    held = govkit(*OPT_OUT, "--made", "out")
    assert held.status == 0
    assert "family-list: 2 people on the list, 1 not." in held.out
    assert "  not: no letter was made: 1" in held.out
    assert "family-list: 3 people on the list, 0 not." in govkit(*OPT_OUT, "--all-were-sent").out
    assert govkit(*OPT_OUT, "--all-were-sent", "--made", "out").status == 2


def test_another_day_of_posting_moves_the_day_to_reply_by(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {})
    rows_to(example.parent, "replies.csv", HEADING, "A-1,yes,yes,2027-06-20,post")
    assert "said yes too late: 1" in govkit(*RUN).out
    assert "  said yes: 1" in govkit(*RUN, "--posted", "2027-06-01").out
