"""A communications officer makes a letter easier, and an information governance lead approves it: in the browser alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import EXAMPLE
from tests.tasks.test_words_to_approve import NAMED
from tests.verify.studio_opened import HOME, enter, studio, violations

SHORTER = "You can have this another way. Ask for [other formats]."
WORDS = f"{HOME}/words/opt_out_letter"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    copy(EXAMPLE, work / "partners.yaml")
    (work / "govkit.toml").write_text(NAMED, "utf-8")
    return work


@pytest.fixture
def base(folder: Path, page: Page) -> Iterator[str]:
    with studio(folder) as address:
        yield enter(page, address)


def counts(page: Page) -> list[list[float]]:
    """The four counts of the document, as saved and as typed."""
    rows = page.locator(".studio-scores").nth(1).locator("tbody tr").all()[:4]
    return [[float(each) for each in row.locator("td").all_inner_texts()] for row in rows]


def test_a_letter_is_made_easier_and_approved(base: str, page: Page, folder: Path) -> None:
    page.goto(f"{base}{HOME}/documents/opt_out_letter")
    page.get_by_role("link", name="click a sentence to rewrite it").click()
    page.frame_locator("iframe").get_by_role("link", name=re.compile("Ask us for this in")).click()
    page.wait_for_url("**/words/opt_out_letter/formats/1")
    with page.expect_response("**/live"):
        page.get_by_label("Your words").fill(SHORTER)
    expect(page.locator(".studio-scores").first).to_contain_text("8.0")
    seen = counts(page)  # the one rare word of the letter is a fact of the file, which its form changes
    assert all(now <= was for was, now in seen), seen
    assert len([1 for was, now in seen if now < was]) == 3, seen
    assert page.get_by_text("A promise").count() == 0
    page.get_by_role("button", name="Save", exact=True).click()
    page.goto(f"{base}{HOME}/approvals")
    page.get_by_label("Your name").first.fill("Ana Lee")
    page.get_by_label("A note for whoever approves").fill("Two short sentences.")
    page.get_by_role("button", name="Leave this note").click()
    assert page.get_by_role("button", name="Approve").count() == 0
    page.get_by_label("Who are you?").select_option("Sam Lee, information governance lead")
    page.get_by_role("button", name="This is me").click()
    expect(page.get_by_text("“Two short sentences.” – Ana Lee")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Approve Opt out letter").click()
    expect(page.get_by_text("No words wait.")).to_be_visible()
    assert "approved_by: Sam Lee" in (folder / "templates/opt_out_letter/approved.yaml").read_text("utf-8")


def test_a_lost_promise_and_a_lost_fact_are_told_as_somebody_types(base: str, page: Page) -> None:
    page.goto(f"{base}{WORDS}/no-detriment/2")
    with page.expect_response("**/live"):
        page.get_by_label("Your words").fill("A no counts against you.")
    expect(page.locator("#scores")).to_contain_text("“not” is gone. The promise is")
    page.goto(f"{base}{WORDS}/deadline/6")
    with page.expect_response("**/live"):
        page.get_by_label("Your words").fill("soon")
    expect(page.locator("#typed-wrong")).to_contain_text("[reply by] is missing")
    page.get_by_role("button", name="Move [reply by] to where you write").click()
    expect(page.get_by_label("Your words")).to_have_value("soon[reply by]")
    expect(page.locator("#typed-wrong")).to_be_empty()


def test_what_is_typed_outlives_a_reload(base: str, page: Page) -> None:
    page.goto(f"{base}{WORDS}/why/2")
    page.get_by_label("Your words").fill("You did nothing wrong.")
    page.reload()
    expect(page.get_by_label("Your words")).to_have_value("You did nothing wrong.")


def test_a_sentence_is_rewritten_without_scripts_and_with_the_keyboard_alone(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with studio(folder) as address:
        page.goto(f"{enter(page, address)}{WORDS}/why/2")
        page.get_by_label("Your words").focus()
        page.keyboard.press("Control+A")
        page.keyboard.type("You did nothing wrong.")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(page.locator(".studio-scores").first).to_be_visible()
        page.get_by_role("button", name="Save", exact=True).focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**saved=why*")
        expect(page.get_by_text("They wait for approval.")).to_be_visible()
    context.close()
    assert "You did nothing wrong." in (folder / "templates/opt_out_letter/clauses/why.html.j2").read_text("utf-8")


DROPPED = """(box, names) => {
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File(["Dear all. We write about your help."], name, { type: "text/plain" }));
  box.querySelector(".govuk-hint").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
}"""


def test_a_file_dropped_on_the_words_beside_its_field_is_taken(base: str, page: Page) -> None:
    page.goto(f"{base}{HOME}/compare")
    box = page.locator("[data-drop]")
    box.evaluate(DROPPED, ["one.txt", "two.txt"])
    expect(box.get_by_role("status")).to_contain_text("You dropped 2 files")
    box.evaluate(DROPPED, ["one.txt"])
    expect(box.get_by_role("status")).to_have_text("Chosen: one.txt")
    page.get_by_role("button", name="Score it").click()
    expect(page.get_by_role("heading", name="one.txt")).to_be_visible()
