"""What the studio answers when something was sent: each such page keeps nobody out either, wide and narrow, light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.verify.studio_opened import HOME, enter, studio
from tests.verify.test_studio import wrong_with
from tests.welsh import welsh_partnership

_LONG = 180_000  # milliseconds, in which all documents are built on a machine that is busy


@pytest.fixture
def base(page: Page, working: Path) -> Iterator[str]:
    (working / "govkit.toml").write_text(
        '[[approvers]]\nname = "Sam Lee"\nrole = "information governance lead"\n', "utf-8"
    )
    with studio(working) as address:
        yield enter(page, address)


def test_a_form_that_is_refused_and_one_that_was_saved(page: Page, base: str) -> None:
    form = f"{base}{HOME}/facts/partnership"
    page.goto(form)
    page.locator("input[name='partnership.starts:day']").fill("45")
    page.get_by_role("button", name="Save").last.click()
    page.locator("#summary").wait_for()
    assert wrong_with(page) == []
    page.locator("input[name='partnership.starts:day']").fill("1")
    page.locator("[name='partnership.reference']").fill("NEW-1")
    page.get_by_role("button", name="Save").last.click()
    page.wait_for_url("**saved=1**")
    assert wrong_with(page) == []
    page.goto(f"{base}{HOME}/history")
    assert wrong_with(page) == []


def test_two_answers_to_one_question(page: Page, base: str, working: Path) -> None:
    file = working / "partners.yaml"
    page.goto(f"{base}{HOME}/facts/partnership")
    was = page.locator("[name='partnership.reference']").input_value()
    file.write_text(file.read_text("utf-8").replace(f"reference: {was}", "reference: THEIRS"), "utf-8")
    page.locator("[name='partnership.reference']").fill("OURS")
    page.get_by_role("button", name="Save").last.click()
    page.get_by_text("THEIRS").first.wait_for()
    assert wrong_with(page) == []


def test_words_that_were_rewritten_wait_and_are_approved(page: Page, base: str) -> None:
    page.goto(f"{base}{HOME}/words/opt_out_letter/why/2")
    page.locator("textarea[name='typed']").fill("You did nothing wrong.")
    page.get_by_role("button", name="Save").last.click()
    page.wait_for_url("**saved=why**")
    assert wrong_with(page) == []
    page.goto(f"{base}{HOME}/approvals?who=Sam+Lee,+information+governance+lead")
    assert wrong_with(page) == []
    page.get_by_role("button", name="Approve").first.click()
    page.get_by_text("The record of it stands").wait_for()
    assert wrong_with(page) == []


def test_all_that_was_built(page: Page, base: str) -> None:
    page.goto(f"{base}{HOME}/documents")
    page.get_by_role("button", name="Build").click(timeout=_LONG)
    page.get_by_role("heading", name="built").wait_for(timeout=_LONG)
    assert wrong_with(page) == []


def test_a_file_of_ones_own_that_was_scored(page: Page, base: str, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("We utilise your data. It is shared by the council in order to provide support.", "utf-8")
    page.goto(f"{base}{HOME}/compare")
    page.locator("input[type='file']").set_input_files(letter)
    page.locator("form[enctype] button").first.click()
    page.get_by_role("heading", name="letter.txt").first.wait_for(timeout=60_000)
    assert wrong_with(page) == []


def test_a_partnership_that_was_started(page: Page, base: str) -> None:
    page.goto(f"{base}/start")
    for _ in range(20):
        if not page.locator("form button").count() or "/start" not in page.url:
            break
        assert wrong_with(page) == []
        for box in page.locator("input[type='radio'][required], input[type='radio']").all()[:1]:
            box.check()
        for box in page.locator("form input[type='text']").all():
            box.fill("Harbour Council")
        page.locator("form button").last.click()
    assert wrong_with(page) == []


def test_documents_in_another_language_and_those_that_could_not_be_made(page: Page, tmp_path: Path) -> None:
    folder = tmp_path / "wales"
    folder.mkdir()
    file = welsh_partnership(folder)
    broken = folder / "templates" / "isa" / "clauses" / "retention.html.j2"
    broken.parent.mkdir(parents=True)
    broken.write_text("{% if %}", "utf-8")
    with studio(folder) as address:
        at = enter(page, address)
        for each in ("documents", "documents/opt_out_letter--cy", "findings", "approvals", ""):
            page.goto(f"{at}/p/{file.name}/{each}")
            assert wrong_with(page) == []
