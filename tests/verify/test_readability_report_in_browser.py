"""The readability report in a browser: nothing is fetched, the filters work, and people get at all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.conftest import EXAMPLE, ROOT
from tests.report.readable import Shown, show

DESKTOP, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}
# What a page is asked to pass: WCAG 2.2 AA, and what axe-core's makers hold to be good practice.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
NAMES = ("example", "hard to read", "harder than before")


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    good, bad = EXAMPLE, ROOT / "tests/report/hard_to_read/partners.yaml"
    made = ((good, None), (bad, None), (bad, good))
    return {
        name: show(file, tmp_path_factory.mktemp("report"), before)
        for name, (file, before) in zip(NAMES, made, strict=True)
    }


def open_report(page: Page, shown: Shown) -> None:
    page.goto(shown.file.as_uri())


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"]
    return [f"{each['id']}: {each['help']}: {[node['html'][:200] for node in each['nodes'][:3]]}" for each in found]


def visible(page: Page, selector: str) -> int:
    return sum(each.is_visible() for each in page.locator(selector).all())


def open_all(page: Page) -> None:
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


@pytest.mark.parametrize("name", NAMES)
def test_it_opens_from_a_file_and_fetches_nothing(name: str, page: Page, reports: dict[str, Shown]) -> None:
    asked, said = list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    open_report(page, reports[name])
    page.locator("#only-noted").check()
    assert asked == [reports[name].file.as_uri()]
    assert said == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", ["desktop", "narrow", "dark", "print", "origins"])
def test_axe_finds_nothing_that_keeps_people_out(name: str, way: str, page: Page, reports: dict[str, Shown]) -> None:
    page.set_viewport_size({"width": 320 if way == "narrow" else 1280, "height": 900})
    page.emulate_media(color_scheme="dark" if way == "dark" else "light", media="print" if way == "print" else "screen")
    open_report(page, reports[name])
    open_all(page)
    if way == "origins":
        page.locator(".show-origins").first.check()
    assert not violations(page)


def test_axe_finds_what_is_wrong(page: Page, reports: dict[str, Shown]) -> None:
    open_report(page, reports["example"])
    page.evaluate("document.querySelector('#by-kind').labels[0].remove()")
    assert any(found.startswith("select-name") for found in violations(page))


@pytest.mark.parametrize("name", NAMES)
def test_at_320_pixels_nothing_runs_off_the_page(name: str, page: Page, reports: dict[str, Shown]) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    open_report(page, reports[name])
    open_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_filters_show_what_is_asked_for_and_announce_how_much(page: Page, reports: dict[str, Shown]) -> None:
    shown = reports["hard to read"]
    open_report(page, shown)
    number = len(shown.read.remarks)
    documents = len({remark.finding.document for remark in shown.read.remarks})
    status = page.get_by_role("status")
    assert status.inner_text() == f"{number} findings of {number} shown, in {documents} documents."
    errors = sum(remark.finding.severity == "error" for remark in shown.read.remarks)
    page.get_by_label("How much it matters").select_option("error")
    assert f"{errors} findings of {number} shown" in status.inner_text()
    assert visible(page, ".note") == errors
    page.get_by_label("Document", exact=True).select_option("d2")
    notices = sum(
        remark.finding.severity == "error" and remark.finding.document == "privacy_notice"
        for remark in shown.read.remarks
    )
    assert status.inner_text() == f"{notices} findings of {number} shown, in 1 document."
    assert visible(page, ".note") == visible(page, ".text .note") == notices
    assert visible(page, ".document") == 1
    page.get_by_label("Only the parts").check()
    assert visible(page, ".passage") == page.evaluate(
        "new Set([...document.querySelectorAll('.note:not([hidden])')].map((note) => note.closest('.passage'))).size"
    )
    page.get_by_role("button", name="Show everything").click()
    page.wait_for_function(f"document.getElementById('status').textContent.startsWith('{number} findings of {number}')")
    assert visible(page, ".document") == len(shown.read.documents)


def test_fix_first_follows_the_filters(page: Page, reports: dict[str, Shown]) -> None:
    open_report(page, reports["hard to read"])
    open_all(page)
    page.get_by_label("How much it matters").select_option("warning")
    every = page.locator(".fix-first").count()
    assert 0 < visible(page, ".fix-first") < every


@pytest.mark.parametrize("name", NAMES)
def test_the_keyboard_reaches_everything_and_is_seen_there(name: str, page: Page, reports: dict[str, Shown]) -> None:
    open_report(page, reports[name])
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], button, select, input, summary, [tabindex=\"0\"]')]"
        ".filter((each) => each.checkVisibility()).length"
    )
    seen = set[int]()
    for _ in range(wanted):
        page.keyboard.press("Tab")
        place, outline = page.evaluate(
            "[[...document.querySelectorAll('*')].indexOf(document.activeElement),"
            " getComputedStyle(document.activeElement).outlineStyle]"
        )
        assert outline == "solid"
        seen.add(place)
    assert len(seen) == wanted


def test_the_first_tab_skips_to_the_main_part(page: Page, reports: dict[str, Shown]) -> None:
    open_report(page, reports["example"])
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("each => each === document.activeElement && each.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_a_change_leads_to_its_sentence(page: Page, reports: dict[str, Shown]) -> None:
    open_report(page, reports["hard to read"])
    link = page.locator(".fix-first h3 a").first
    target = (link.get_attribute("href") or "")[1:]
    link.press("Enter")
    assert page.evaluate("document.activeElement.id") == target
    assert page.locator(f"#{target}").is_visible()


def test_the_lists_of_changes_can_be_saved(page: Page, reports: dict[str, Shown], tmp_path: Path) -> None:
    open_report(page, reports["hard to read"])
    for name, beginning in (("changes.docx", b"PK\x03\x04"), ("changes.csv", b"\xef\xbb\xbf")):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).click()
        download.value.save_as(tmp_path / name)
        assert download.value.suggested_filename == name
        assert (tmp_path / name).read_bytes().startswith(beginning)


def test_without_a_script_all_of_it_is_there_to_read(browser: Browser, reports: dict[str, Shown]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    open_report(page, reports["hard to read"])
    assert visible(page, ".note") == len(reports["hard to read"].read.remarks)
    assert not page.locator("#filters").is_visible()
    assert page.locator(".skip").count() == 1
    context.close()


def test_on_paper_what_is_folded_is_open(page: Page, reports: dict[str, Shown], tmp_path: Path) -> None:
    open_report(page, reports["hard to read"])
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".requirements table").first.is_visible()
    assert not page.locator("#filters").is_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0
