"""How the words stand about which people were asked, wherever that is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.sets.understood import understood
from govkit.tasks.build import build
from govkit.tasks.records import write_records
from govkit.tasks.understand import take_results, write_sheets
from tests.changes import partnership_with
from tests.conftest import TODAY, Govkit
from tests.understanding.marked import filled, sheet_in

SAID = "22 of 23 points understood by 16 of 20 or more"


@pytest.fixture
def tested(example: Path) -> Path:
    """A partnership whose letter was tested with twenty people, of whom too few understood one thing."""
    write_sheets(Inputs(example, TODAY), ["consent_letter"], example.parent / "sheets", ["docx"])
    sheet = sheet_in((example.parent / "sheets" / "consent_letter--marks.csv").read_bytes())
    marks = example.parent / "marks.csv"
    marks.write_bytes(filled(sheet, {"no-answer": "u" * 11 + "f" * 9}))
    take_results(Inputs(example, TODAY), "consent_letter", marks)
    return example


def test_nothing_is_made_where_nobody_was_asked(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.sets.render_set.render_set", None)
    assert understood(partnership_with(), example) == ()


@pytest.mark.whole
def test_each_document_that_was_tested_stands(tested: Path) -> None:
    (found,) = understood(partnership_with(), tested)
    assert (found.document.name, found.passed) == ("consent_letter", False)


@pytest.mark.whole
def test_readiness_tells_it(tested: Path, govkit: Govkit) -> None:
    assert tested.is_file()
    assert (
        f"Whether people understand the words\n  “Your choice: sharing information to help your family”: {SAID[:20]}"
        in govkit("readiness").out
    )
    assert '"understood": 22' in govkit("readiness", "--format", "json").out
    govkit("readiness", "--html", "ready.html")
    assert SAID in (tested.parent / "ready.html").read_text("utf-8")


@pytest.mark.whole
def test_the_readability_report_tells_it_with_the_sentence_to_blame(tested: Path, govkit: Govkit) -> None:
    govkit("readability", "consent_letter", "--html", "report.html")
    page = (tested.parent / "report.html").read_text("utf-8")
    assert '<h2 id="tested" tabindex="-1">What people understood</h2>' in page
    assert SAID in page
    assert "Write this anew: “If you do not reply, that means no.”" in page


def test_a_report_tells_nothing_of_it_where_nobody_was_asked(example: Path, govkit: Govkit) -> None:
    govkit("readability", "consent_letter", "--html", "report.html")
    assert "What people understood" not in (example.parent / "report.html").read_text("utf-8")
    assert "Whether people understand" not in govkit("readiness").out


@pytest.mark.whole
def test_the_screening_tells_it(tested: Path) -> None:
    out = tested.parent / "records"
    write_records(Inputs(tested, TODAY), out, ["html"])
    page = (out / "dpia-screening.html").read_text("utf-8")
    assert SAID in page
    assert "What happens if you do nothing? Not understood: found by 20 and understood by 11 of 20" in page


@pytest.mark.whole
def test_briefings_tell_it_and_letters_do_not(tested: Path) -> None:
    out = tested.parent / "built"
    assert build(Inputs(tested, TODAY), out, formats=["html"]).written
    assert SAID in (out / "briefing--hill-top-school.html").read_text("utf-8")
    assert SAID not in (out / "consent_letter.html").read_text("utf-8")
