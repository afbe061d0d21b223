"""Documents and records as files to keep."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.issuing.issued import MANIFEST
from govkit.records import calendar, processing
from govkit.tasks.records import write_records
from tests.studio.visiting import DAY, FILE, visit


def test_a_document_is_kept_in_a_format(example: Path) -> None:
    browser = visit(example)
    answer = browser.get(f"{FILE}/documents/consent_letter/as/docx")
    assert answer.content.startswith(b"PK")
    assert answer.headers["content-disposition"] == 'attachment; filename="consent_letter.docx"'
    assert browser.get(f"{FILE}/documents/consent_letter/as/exe").status_code == 400
    assert browser.get(f"{FILE}/documents/nothing/as/docx").status_code == 404


@pytest.mark.whole
def test_a_draft_is_marked_as_one_while_errors_are_outstanding(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("phone: 01632 960001", "phone: to be agreed", 1), "utf-8")
    words = visit(example).get(f"{FILE}/documents/consent_letter/as/txt").text
    assert "DRAFT" in words


def test_records_are_listed_and_kept(example: Path) -> None:
    browser = visit(example)
    assert "calendar.ics" in browser.get(f"{FILE}/records").text
    answer = browser.get(f"{FILE}/records/calendar.ics")
    assert answer.text.startswith("BEGIN:VCALENDAR")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert browser.get(f"{FILE}/records/..%2fpartners.yaml").status_code == 404


def test_a_build_is_told_by_document(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built = ("isa.pdf", "isa.docx", MANIFEST)
    monkeypatch.setattr("govkit.studio.routes.files.build_all", lambda desk: (desk.file.parent / "out", built))
    page = visit(example).post(f"{FILE}/build", data={}).text
    row = page.partition(f'href="{FILE}/documents/isa">Information Sharing Agreement')[2].partition("</div>")[0]
    assert "<code>isa.pdf</code><br><code>isa.docx</code>" in row
    assert MANIFEST not in page
    assert f'href="{FILE}/documents" aria-current="true"' in page


def test_to_list_the_records_makes_none_of_them(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def made(*_given: object) -> bytes:
        raise AssertionError("A record was made that nobody asked for.")

    for writer in (processing.WRITERS.of("xlsx"), processing.WRITERS.of("csv"), calendar.WRITERS.of("ics")):
        monkeypatch.setattr(writer, "write", made)
    browser = visit(example)
    page = browser.get(f"{FILE}/records")
    assert page.status_code == 200
    assert {"calendar.ics", "dpia-screening.docx"} <= set(re.findall(r'records/([^"]+)" download', page.text))
    assert browser.get(f"{FILE}/records/calendar.ics").status_code == 500


@pytest.mark.whole
def test_each_record_that_is_listed_is_the_one_that_the_command_writes(example: Path, tmp_path: Path) -> None:
    browser = visit(example)
    listed = re.findall(r'records/([^"]+)" download', browser.get(f"{FILE}/records").text)
    written = set(write_records(Inputs(example, DAY), tmp_path / "out").files) - {MANIFEST}
    assert set(listed) == written
    for name in (each for each in listed if each.endswith((".csv", ".ics", ".html"))):
        assert browser.get(f"{FILE}/records/{name}").content == (tmp_path / "out" / name).read_bytes()


def test_readiness_lets_its_own_style_in_and_nothing_else(example: Path) -> None:
    answer = visit(example).get(f"{FILE}/readiness/frame")
    policy = answer.headers["content-security-policy"]
    assert "Harrow Lane Surgery" in answer.text
    assert "style-src 'sha256-" in policy
    assert "script-src" not in policy
