"""Sheets go out and come back in a browser: answers beside what stands, taken one by one, without a script."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from govkit.load import load_partnership
from govkit.sheets.place import places
from tests.conftest import check_by
from tests.sheets.filled import in_docx, in_xlsx
from tests.studio.visiting import FILE, Browser, form_in, visit

SCHOOL = "hill-top-school"
EMAIL, STARTS = "partners.hill-top-school.contact.email", "flows.attendance-flag.starts"
NAME = "partners.hill-top-school.name"


@pytest.fixture(autouse=True)
def asked_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No rule is asked but the one of what is open: others cost seconds."""

    def check(inputs: Any, **_options: Any) -> Any:
        return check_by("still-to-be-agreed", inputs)

    monkeypatch.setattr("govkit.tasks.sheets.check", check)
    monkeypatch.setattr("govkit.studio.known_checks.check", check)


@pytest.fixture
def opened(example: Path) -> Path:
    """The example, in which a school has to settle two facts."""
    loaded = load_partnership(example)
    assert loaded.partnership is not None
    lines = example.read_text("utf-8").splitlines(keepends=True)
    for path in (EMAIL, STARTS):
        at = loaded.sources.locate(path).line - 1
        lines[at] = lines[at].replace(str(places(loaded.partnership)[path].value), "to be agreed")
    example.write_text("".join(lines), "utf-8")
    return example


def filled(browser: Browser, file: Path, answers: dict[str, str], form: str = "docx") -> bytes:
    """The school's sheet as it comes from the studio, with these answers by path."""
    sheet = browser.get(f"{FILE}/sheets/{SCHOOL}/{form}")
    assert sheet.status_code == 200
    partnership = load_partnership(file).partnership
    assert partnership is not None
    by_key = {places(partnership)[path].key: words for path, words in answers.items()}
    return (in_docx if form == "docx" else in_xlsx)(sheet.content, by_key)


def drop(browser: Browser, *files: tuple[str, bytes]) -> Any:
    return browser.post(f"{FILE}/sheets", files=[("sheet", (name, content)) for name, content in files])


def test_each_partner_with_anything_to_settle_has_its_sheet(opened: Path) -> None:
    said = visit(opened).get(f"{FILE}/sheets").text
    assert "Hill Top Primary School</dt>" in said
    assert "2 questions, back by 4 December 2026" in said
    assert f'href="{FILE}/sheets/{SCHOOL}/docx"' in said
    assert "Northmoor Council</dt>" not in said


@pytest.mark.whole
def test_a_sheet_that_comes_back_is_shown_and_not_taken(opened: Path) -> None:
    before, browser = opened.read_bytes(), visit(opened)
    said = drop(
        browser, ("back.docx", filled(browser, opened, {EMAIL: "new@hilltop.example", STARTS: "1/2/2027"}))
    ).text
    assert "new@hilltop.example" in said
    assert "Ready to be taken." in said
    assert "“1/2/2027” is read as 1 February 2027." in said
    assert "Take the 1 that is ready" in said
    assert opened.read_bytes() == before


@pytest.mark.whole
def test_answers_are_taken_one_by_one(opened: Path) -> None:
    browser = visit(opened)
    said = drop(
        browser, ("back.docx", filled(browser, opened, {EMAIL: "new@hilltop.example", STARTS: "1/2/2027"}))
    ).text
    one = said.index(f'name="path" value="{STARTS}"')
    form = form_in(said[said.rindex("<form", 0, one) :], f"{FILE}/sheets/take")
    done = browser.post(f"{FILE}/sheets/take", data=form).text
    assert "1 answer written into the file." in done
    after = load_partnership(opened).partnership
    assert after is not None
    assert after.flows["attendance-flag"].starts.isoformat() == "2027-02-01"
    assert not after.partners[SCHOOL].contact.email


@pytest.mark.whole
def test_all_that_is_ready_is_taken_and_the_rest_put_away(opened: Path) -> None:
    browser = visit(opened)
    drop(browser, ("back.xlsx", filled(browser, opened, {EMAIL: "new@hilltop.example"}, "xlsx")))
    assert "1 answer written" in browser.post(f"{FILE}/sheets/take").text
    after = load_partnership(opened).partnership
    assert after is not None
    assert after.partners[SCHOOL].contact.email == "new@hilltop.example"
    assert "What came back" not in browser.post(f"{FILE}/sheets/away").text


@pytest.mark.whole
def test_answers_that_differ_stand_side_by_side_and_neither_is_taken_by_itself(opened: Path) -> None:
    browser = visit(opened)
    two = [(f"{name}.docx", filled(browser, opened, {EMAIL: f"{name}@hilltop.example"})) for name in ("one", "other")]
    said = drop(browser, *two).text
    assert "one@hilltop.example" in said
    assert "other@hilltop.example" in said
    assert "that is ready" not in said
    assert browser.post(f"{FILE}/sheets/take").status_code == 400
    other = said.index('name="file" value="other.docx"')
    form = form_in(said[said.rindex("<form", 0, other) :], f"{FILE}/sheets/take")
    assert "1 answer written" in browser.post(f"{FILE}/sheets/take", data=form).text
    after = load_partnership(opened).partnership
    assert after is not None
    assert after.partners[SCHOOL].contact.email == "other@hilltop.example"


@pytest.mark.whole
def test_what_can_not_be_read_is_told_on_the_page(opened: Path) -> None:
    browser = visit(opened)
    for name, content, why in (
        ("back.docx", b"no package", "no Word file that can be opened"),
        ("../../back.exe", b"MZ", "no sheet comes back in this kind of file"),
    ):
        answer = drop(browser, (name, content))
        assert answer.status_code == 422
        assert why in answer.text
        assert ".." not in answer.text
    assert browser.post(f"{FILE}/sheets", files=[("sheet", ("", b""))]).status_code == 422


def test_an_answer_is_shown_as_words_and_never_as_a_page(opened: Path) -> None:
    browser = visit(opened)
    said = drop(browser, ("back.docx", filled(browser, opened, {EMAIL: "<script>alert(1)</script>"}))).text
    assert "<script>alert" not in said
    assert "&lt;script&gt;alert" in said


def test_a_file_that_can_not_be_read_has_no_sheets(example: Path) -> None:
    example.write_text(example.read_text("utf-8").replace("  lead: northmoor-council", "  lead: nobody-here"), "utf-8")
    browser = visit(example)
    assert "There are none while the file can’t be read." in browser.get(f"{FILE}/sheets").text
    assert browser.get(f"{FILE}/sheets/{SCHOOL}/docx").status_code == 400


def test_a_partner_without_questions_and_another_format_have_no_sheet(opened: Path) -> None:
    browser = visit(opened)
    assert browser.get(f"{FILE}/sheets/northmoor-council/docx").status_code == 404
    assert browser.get(f"{FILE}/sheets/{SCHOOL}/exe").status_code == 404
