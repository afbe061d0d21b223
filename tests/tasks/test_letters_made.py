"""A mail-out can be asked what it made, and erased down to its counts."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.posting.ledger import LEFT_AT, ledger_of
from govkit.posting.run import HowMade
from govkit.tasks.letters_made import erase, letter_to, lists_left, others_in, status
from tests.mail_out import agreed, listed
from tests.posting.mail_out_made import made as ledger_made
from tests.rows import sampled
from tests.tasks.test_make_letters import make

LATER = date(2028, 1, 1)


@pytest.mark.whole
@pytest.mark.parametrize("form", sampled(["print", "pdf"], 1))
def test_what_is_erased_is_gone_and_the_counts_stay(form: str, tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    made = make(tmp_path, how=HowMade(form, 7, 1), verify=0)
    out = tmp_path / "out"
    (out / "notes.txt").write_text("somebody else's", "utf-8")
    before = status(out)
    assert before.finished
    assert not before.changed
    assert letter_to(out, "REF-1")[0]
    gone = erase(out, LATER)
    assert others_in(out) == ("notes.txt",)
    assert set(gone) == set(made.files) - {"manifest.json"}
    assert {file.name for file in out.iterdir()} == {"ledger.sqlite", "manifest.json", "notes.txt"}
    after = status(out)
    assert after.erased_on == "2028-01-01"
    assert after.totals == before.totals._replace(erased=18)
    assert letter_to(out, "REF-1")[0] is None
    assert "REF-" not in (out / "manifest.json").read_text("utf-8")
    assert json.loads((out / "manifest.json").read_text("utf-8"))["letters"]["made"] == 18
    assert b"REF-" not in (out / "ledger.sqlite").read_bytes()
    assert erase(out, LATER) == ()
    with pytest.raises(OutputRefused, match="erased"):
        make(tmp_path, how=HowMade(form, 7, 1))


@pytest.mark.whole
def test_a_file_that_changed_is_told(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    make(tmp_path, verify=0)
    (tmp_path / "out" / "letters-0002.pdf").write_bytes(b"changed")
    assert status(tmp_path / "out").changed == ("letters-0002.pdf",)


def test_a_folder_without_letters_is_refused(tmp_path: Path) -> None:
    for ask in (lambda: status(tmp_path), lambda: erase(tmp_path, LATER), lambda: erase(tmp_path / "none", LATER)):
        with pytest.raises(OutputRefused, match="no letters were made here"):
            ask()
    assert list(tmp_path.iterdir()) == []


def test_lists_that_are_gone_or_whose_record_is_spoilt_are_not_named(tmp_path: Path) -> None:
    ledger_made(tmp_path, "A-1")
    lists, out = tmp_path / "lists", tmp_path / "out"
    assert lists_left(out) == {}
    with ledger_of(out) as ledger:
        ledger.note({"folders with lists of replies": json.dumps([str(lists)])})
    assert lists_left(out) == {}
    lists.mkdir()
    (lists / "ask-again.csv").write_text("", "utf-8")
    record = {"personal_data": {"files": ["ask-again.csv", "may-share--gone.csv"]}}
    (lists / "replies.json").write_text(json.dumps(record), "utf-8")
    assert lists_left(out) == {lists: ("ask-again.csv", "replies.json")}
    (lists / "replies.json").write_text("spoilt", "utf-8")
    assert lists_left(out) == {lists: ("replies.json",)}


@pytest.mark.whole
@pytest.mark.parametrize(
    ("form", "name"),
    sampled([("print", "letters-0009.pdf"), ("zip", "letters-0009.zip"), ("pdf", "letters/A-9.pdf")], 1),
)
def test_letters_that_a_killed_run_had_not_written_down_are_erased_too(form: str, name: str, tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    make(tmp_path, how=HowMade(form, 7, 1), verify=0)
    (tmp_path / "out" / name).write_bytes(b"a name and an address")
    assert name in erase(tmp_path / "out", LATER)
    assert others_in(tmp_path / "out") == ()


def test_a_ledger_of_a_run_that_was_stopped_before_it_began_tells_of_no_letters(tmp_path: Path) -> None:
    with ledger_of(tmp_path, new=True):
        pass
    for ask in (lambda: status(tmp_path), lambda: letter_to(tmp_path, "A-1")):
        with pytest.raises(OutputRefused, match="no letters were made here"):
            ask()


def test_what_a_killed_run_left_in_a_store_is_erased_too(tmp_path: Path) -> None:
    ledger_made(tmp_path, "A-1")
    left = tmp_path / "store" / "govkit-1" / "2" / "list.csv"
    left.parent.mkdir(parents=True)
    left.write_text("name\nAnn\n", "utf-8")
    with ledger_of(tmp_path / "out") as ledger:
        ledger.note({LEFT_AT: f"file://{tmp_path}/store/govkit-1"})
    erase(tmp_path / "out", LATER)
    assert not left.exists()


def test_a_store_that_can_not_be_reached_is_told_when_all_else_is_erased(tmp_path: Path) -> None:
    ledger_made(tmp_path, "A-1")
    with ledger_of(tmp_path / "out") as ledger:
        ledger.note({LEFT_AT: "nowhere://store/govkit-1"})
    with pytest.raises(OutputRefused, match="Delete this folder there"):
        erase(tmp_path / "out", LATER)
    assert others_in(tmp_path / "out") == ()
