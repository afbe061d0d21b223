"""A mail-out makes a letter for everybody on a list who is to get one, and says of everybody else why they get none."""

from __future__ import annotations

import csv
import errno
import json
import re
import signal
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from govkit.data.inputs import Inputs
from govkit.errors import OutputRefused
from govkit.posting.no_letter import LEFT_OUT
from govkit.posting.run import HowMade, make_all
from govkit.posting.sample import LetterDiffers
from govkit.recipients.faulty_rows import FAULTY
from govkit.tasks.make_letters import HowFar, LettersMade, MailOut, NotFitToPost, make_letters
from tests.conftest import TODAY
from tests.mail_out import agreed, listed


def make(folder: Path, **more: Any) -> LettersMade:
    """The letters, seven to a file, in a folder of their own."""
    facts = {"recipients": folder / "recipients.csv", "letter": "consent_letter", "out": folder / "out"}
    wanted = MailOut(**{**facts, "how": HowMade("print", 7, 1), "verify": 2, **more})
    return make_letters(Inputs(folder / "partners.yaml", TODAY), wanted)


def rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened))


@pytest.mark.whole
def test_everybody_gets_a_letter_or_a_reason(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path, faulty=True)
    told: list[int] = []
    made = make_letters(
        Inputs(tmp_path / "partners.yaml", TODAY),
        MailOut(
            tmp_path / "recipients.csv",
            "consent",
            tmp_path / "out",
            HowMade("print", 7, 1),
            leave_out_faulty=True,
            verify=3,
        ),
        lambda far: told.append(far.made),
    )
    assert (made.totals.letters, made.faulty, made.left_out) == (17, 1, {"opted out": 1})
    assert made.compared == 3 or made.unmade
    assert sum(made.unmade.values()) == 1
    assert told == [0, 5, 12, 18]
    out = tmp_path / "out"
    indexed = [row for file in sorted(out.glob("letters-*.csv")) for row in rows(file)[1:]]
    assert [row[0] for row in indexed] == [f"REF-{at}" for at in range(1, 21) if at not in {2, 3, 7}]
    for reference, first, _last in rows(out / "letters-0002.csv")[1:]:
        assert f"Our reference: {reference}" in PdfReader(out / "letters-0002.pdf").pages[int(first) - 1].extract_text()
    assert {tuple(row[:2]) for row in rows(out / LEFT_OUT)[1:]} == {("3", "REF-2"), ("4", "REF-3")}
    assert rows(out / FAULTY)[1][-2:] == [
        "8",
        "postcode: The address does not end with a postcode, nor with a country.",
    ]


@pytest.mark.whole
def test_what_is_written_is_its_owners_alone_and_the_manifest_names_it(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    made = make(tmp_path)
    out = tmp_path / "out"
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in out.iterdir()} == {0o600}
    record = json.loads((out / "manifest.json").read_text("utf-8"))
    assert set(record["personal_data"]["files"]) == set(made.files) - {"manifest.json"}
    assert record["personal_data"]["keep_for"] == "1 year"
    assert record["letters"]["made"] == made.totals.letters
    assert "Griffiths" not in (out / "manifest.json").read_text("utf-8")
    assert b"Griffiths" not in (out / "ledger.sqlite").read_bytes()


@pytest.mark.slow
def test_the_manifest_says_until_when_letters_are_kept_where_that_has_a_day(tmp_path: Path) -> None:
    file = agreed(tmp_path)
    listed(tmp_path)
    make(tmp_path, specimen=True, verify=0)
    assert json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))["personal_data"]["kept_until"] is None
    file.write_text(file.read_text("utf-8").replace("all sharing ends", "the letter is posted"), "utf-8")
    make(tmp_path, specimen=True, verify=0, out=tmp_path / "more", posted=date(2027, 3, 12))
    record = json.loads((tmp_path / "more" / "manifest.json").read_text("utf-8"))
    assert record["personal_data"]["kept_until"] == "2028-03-12"


def test_faulty_rows_stop_it_before_anything_is_written(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path, faulty=True)
    made = make(tmp_path)
    assert [(fault.row, fault.column) for fault in made.faults] == [(8, "postcode")]
    assert not (tmp_path / "out").exists()


@pytest.mark.whole
def test_a_letter_that_may_not_go_out_is_not_made_unless_it_is_marked(example: Path) -> None:
    listed(example.parent)
    with pytest.raises(NotFitToPost, match="not agreed"):
        make(example.parent)
    assert not (example.parent / "out").exists()
    assert make(example.parent, specimen=True).totals.letters == 18
    pages = PdfReader(example.parent / "out" / "letters-0001.pdf").pages
    assert all("Specimen: not to be sent" in page.extract_text() for page in pages[:3])


