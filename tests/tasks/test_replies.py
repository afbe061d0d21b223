"""Replies are brought back, and each flow has a list of whom it may be sent for."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from govkit.errors import OutputRefused
from govkit.posting.answered import lists_noted
from govkit.posting.ledger import ledger_of
from govkit.recipients.list_files import ASK_AGAIN
from govkit.recipients.list_record import RECORD
from govkit.recipients.recipient import Fault
from govkit.tasks.replies import CameBack, NotKnownWhoWasWrittenTo, RepliesWritten, bring_back
from tests.changes import partnership_with
from tests.posting.mail_out_made import made
from tests.recipients.lists_of_people import TODAY, example, listed, rows_to

HEADING = "reference,health_details,support_plan,date,how"
ROWS = (
    {"reference": "A-1", "name": "Ann Example", "household": "H1"},
    {"reference": "A-2", "name": "Bob Example", "household": "H1"},
    {"reference": "A-3", "name": "Cat Example", "household": "H2"},
)


def came(folder: Path, *replies: str, rows: tuple[dict[str, str], ...] = ROWS) -> CameBack:
    return CameBack(listed(folder, *rows), rows_to(folder, "replies.csv", HEADING, *replies), "consent")


def brought(folder: Path, back: CameBack) -> RepliesWritten:
    return bring_back(back, example(), folder / "out", TODAY)


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "out" / name).open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def told(written: RepliesWritten) -> list[tuple[str, Fault]]:
    return [(file.name, fault) for file, faults in written.faults.items() for fault in faults]


def test_each_flow_has_its_list_and_each_person_is_on_it_or_not_with_the_reason(tmp_path: Path) -> None:
    written = brought(tmp_path, came(tmp_path, "A-1,yes,yes,2027-03-20,post", "a-2,no,yes,2027-03-21,phone"))
    assert [row["reference"] for row in table(tmp_path, "may-share--health-details.csv")] == ["A-1"]
    assert [(row["reference"], row["items"]) for row in table(tmp_path, "may-share--support-plan.csv")] == [
        ("A-1", "support-plan"),
        ("A-2", "support-plan"),
    ]
    assert {row["reference"]: row["why"] for row in table(tmp_path, "may-not-share--health-details.csv")} == {
        "A-2": "said no on 2027-03-21",
        "A-3": "no reply came",
    }
    assert [(row["reference"], row["when"]) for row in table(tmp_path, ASK_AGAIN)] == [
        ("A-1", "2028-03-20"),
        ("A-2", "2028-03-21"),
    ]
    assert written.counts.on["support-plan"] == {"said yes": 2}
    assert written.counts.off["health-details"] == {"said no": 1, "no reply came": 1}
    assert written.counts.again == {"the yes runs out": 2}
    assert set(written.files) == {file.name for file in (tmp_path / "out").iterdir()}


def test_a_reply_that_nobody_can_tell_whose_it_is_stops_all(tmp_path: Path) -> None:
    written = brought(tmp_path, came(tmp_path, "A-1,yes,yes,2027-03-20,post", "A-9,no,no,2027-03-20,post"))
    ((file, fault),) = told(written)
    assert (file, fault.row, fault.column) == ("replies.csv", 3, "reference")
    assert "A-9" not in fault.says + fault.cure
    assert not (tmp_path / "out").exists()


def test_a_reply_that_can_not_be_read_stops_all(tmp_path: Path) -> None:
    written = brought(tmp_path, came(tmp_path, "A-1,perhaps,yes,2027-03-20,post"))
    assert [fault.column for _, fault in told(written)] == ["health_details"]
    assert not (tmp_path / "out").exists()


def test_a_faulty_row_stops_all_or_is_left_out_and_still_belongs_to_its_household(tmp_path: Path) -> None:
    rows = (*ROWS[:1], {**ROWS[1], "language": "Welsh, please"}, ROWS[2])
    back = came(tmp_path, "A-1,yes,yes,2027-03-20,post", "A-3,yes,yes,2027-03-20,post", rows=rows)
    assert [(file, fault.row) for file, fault in told(brought(tmp_path, back))] == [("recipients.csv", 3)]
    written = brought(tmp_path, replace(back, leave_out_faulty=True))
    assert written.faults == {}
    assert [row["reference"] for row in table(tmp_path, "may-share--support-plan.csv")] == ["A-3"]
    assert table(tmp_path, "may-not-share--health-details.csv")[0]["why"] == "no letter was made: the row is faulty"


def test_a_faulty_row_of_which_nobody_knows_the_household_is_never_left_out(tmp_path: Path) -> None:
    rows = (ROWS[0], {**ROWS[1], "household": "=H1"})
    back = replace(came(tmp_path, "A-1,yes,yes,2027-03-20,post", rows=rows), leave_out_faulty=True)
    assert [fault.column for _, fault in told(brought(tmp_path, back))] == ["household"]
    somewhere = ({**ROWS[0], "household": ""}, {**ROWS[1], "postcode": "x"})
    back = replace(came(tmp_path, "A-1,yes,yes,2027-03-20,post", rows=somewhere), leave_out_faulty=True)
    assert [fault.column for _, fault in told(brought(tmp_path, back))] == ["postcode"]
    in_one = (ROWS[0], {**ROWS[1], "postcode": "x"})
    back = replace(came(tmp_path, "A-1,yes,yes,2027-03-20,post", rows=in_one), leave_out_faulty=True)
    assert told(brought(tmp_path, back)) == []
    assert table(tmp_path, "may-share--support-plan.csv") == []


def test_letters_that_came_back_and_people_who_were_not_written_to_are_known(tmp_path: Path) -> None:
    back = CameBack(
        listed(tmp_path, *ROWS),
        rows_to(tmp_path, "replies.csv", "reference,answer,date,how"),
        "opt-out",
        returned=(rows_to(tmp_path, "r1.csv", "Reference", "A-1"), rows_to(tmp_path, "r2.csv", "reference", "a-1")),
        suppression=rows_to(tmp_path, "not.csv", "name,postcode", "Cat Example,ze99zz"),
        all_were_sent=True,
    )
    brought(tmp_path, back)
    why = {row["reference"]: row["why"] for row in table(tmp_path, "may-not-share--family-list.csv")}
    assert why["A-1"] == "the letter came back"
    assert why["A-2"].startswith("no reply came by 2027-02-01; somebody in the household")
    assert why["A-3"] == "no letter was made: on the suppression list"
    assert [row["why"] for row in table(tmp_path, ASK_AGAIN)] == ["the letter came back: find out where they live"]


def test_whoever_came_back_or_is_suppressed_and_is_nobody_on_the_list_stops_all(tmp_path: Path) -> None:
    returned, suppressed = (
        rows_to(tmp_path, "r.csv", "reference", "A-1", "Z-1"),
        rows_to(tmp_path, "not.csv", "reference", "Z-2"),
    )
    written = brought(tmp_path, replace(came(tmp_path), returned=(returned,), suppression=suppressed))
    assert [(file, fault.row, fault.column) for file, fault in told(written)] == [
        ("r.csv", 3, "reference"),
        ("not.csv", 2, "reference"),
    ]
    assert not any("Z-" in fault.says + fault.cure for _, fault in told(written))
    assert not (tmp_path / "out").exists()


def test_half_a_list_of_a_killed_run_goes_where_this_one_stops_too(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    half = rows_to(tmp_path / "out", ".govkit-private-ask-again.csv", "name")
    assert brought(tmp_path, came(tmp_path, "A-1,perhaps,yes,2027-03-20,post")).faults
    assert not half.exists()


def test_an_earlier_run_gives_way(tmp_path: Path) -> None:
    brought(tmp_path, came(tmp_path, "A-1,yes,yes,2027-03-20,post"))
    brought(tmp_path, came(tmp_path, "A-1,yes,yes,2027-03-20,post", "A-1,no,no,2027-03-22,phone"))
    assert table(tmp_path, "may-share--health-details.csv") == []


@pytest.mark.parametrize("letter", ["consent", "opt-out"])
def test_no_error_names_anybody(letter: str, tmp_path: Path) -> None:
    rows = ({**ROWS[0], "name": "=Ann Example", "postcode": "Secret"}, {**ROWS[1], "reference": "?!"})
    back = replace(came(tmp_path, "A-77,maybe,,2027-03-20,post", rows=rows), letter=letter, all_were_sent=True)
    back = replace(back, replies=rows_to(tmp_path, "replies.csv", "reference,answer,date,how", "A-77,perhaps,x,pigeon"))
    shown = repr(brought(tmp_path, back))
    assert not any(secret in shown for secret in ("Ann", "Bob", "Secret", "A-77", "perhaps", "pigeon", "High Street"))


def test_the_record_counts_people_names_none_and_says_how_long_the_lists_are_kept(tmp_path: Path) -> None:
    brought(tmp_path, came(tmp_path, "A-1,yes,yes,2027-03-20,post"))
    written = (tmp_path / "out" / "replies.json").read_text("utf-8")
    record = json.loads(written)
    assert record["flows"]["health-details"] == {"may_share": {"said yes": 1}, "may_not_share": {"no reply came": 2}}
    assert record["personal_data"]["keep_for"]
    assert record["personal_data"]["not_before"] == "2027-04-14"
    assert {*record["personal_data"]["files"], "replies.json"} == {file.name for file in (tmp_path / "out").iterdir()}
    assert [each["file"] for each in record["inputs"]] == ["recipients.csv", "replies.csv"]
    assert not any(secret in written for secret in ("Ann", "A-1", "High Street"))


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    back = came(tmp_path, "A-1,yes,yes,2027-03-20,post", "A-2,yes,no,2027-03-20,post")
    brought(tmp_path, back)
    before = {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()}
    brought(tmp_path, back)
    assert {file.name: file.read_bytes() for file in (tmp_path / "out").iterdir()} == before


def test_where_nothing_says_what_a_no_does_for_the_household_it_is_told(tmp_path: Path) -> None:
    back = came(tmp_path)
    assert brought(tmp_path, back).each_for_themselves == "the person who signs, and any child they sign for"
    said = partnership_with({"letters.consent.no_counts_for": "person"})
    assert bring_back(back, said, tmp_path / "out", TODAY).each_for_themselves == ""


def silent(folder: Path, **more: Any) -> CameBack:
    """Nobody of the list answered an opt-out letter."""
    replies = rows_to(folder, "replies.csv", "reference,answer,date,how", *more.pop("replies", ()))
    return CameBack(folder / "recipients.csv", replies, "opt-out", made=folder / "out", **more)


def lists_of(folder: Path, back: CameBack) -> RepliesWritten:
    return bring_back(back, example(), folder / "lists", TODAY)


def rows_of_list(folder: Path, name: str) -> dict[str, str]:
    with (folder / "lists" / name).open(encoding="utf-8-sig", newline="") as opened:
        return {row["reference"]: row["why"] for row in csv.DictReader(opened)}


def test_whoever_was_never_written_to_is_not_silent(tmp_path: Path) -> None:
    written = lists_of(made(tmp_path, "A-1", "A-2"), silent(tmp_path))
    for flow in (each.flow for each in written.letter.questions):
        assert list(rows_of_list(tmp_path, f"may-share--{flow}.csv")) == ["A-1", "A-2"]
        assert rows_of_list(tmp_path, f"may-not-share--{flow}.csv") == {"A-3": "no letter was made"}
    assert rows_of_list(tmp_path, ASK_AGAIN) == {"A-3": "no letter was made"}
    assert written.counts.again == {"no letter was made": 1}
    record = json.loads((tmp_path / "lists" / "replies.json").read_text("utf-8"))
    assert (record["written_to"]["known_by"], record["written_to"]["posted"]) == ("ledger", "2027-01-04")


def test_who_was_suppressed_after_the_letter_is_not_said_to_have_got_none(tmp_path: Path) -> None:
    made(tmp_path, "A-1", "A-2")
    lists_of(tmp_path, silent(tmp_path, suppression=rows_to(tmp_path, "not.csv", "reference", "A-2", "A-3")))
    assert rows_of_list(tmp_path, "may-not-share--family-list.csv") == {
        "A-2": "left out since the letter was made: on the suppression list",
        "A-3": "no letter was made: on the suppression list",
    }
    assert rows_of_list(tmp_path, ASK_AGAIN) == {}


def test_a_no_of_somebody_who_was_not_written_to_stands(tmp_path: Path) -> None:
    lists_of(made(tmp_path, "A-1"), silent(tmp_path, replies=("A-3,do not share,2027-01-20,phone",)))
    assert rows_of_list(tmp_path, "may-not-share--family-list.csv")["A-3"] == "said no on 2027-01-20"
    assert list(rows_of_list(tmp_path, ASK_AGAIN)) == ["A-2"]


def test_where_silence_lets_a_flow_go_it_has_to_be_known_who_was_written_to(tmp_path: Path) -> None:
    made(tmp_path, "A-1")
    with pytest.raises(NotKnownWhoWasWrittenTo, match="--made, or say with --all-were-sent"):
        lists_of(tmp_path, replace(silent(tmp_path), made=None))
    assert not (tmp_path / "lists").exists()
    written = lists_of(tmp_path, replace(silent(tmp_path), made=None, all_were_sent=True))
    assert written.told == ()
    assert list(rows_of_list(tmp_path, "may-share--family-list.csv")) == ["A-1", "A-2", "A-3"]


def test_with_a_consent_letter_it_is_told_that_nobody_looked(tmp_path: Path) -> None:
    (told_once,) = brought(tmp_path, came(tmp_path)).told
    assert told_once.startswith("Nobody looked who was written to")
    assert brought(tmp_path, replace(came(tmp_path), all_were_sent=True)).told == ()


def test_somebody_suppressed_whose_row_is_faulty_is_not_written_to_after_all(tmp_path: Path) -> None:
    rows = (ROWS[0], {**ROWS[1], "language": "Welsh, please"}, {**ROWS[2], "language": "Welsh, please"})
    suppressed = rows_to(tmp_path, "not.csv", "reference", "A-2")
    back = replace(came(tmp_path, rows=rows), leave_out_faulty=True, suppression=suppressed)
    brought(tmp_path, back)
    assert [(row["reference"], row["why"]) for row in table(tmp_path, ASK_AGAIN)] == [
        ("A-3", "no letter was made: put the row right first")
    ]


def test_lists_of_another_letter_and_a_record_of_somebody_else_are_left_as_they_are(tmp_path: Path) -> None:
    back = came(tmp_path, "A-1,yes,yes,2027-03-20,post")
    brought(tmp_path, back)
    record = tmp_path / "out" / RECORD
    before = record.read_text("utf-8")
    record.write_text(before.replace('"letter": "consent"', '"letter": "opt-out"'), "utf-8")
    with pytest.raises(OutputRefused, match="`opt-out`"):
        brought(tmp_path, back)
    record.write_text('[{"a form": "of others"}]', "utf-8")
    with pytest.raises(OutputRefused, match="no such record"):
        brought(tmp_path, back)
    assert record.read_text("utf-8") == '[{"a form": "of others"}]'


def test_a_list_of_an_earlier_run_that_this_one_does_not_write_stops_it(tmp_path: Path) -> None:
    back = came(tmp_path, "A-1,yes,yes,2027-03-20,post")
    brought(tmp_path, back)
    record, old = tmp_path / "out" / RECORD, "may-share--gone.csv"
    record.write_text(record.read_text("utf-8").replace('"files": [', f'"files": ["{old}", '), "utf-8")
    (tmp_path / "out" / old).write_text("A-1", "utf-8")
    with pytest.raises(OutputRefused, match=old):
        brought(tmp_path, back)
    (tmp_path / "out" / old).unlink()
    assert brought(tmp_path, back).files


def test_lists_that_were_stopped_half_way_are_known_to_whoever_erases_the_letters(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(tmp_path, "A-1")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("govkit.tasks.replies.lists", stopped)
    with pytest.raises(KeyboardInterrupt):
        lists_of(tmp_path, silent(tmp_path))
    with ledger_of(tmp_path / "out") as ledger:
        assert lists_noted(ledger) == (tmp_path / "lists",)
