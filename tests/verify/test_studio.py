"""The pages of the studio in a browser: nothing keeps people out, nothing is asked of elsewhere, and each link leads where it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, Literal

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.routing import Mount, Route

from govkit.studio.application import routes
from tests.verify.studio_opened import HOME, enter, violations

# Every page of the studio, with what it is reached by.
PAGES = (
    "/",
    "/start",
    f"{HOME}/",
    f"{HOME}/facts/partnership",
    f"{HOME}/facts/partners",
    f"{HOME}/facts/partners.northmoor-council",
    f"{HOME}/facts/lawful_bases.nhs-care",
    f"{HOME}/facts/flows.health-flag",
    f"{HOME}/facts/letters.consent",
    f"{HOME}/facts/glossary",
    f"{HOME}/facts/records",
    f"{HOME}/remove/partners.hill-top-school",
    f"{HOME}/rename/partners.hill-top-school",
    f"{HOME}/unsettle/partners.hill-top-school",
    f"{HOME}/findings",
    f"{HOME}/documents",
    f"{HOME}/documents/consent_letter",
    f"{HOME}/documents/isa/frame",
    f"{HOME}/records",
    f"{HOME}/readiness",
    f"{HOME}/readiness/frame",
    f"{HOME}/history",
    f"{HOME}/sheets",
    f"{HOME}/words",
    f"{HOME}/words/opt_out_letter",
    f"{HOME}/words/opt_out_letter/deadline/2",
    f"{HOME}/words/opt_out_letter/preview",
    f"{HOME}/words/opt_out_letter/preview/frame",
    f"{HOME}/approvals",
    f"{HOME}/compare",
    "/nowhere",
)
FILES: Final = (
    "/assets/",
    "/look/",
    "/as/{form}",
    "/records/{name}",
    "/sheets/{partner}",
)  # to keep, or that pages are shown with


WAYS: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (1280, "light"),
    (1280, "dark"),
    (320, "light"),
    (320, "dark"),
)


def wrong_with(page: Page) -> list[str]:
    """What keeps people out of a page, wide and narrow, light and dark, with all that is folded away opened."""
    found = list[str]()
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for width, scheme in WAYS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} {scheme}: {each}" for each in violations(page)]
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{width} {scheme}: runs off the page")
    return found


def test_axe_finds_nothing_that_keeps_people_out_of_any_page(page: Page, shown: str) -> None:
    base, wrong = enter(page, shown), {}
    for each in PAGES:
        if "/frame" not in each:  # nothing runs in a frame, so axe does not either
            page.goto(f"{base}{each}")
            if found := wrong_with(page):
                wrong[each] = found
    assert wrong == {}


def test_each_page_that_can_be_asked_for_is_in_the_list() -> None:
    asked = {each.partition(HOME)[2] or each for each in PAGES}
    paths = {
        (prefix, route.path_regex)
        for prefix, route in _routes()
        if "GET" in (route.methods or ()) and not any(part in route.path for part in FILES)
    }
    missing = [
        regex.pattern for prefix, regex in paths if not any(regex.match(each) for each in (asked if prefix else PAGES))
    ]
    assert missing == []


def _routes() -> Iterator[tuple[str, Route]]:
    for each in routes():
        if isinstance(each, Mount):
            yield from ((each.path, below) for below in each.routes if isinstance(below, Route))
        elif isinstance(each, Route):
            yield "", each


def test_no_page_asks_for_anything_elsewhere_or_says_that_something_was_blocked(browser: Browser, shown: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    base = enter(page, shown)
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for each in PAGES[:-1]:
        page.goto(f"{base}{each}")
    context.close()
    assert [each for each in asked if not each.startswith(f"{base}/")] == []
    assert said == []


def test_a_fact_in_a_document_leads_to_its_form_and_a_question_to_where_it_is_printed(page: Page, shown: str) -> None:
    base = enter(page, shown)
    page.goto(f"{base}{HOME}/documents/consent_letter")
    page.frame_locator("iframe").get_by_role("link", name="01632 960001").first.click()
    page.wait_for_url("**/facts/partners.northmoor-council.contact#*")
    question = page.locator("[data-path='partners.northmoor-council.contact.phone']")
    question.get_by_text(re.compile("^Printed in")).click()
    question.get_by_role("link").first.click()
    page.wait_for_url("**/documents/**")


def test_the_document_beside_a_form_is_opened_where_it_prints_what_the_form_asks(page: Page, shown: str) -> None:
    base = enter(page, shown)
    page.goto(f"{base}{HOME}/facts/letters.consent?beside=isa")
    own = page.frame_locator("#document").locator("a.fact.here")
    expect(own.first).to_be_in_viewport()
    assert all("/facts/letters.consent" in (each.get_attribute("href") or "") for each in own.all())


@pytest.mark.parametrize(("section", "entry"), [("partners", "Hill Top School"), ("flows", ""), ("involvement", "")])
def test_a_mouse_reaches_each_button_of_an_entry_and_its_link(page: Page, shown: str, section: str, entry: str) -> None:
    base = enter(page, shown)
    for words in ("Remove", "Rename", entry):
        page.goto(f"{base}{HOME}/facts/{section}")
        row = page.locator(".govuk-task-list__item", has_text=entry or None).first
        link = row.get_by_role("link", name=re.compile(f"^{words or '.'}")).first
        if not link.count():
            continue  # items of a list have no name to be changed
        leads_to = link.get_attribute("href") or ""
        link.scroll_into_view_if_needed()
        box = link.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_url(f"{base}{leads_to}", timeout=10_000)


def test_what_is_folded_away_is_opened_by_whoever_is_led_to_it(page: Page, shown: str) -> None:
    base = enter(page, shown)
    page.goto(f"{base}{HOME}/facts/flows.health-flag")
    folded = page.locator(".studio-more .studio-question").first
    expect(folded).to_be_hidden()
    path = folded.get_attribute("id") or ""
    page.goto("about:blank")
    page.goto(f"{base}{HOME}/facts/flows.health-flag#{path}")
    expect(page.locator(f"[id='{path}']")).to_be_visible()
