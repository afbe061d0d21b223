"""What somebody types in the studio is shown, kept, taken back and never lost, with the keyboard alone and without JavaScript too."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.conftest import EXAMPLE
from tests.verify.studio_opened import HOME, enter, free_port, studio


def test_the_document_is_redrawn_as_somebody_types_and_nothing_is_saved(page: Page, working: Path) -> None:
    before = (working / "partners.yaml").read_bytes()
    with studio(working) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/facts/partnership?beside=isa")
        page.locator("[name='partnership.name']").fill("Eastmarsh Together")
        heading = page.frame_locator("#document").locator("h1").first
        expect(heading).to_contain_text("Eastmarsh Together")
    assert (working / "partners.yaml").read_bytes() == before


def test_another_document_is_shown_as_soon_as_it_is_chosen_with_what_was_typed(page: Page, working: Path) -> None:
    with studio(working) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/facts/partnership?beside=isa")
        expect(page.get_by_role("button", name="Show")).to_have_count(0)
        page.locator("[name='partnership.name']").fill("Eastmarsh Together")
        page.locator("#beside").select_option("privacy_notice")
        expect(page.frame_locator("#document").locator("body.notice")).to_contain_text("Eastmarsh Together")
        assert page.url.endswith("?beside=isa")
        page.get_by_role("button", name="Save").last.click()
        page.wait_for_url("**saved=1&beside=privacy_notice")


def test_what_was_typed_outlives_a_studio_that_stopped_before_it_was_saved(page: Page, working: Path) -> None:
    port = free_port()
    with studio(working, port) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/facts/partnership")
        page.locator("[name='partnership.reference']").fill("TYPED-1")
        page.wait_for_timeout(300)
    page.get_by_role("button", name="Save").last.click()  # nobody answers
    page.wait_for_url("chrome-error://**")
    assert "TYPED-1" not in (working / "partners.yaml").read_text("utf-8")
    with studio(working, port) as address:
        other = page.context.new_page()
        enter(other, address)
        page.goto(f"{base}{HOME}/facts/partnership")
        expect(page.locator("[name='partnership.reference']")).to_have_value("TYPED-1")
        page.get_by_role("button", name="Save").last.click()
        page.wait_for_url("**saved=1**")
    assert "reference: TYPED-1" in (working / "partners.yaml").read_text("utf-8")


def test_what_was_typed_and_not_saved_is_said_in_its_form_and_on_the_task_list(page: Page, shown: str) -> None:
    base = enter(page, shown)
    page.goto(f"{base}{HOME}/facts/partnership")
    expect(page.locator(".studio-unsaved")).to_have_count(0)
    page.locator("[name='partnership.reference']").fill("TYPED-2")
    page.goto(f"{base}{HOME}/")
    expect(page.locator(".studio-unsaved")).to_have_text("Something was typed here and is not saved.")
    page.goto(f"{base}{HOME}/facts/partnership")
    expect(page.locator("form .studio-unsaved")).to_have_text("You typed this and have not saved it.")


def test_without_javascript_everything_can_be_done_with_the_keyboard_alone(browser: Browser, working: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with studio(working) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/facts/partnership")
        page.locator("[name='partnership.reference']").focus()
        page.keyboard.press("Control+A")
        page.keyboard.type("KEYS-1")
        page.locator("button", has_text="Save").last.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**saved=1**")
        page.get_by_role("button", name="Take it back").click()
        page.wait_for_url("**/history")
    context.close()
    assert (working / "partners.yaml").read_bytes() == EXAMPLE.read_bytes()


def test_two_tabs_that_answer_the_same_are_both_heard(browser: Browser, working: Path) -> None:
    context = browser.new_context()
    one, other = context.new_page(), context.new_page()
    with studio(working) as address:
        base = enter(one, address)
        for page, words in ((one, "ONE"), (other, "OTHER")):
            page.goto(f"{base}{HOME}/facts/partnership")
            page.locator("[name='partnership.reference']").fill(words)
        for page in (one, other):
            page.get_by_role("button", name="Save").last.click()
            page.wait_for_load_state()
        expect(other.locator("h1")).to_contain_text("Somebody else changed this meanwhile")
        other.get_by_label(re.compile("What you wrote")).check()
        other.get_by_role("button", name="Save what I chose").click()
        other.wait_for_url("**saved=1**")
    context.close()
    assert "reference: OTHER" in (working / "partners.yaml").read_text("utf-8")
