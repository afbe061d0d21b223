"""`govkit understand`: lists its sheets, reports what people understood, and ends as every command does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.understanding.marked import filled, sheet_in

SHEETS = ("--sheets", "docx")


@pytest.fixture
def marks(govkit: Govkit, example: Path) -> Path:
    """A sheet in which one question was understood by too few."""
    assert govkit("understand", "consent_letter", *SHEETS).status == 0
    sheet = sheet_in((example.parent / "out/understand/consent_letter--marks.csv").read_bytes())
    file = example.parent / "marks.csv"
    file.write_bytes(filled(sheet, {"no-answer": "uuuuuuuuuuuffffffffn"}))
    return file


@pytest.mark.whole
def test_it_lists_what_it_writes(govkit: Govkit, example: Path) -> None:
    run = govkit("understand", "consent_letter", *SHEETS)
    assert (run.status, run.err) == (0, "")
    assert "out/understand/consent_letter--interviewer.docx\n" in run.out.replace("\\", "/")
    for name in run.out.splitlines():
        assert (example.parent / name).is_file()
    assert not list((example.parent / "out/understand").glob("*.pdf"))


@pytest.mark.whole
def test_it_takes_marks_and_ends_with_1_while_a_point_is_open(govkit: Govkit, marks: Path) -> None:
    run = govkit("understand", "consent_letter", "--results", str(marks), "--today", "2026-11-20")
    assert run.status == 1
    assert run.out.startswith(
        "consent_letter: 22 of 23 points understood by 16 of 20 or more, in the words of today. People were\n"
    )
    assert (
        "Not understood: 1\n"
        "  What happens if you do nothing? (clause no-reply)\n"
        "    found by 19 and understood by 11 of 20; of all people, 32 to 77% would understand it\n"
        "    to blame: “If you do not reply, that means no.”\n"
    ) in run.out
    assert run.err == "Kept in understood/consent_letter.yaml.\n"


@pytest.mark.whole
def test_it_ends_with_0_when_every_point_was_understood(govkit: Govkit, marks: Path) -> None:
    marks.write_bytes(marks.read_bytes().replace(b",f,", b",u,").replace(b",n,", b",u,"))
    assert govkit("understand", "consent_letter", "--results", str(marks)).status == 0
    assert govkit("understand", "consent_letter", "--show").status == 0


@pytest.mark.whole
def test_corrected_marks_are_added_unless_they_are_given_instead(govkit: Govkit, example: Path, marks: Path) -> None:
    govkit("understand", "consent_letter", "--results", str(marks))
    marks.write_bytes(marks.read_bytes().replace(b",f,", b",u,").replace(b",n,", b",u,"))
    added = govkit("understand", "consent_letter", "--results", str(marks))
    assert (
        "This was added to an earlier test of 20 people, and all count together. "
        "If they are the same people, give the marks again with --instead."
    ) in added.err
    corrected = govkit("understand", "consent_letter", "--results", str(marks), "--instead")
    assert corrected.status == 0
    assert "This replaces what 2 earlier tests of 20 and 20 people had found of the same words." in corrected.err
    assert (example.parent / "understood/consent_letter.yaml").read_text("utf-8").count("- document:") == 1
    assert "Name the right ones with --results" in govkit("understand", "consent_letter", "--instead").err


@pytest.mark.whole
def test_a_program_reads_the_verdicts(govkit: Govkit, marks: Path) -> None:
    govkit("understand", "consent_letter", "--results", str(marks))
    run = govkit("understand", "consent_letter", "--show", "--format", "json")
    (document,) = json.loads(run.out)["documents"]
    assert (document["passed"], document["bar"]) == (False, {"understood": 16, "of": 20})
    point = next(each for each in document["points"] if each["id"] == "no-answer")
    assert point["verdict"] == "not understood"
    assert point["figures"] == {"asked": 20, "found": 19, "understood": 11, "lowest": 0.3153, "highest": 0.7694}


@pytest.mark.whole
def test_words_that_changed_since_the_sheets_were_written_are_told(govkit: Govkit, marks: Path) -> None:
    marks.write_bytes(marks.read_bytes().replace(b"no-answer [", b"no-answer [0"))
    run = govkit("understand", "consent_letter", "--results", str(marks))
    assert run.status == 1
    assert "One of the questions was asked of other words than those of today." in run.err
    assert "Words changed since: 1\n  What happens if you do nothing? (clause no-reply)\n" in run.out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("understand",), "Missing argument 'KIND...'"),
        (("understand", "consent_letter", "--show", "--results", "marks.csv"), "Name one of them."),
        (
            ("understand", "consent_letter", "privacy_notice", "--results", "marks.csv"),
            "Name the one KIND that it is of.",
        ),
        (
            ("understand", "consent_leter"),
            "govkit: This partnership makes no document “consent_leter”. Did you mean `consent_letter`?",
        ),
        (
            ("understand", "consent_letter", "--results", "gone.csv"),
            "govkit: gone.csv: there is no such file. Check its name.",
        ),
        (
            ("understand", "consent_letter", "--results", "partners.yaml"),
            "partners.yaml: this is no spreadsheet that can be read.",
        ),
    ],
    ids=range(6),
)
def test_what_can_not_be_is_refused_in_a_sentence(arguments: tuple[str, ...], why: str, govkit: Govkit) -> None:
    run = govkit(*arguments)
    assert run.status == 2
    assert run.out == ""
    assert why in run.err


def test_faults_of_the_file_are_told_and_nothing_is_written(govkit: Govkit, example: Path) -> None:
    example.write_text("partners: [", "utf-8")
    for more in ((), ("--show",)):
        run = govkit("understand", "consent_letter", *more)
        assert (run.status, run.out) == (1, "")
        assert "not-yaml" in run.err
    assert not (example.parent / "out").exists()


@pytest.mark.slow
def test_several_kinds_are_written_and_told_together(govkit: Govkit, example: Path) -> None:
    run = govkit("understand", "consent_letter", "privacy_notice", "consent_letter", "--sheets", "docx")
    assert run.status == 0
    written = {Path(line).name for line in run.out.splitlines()}
    names = [
        f"{kind}{sheet}"
        for kind in ("consent_letter", "privacy_notice")
        for sheet in ("", "--interviewer", "--participant")
    ]
    marks = [f"{kind}--marks.{ending}" for kind in ("consent_letter", "privacy_notice") for ending in ("csv", "xlsx")]
    assert written == {*(f"{name}.docx" for name in names), *marks, "manifest.json"}
    shown = govkit("understand", "consent_letter", "privacy_notice", "--show")
    assert shown.status == 1
    assert "consent_letter" in shown.out
    assert "privacy_notice" in shown.out
