"""Documents and records as files to keep."""

from __future__ import annotations

from pathlib import Path

from tests.studio.visiting import FILE, visit


def test_a_document_is_kept_in_a_format(example: Path) -> None:
    browser = visit(example)
    answer = browser.get(f"{FILE}/documents/consent_letter/as/docx")
    assert answer.content.startswith(b"PK")
    assert answer.headers["content-disposition"] == 'attachment; filename="consent_letter.docx"'
    assert browser.get(f"{FILE}/documents/consent_letter/as/exe").status_code == 400
    assert browser.get(f"{FILE}/documents/nothing/as/docx").status_code == 404


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


def test_readiness_lets_its_own_style_in_and_nothing_else(example: Path) -> None:
    answer = visit(example).get(f"{FILE}/readiness/frame")
    policy = answer.headers["content-security-policy"]
    assert "Harrow Lane Surgery" in answer.text
    assert "style-src 'sha256-" in policy
    assert "script-src" not in policy
