"""`govkit records` and `govkit records due`, as people and programs use them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Govkit

TODAY = ("--today", "2026-11-22")


def test_the_files_are_listed_and_what_they_lack_is_told_apart(govkit: Govkit) -> None:
    run = govkit("records", *TODAY)
    assert run.status == 0
    files = [Path(line) for line in run.out.splitlines()]
    assert {file.parent for file in files} == {Path("out", "records")}
    assert all(file.is_file() for file in files)
    assert len(files) == 16
    assert run.err.startswith("National Families Office has no record of processing")


def test_the_folder_and_the_formats_can_be_chosen(govkit: Govkit) -> None:
    run = govkit("records", *TODAY, "--out", "here", "--format", "ics", "--format", "html")
    assert run.out.splitlines() == [
        str(Path("here", name)) for name in ("dpia-screening.html", "calendar.ics", "manifest.json")
    ]


def test_faults_of_the_file_end_with_1_and_nothing_written(govkit: Govkit, example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("kind: school", "kind: skool"), "utf-8")
    run = govkit("records")
    assert (run.status, run.out) == (1, "")
    assert "“skool” is not one of the choices" in run.err
    assert "Nothing was written." in run.err
    assert not Path("out").exists()


def test_a_changed_file_ends_with_2_and_one_sentence(govkit: Govkit) -> None:
    govkit("records", *TODAY)
    Path("out", "records", "dpia-screening.docx").write_bytes(b"answered")
    run = govkit("records", *TODAY)
    assert (run.status, run.out) == (2, "")
    assert "was changed after govkit wrote it" in run.err
    assert len(run.err.splitlines()) == 1


@pytest.mark.whole
def test_a_build_and_the_records_leave_each_other_alone(govkit: Govkit) -> None:
    govkit("records", *TODAY)
    assert govkit("build", *TODAY, "--format", "html").status == 0
    assert govkit("records", *TODAY).status == 0
    assert Path("out", "isa.html").is_file()


@pytest.mark.whole
def test_records_start_neither_what_draws_pages_nor_what_scores_words() -> None:
    code = (
        "import sys; from govkit.cli.main import main; sys.argv = ['govkit', 'records', 'due']\n"
        "try: main()\n"
        "except SystemExit: print(sorted({'weasyprint', 'docx', 'textstat', 'xlsxwriter', 'icalendar'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    assert run.stdout.splitlines()[-1] == "[]"


# What falls due.


def test_a_line_says_when_what_who_and_where(govkit: Govkit) -> None:
    run = govkit("records", "due", *TODAY, "--within", "60d")
    assert run.status == 0
    first, second, count = re.sub(r":\d+:\d+", ":LINE", run.out).splitlines()
    assert first == (
        "in 22 days  2026-12-14  Publish the privacy notice  (Northmoor Council)  partners.yaml:LINE  records.privacy_notice.published"
    )
    assert second == (
        "in 43 days  2027-01-04  Post the letter “How we share information to help families”  (Northmoor Council)  "
        "partners.yaml:LINE  letters.opt-out.posted"
    )
    assert count == "2 due within 60 days from 2026-11-22."


def test_what_is_overdue_ends_with_1_and_stands_first(govkit: Govkit) -> None:
    run = govkit("records", "due", "--today", "2027-08-03", "--within", "1 day")
    assert run.status == 1
    lines = run.out.splitlines()
    assert [line.split("  ")[0] for line in lines[:2]] == ["overdue", "overdue"]
    assert lines[-1] == "2 overdue. Nothing due within 1 day from 2027-08-03."


def test_nothing_due_says_so(govkit: Govkit) -> None:
    run = govkit("records", "due", *TODAY, "--within", "1w")
    assert run == (0, "Nothing due within 1 week from 2026-11-22.\n", "")


@pytest.mark.parametrize(
    ("today", "when"), [("2026-12-14", "today"), ("2026-12-13", "tomorrow"), ("2026-12-12", "in 2 days")]
)
def test_near_days_are_called_by_their_names(today: str, when: str, govkit: Govkit) -> None:
    assert govkit("records", "due", "--today", today, "--within", "2 days").out.startswith(f"{when}  2026-12-14")


@pytest.mark.parametrize("within", ["12w", "12 weeks", "84 days", "84d", "84 D"])
def test_a_period_is_written_short_or_as_in_the_file(within: str, govkit: Govkit) -> None:
    run = govkit("records", "due", *TODAY, "--within", within, "--format", "json")
    assert len(json.loads(run.out)["due"]) == 10


@pytest.mark.parametrize("within", ["", "soon", "0d", "90", "-3d", "99999d", "1.5 months", "500y"])
def test_a_period_that_can_not_be_read_ends_with_2(within: str, govkit: Govkit) -> None:
    run = govkit("records", "due", "--within", within)
    assert (run.status, run.out) == (2, "")
    assert "--within" in run.err
    assert "Traceback" not in run.err


def test_json_keeps_its_contract(govkit: Govkit) -> None:
    said = json.loads(govkit("records", "due", "--today", "2027-08-03", "--within", "60d", "--format", "json").out)
    assert list(said) == ["govkit", "today", "within", "due", "summary"]
    assert (said["today"], said["within"], said["summary"]) == ("2027-08-03", "60 days", {"overdue": 2, "due": 1})
    assert list(said["due"][0]) == [
        *("date", "overdue", "what", "to_do", "who", "agreement", "file", "line", "column", "path"),
    ]
    assert said["due"][0]["overdue"] is True
    assert said["due"][-1]["overdue"] is False


def test_a_folder_of_agreements_is_seen_at_once(govkit: Govkit, example: Path) -> None:
    folder = example.parent / "agreements"
    folder.mkdir()
    for name in ("one_way", "opt_out_only"):
        (folder / f"{name}.yaml").write_bytes((ROOT / "tests" / "partnerships" / f"{name}.yaml").read_bytes())
    run = govkit(
        "records", "due", *TODAY, "-p", "agreements", "-p", "partners.yaml", "--within", "1 year", "--format", "json"
    )
    assert {each["agreement"] for each in json.loads(run.out)["due"]} == {"SMAT-ISA-001", "HMU-ISA-001", "NFT-ISA-001"}


def test_a_file_that_can_not_be_read_ends_with_2_and_the_rest_is_told(govkit: Govkit, example: Path) -> None:
    (example.parent / "broken.yaml").write_text("partnership: {}\n", "utf-8")
    run = govkit("records", "due", *TODAY, "-p", "broken.yaml", "-p", "partners.yaml")
    assert run.status == 2
    assert "13 due within 90 days" in run.out
    assert "govkit: broken.yaml: " in run.err
    assert "`govkit check -p broken.yaml` tells more." in run.err


def test_an_option_before_due_is_not_overlooked(govkit: Govkit) -> None:
    run = govkit("records", "-p", "other.yaml", "due")
    assert (run.status, run.out) == (2, "")
    assert "Write -p after `due`." in run.err