@pytest.mark.slow
def test_another_list_or_day_is_another_mail_out(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    make(tmp_path)
    with pytest.raises(OutputRefused, match="another letter"):
        make(tmp_path, posted=date(2027, 3, 12))
    listed(tmp_path, 21)
    with pytest.raises(OutputRefused, match="another list"):
        make(tmp_path)


@pytest.mark.parametrize("name", ["letters-0001.pdf", "manifest.json", "letters"])
def test_a_folder_with_files_of_others_is_left_as_it_is(name: str, tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text("somebody else's", "utf-8")
    with pytest.raises(OutputRefused, match="no mail-out made it"):
        make(tmp_path)
    assert [file.read_text("utf-8") for file in (tmp_path / "out").iterdir()] == ["somebody else's"]


@pytest.mark.whole
def test_a_list_that_changes_while_its_letters_are_made_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    whole = make_all

    def meanwhile(*given: Any) -> Any:
        yield from whole(*given)
        listed(tmp_path, 19)

    monkeypatch.setattr("govkit.tasks.make_letters.make_all", meanwhile)
    with pytest.raises(OutputRefused, match="was changed while its letters were made"):
        make(tmp_path, verify=0)
    assert not (tmp_path / "out" / "manifest.json").exists()


@pytest.mark.whole
@pytest.mark.parametrize("taken", ["letters-0002.pdf", "manifest.json", LEFT_OUT])
def test_what_can_t_be_written_is_named(taken: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    replace = Path.replace

    def full(self: Path, target: Path) -> Path:
        if target.name == taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputRefused, match=rf"{re.escape(taken)}: this can't be written: No space left on device"):
        make(tmp_path, verify=0)
    monkeypatch.undo()
    assert [file.name for file in (tmp_path / "out").iterdir() if "begun" in file.name or "private" in file.name] == []
    assert make(tmp_path, verify=0).totals.letters == 18


@pytest.mark.whole
def test_the_day_of_posting_is_that_of_the_letter(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    make(tmp_path, posted=date(2027, 3, 12))
    assert "12 March 2027" in PdfReader(tmp_path / "out" / "letters-0001.pdf").pages[0].extract_text()


def test_a_file_that_is_no_partnership_makes_nothing(tmp_path: Path) -> None:
    (tmp_path / "partners.yaml").write_text("partnership: 3\n", "utf-8")
    listed(tmp_path)
    assert make(tmp_path).findings
    assert not (tmp_path / "out").exists()


def test_how_far_it_has_come_starts_with_nothing() -> None:
    assert HowFar().made == HowFar().rows == 0


@pytest.mark.slow
def test_a_run_that_is_killed_again_and_again_comes_to_the_same_letters(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path, 400)
    arguments = [sys.executable, "-m", "govkit", "letters", "make", "consent", "recipients.csv", "--per-file", "40"]
    arguments += ["--today", TODAY.isoformat(), "--verify", "0", "--workers", "2", "--out"]
    whole = subprocess.run([*arguments, "whole"], cwd=tmp_path, capture_output=True, check=True)
    for wait in (4, 5, 6, 7):
        run = subprocess.Popen(
            [*arguments, "parts"], cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(wait)
        run.send_signal(signal.SIGKILL)
        run.wait()
    parts = subprocess.run([*arguments, "parts"], cwd=tmp_path, capture_output=True, check=True)
    assert parts.stdout.replace(b"parts", b"whole") == whole.stdout
    made = {file.name: file.read_bytes() for file in (tmp_path / "whole").iterdir() if file.suffix != ".sqlite"}
    assert {file.name: file.read_bytes() for file in (tmp_path / "parts").iterdir() if file.suffix != ".sqlite"} == made


def test_half_a_list_of_a_killed_run_goes_where_this_one_stops_too(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path, faulty=True)
    half = tmp_path / "out" / ".govkit-private-faulty.csv"
    half.parent.mkdir()
    half.write_text("name", "utf-8")
    assert make(tmp_path).faults
    assert not half.exists()


def test_a_suppressed_reference_that_nobody_has_stops_it_before_anything_is_written(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    suppressed = tmp_path / "not.csv"
    suppressed.write_text("reference\nREF-1\nREF-404\n", "utf-8")
    made = make(tmp_path, suppression=suppressed, leave_out_faulty=True)
    assert [(fault.row, fault.column) for fault in made.of_suppression] == [(3, "reference")]
    assert not (tmp_path / "out").exists()


@pytest.mark.whole
def test_a_list_of_faulty_rows_that_somebody_mended_is_never_overwritten(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path, faulty=True)
    make(tmp_path, leave_out_faulty=True, verify=0)
    make(tmp_path, leave_out_faulty=True, verify=0)
    faulty = tmp_path / "out" / FAULTY
    heading, *lines = faulty.read_text("utf-8-sig").splitlines()
    faulty.write_text("\n".join((heading, *(line.replace('"",', '"Mended",', 1) for line in lines))), "utf-8-sig")
    mended = faulty.read_bytes()
    with pytest.raises(OutputRefused, match="would be lost"):
        make(tmp_path, leave_out_faulty=True, verify=0)
    assert faulty.read_bytes() == mended


@pytest.mark.whole
def test_a_letter_that_differed_stops_each_run_from_then_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    agreed(tmp_path)
    listed(tmp_path)

    def differs(*_: object) -> int:
        raise LetterDiffers("The letter REF-1 differs.")

    with monkeypatch.context() as patch:
        patch.setattr("govkit.tasks.make_letters.compared", differs)
        with pytest.raises(LetterDiffers):
            make(tmp_path)
    with pytest.raises(OutputRefused, match="The letter REF-1 differs"):
        make(tmp_path)


@pytest.mark.whole
def test_whom_a_no_counts_for_is_part_of_what_a_mail_out_is(tmp_path: Path) -> None:
    agreed(tmp_path)
    listed(tmp_path)
    make(tmp_path, verify=0)
    file = tmp_path / "partners.yaml"
    text = file.read_text("utf-8")
    said = "    no_counts_for: household\n"
    file.write_text(
        text.replace(said, "")
        if said in text
        else text.replace("    one_reply_covers:", f"{said}    one_reply_covers:"),
        "utf-8",
    )
    with pytest.raises(OutputRefused, match="another choice of whom a no counts for"):
        make(tmp_path, verify=0)
