"""The studio in a browser, as a person uses it: from an empty folder to documents, with the keyboard, without JavaScript, on any screen."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from shutil import copy
from zlib import crc32

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from govkit.load import load_partnership
from tests.conftest import EXAMPLE, PARTNERSHIPS, ROOT
from tests.starting.agreed import AGREED, TELLERS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
HOME = "/p/partners.yaml"
OPEN = "to be agreed"
_LONG = 180_000  # milliseconds, in which all documents are built on a machine that is busy
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


@contextmanager
def studio(folder: Path, port: int | None = None) -> Iterator[str]:
    """The address of a studio that runs in a folder until it is no longer needed."""
    command = [
        sys.executable,
        "-m",
        "govkit",
        "studio",
        ".",
        "--no-browser",
        "--today",
        "2026-11-22",
        *(("--port", str(port)) if port else ()),  # or the next that is free, which no other run can take in between
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder.parent)}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as run:
        try:
            assert run.stdout is not None
            assert run.stderr is not None
            address = run.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:"), run.stderr.read()
            yield address
        finally:
            run.terminate()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def enter(page: Page, address: str) -> str:
    """Opens the studio; its address without the key."""
    page.goto(address)
    page.wait_for_url(lambda url: "key=" not in url)
    return address.partition("/?")[0]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A studio of the example that tests only look at."""
    folder = tmp_path_factory.mktemp("shown") / "work"
    folder.mkdir()
    copy(EXAMPLE, folder / "partners.yaml")
    with studio(folder) as address:
        yield address


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options={**RULES, "resultTypes": ["violations"]}).response["violations"]
    return [f"{each['id']}: {[node['html'][:200] for node in each['nodes'][:3]]}" for each in found]


@pytest.mark.parametrize("way", ["wide", "narrow", "dark"])
def test_axe_finds_nothing_that_keeps_people_out_of_any_page(way: str, browser: Browser, shown: str) -> None:
    size = ViewportSize(width=320 if way == "narrow" else 1280, height=900)
    context = browser.new_context(viewport=size, color_scheme="dark" if way == "dark" else "light")
    page = context.new_page()
    base = enter(page, shown)
    wrong = {}
    for each in PAGES:
        page.goto(f"{base}{each}")
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        found = violations(page) if "/frame" not in each else []
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append("runs off the page")
        if found:
            wrong[each] = found
    context.close()
    assert wrong == {}


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


@pytest.fixture
def working(tmp_path: Path) -> Path:
    """A folder with the example in it, to work in."""
    folder = tmp_path / "work"
    folder.mkdir()
    copy(EXAMPLE, folder / "partners.yaml")
    return folder


def test_the_document_is_redrawn_as_somebody_types_and_nothing_is_saved(page: Page, working: Path) -> None:
    before = (working / "partners.yaml").read_bytes()
    with studio(working) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/facts/partnership?beside=isa")
        page.locator("[name='partnership.name']").fill("Eastmarsh Together")
        heading = page.frame_locator("#document").locator("h1").first
        expect(heading).to_contain_text("Eastmarsh Together")
    assert (working / "partners.yaml").read_bytes() == before


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


def test_what_is_folded_away_is_opened_by_whoever_is_led_to_it(page: Page, shown: str) -> None:
    base = enter(page, shown)
    page.goto(f"{base}{HOME}/facts/flows.health-flag")
    folded = page.locator(".studio-more .studio-question").first
    expect(folded).to_be_hidden()
    path = folded.get_attribute("id") or ""
    page.goto("about:blank")
    page.goto(f"{base}{HOME}/facts/flows.health-flag#{path}")
    expect(page.locator(f"[id='{path}']")).to_be_visible()


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


@pytest.mark.parametrize(
    ("shape", "partners", "made"),
    [
        ("early-help", 3, {"isa.pdf", "consent_letter.pdf"}),
        ("safeguarding-hub", 4, {"isa.pdf", "privacy_notice.pdf"}),
    ],
)
def test_from_an_empty_folder_to_the_documents_of_a_partnership(
    page: Page, tmp_path: Path, shape: str, partners: int, made: set[str]
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    with studio(folder) as address:
        base = enter(page, address)
        page.get_by_role("button", name="Start a partnership").click()
        start(page, shape=shape, nation="england", asked="consent", health="yes")
        page.wait_for_url("**/p/partners.yaml/")
        settle(page, base, HOME)
        page.goto(f"{base}{HOME}/documents")
        page.get_by_role("button", name="Build all").click()
        expect(page.locator("h1")).to_have_text("The documents were built", timeout=_LONG)
    loaded = load_partnership(folder / "partners.yaml")
    assert loaded.partnership is not None
    assert len(loaded.partnership.partners) == partners
    assert loaded.unsettled == ()
    documents = {file.name for file in (folder / "out").glob("*.pdf")}
    assert made <= documents
    assert len(documents) >= 4
    assert not json.loads((folder / "out" / "manifest.json").read_text("utf-8")).get("draft")


def start(page: Page, **wishes: str) -> None:
    """Answers each question of the start, and keeps the fictional partners."""
    while not page.get_by_role("button", name="Start it").count():
        radios = page.locator("input[type=radio]")
        if radios.count():
            question = (radios.first.get_attribute("name") or "").partition(".")[2]
            wish = page.locator(f"input[type=radio][value='{wishes.get(question, '')}']")
            (wish if wish.count() else radios).first.check()
        page.get_by_role("button", name="Continue").click()
        page.wait_for_load_state()
    page.get_by_role("button", name="Start it").click()


def settle(page: Page, base: str, home: str) -> None:
    """Answers whatever is found to be open, form by form, as the task list leads to it."""
    for _ in range(120):
        page.goto(f"{base}{home}/findings")
        leads = [
            each.get_attribute("href") or "" for each in page.get_by_role("link", name=re.compile("^Go to ")).all()
        ]
        texts = page.locator("main").inner_text()
        opened = [each for each in leads if each]
        if OPEN not in texts or not opened:
            return
        for each in opened:
            page.goto(f"{base}{each}")
            if answer_form(page):
                break
        else:
            return
    raise AssertionError("there is no end of what is open")


def answer_form(page: Page) -> bool:
    """Answers what is open in a form, and saves it; whether anything was."""
    ticked = [each.get_attribute("id") or "" for each in page.locator("input[name^='open:']:checked").all()]
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    for each in ticked:
        path = each.removesuffix("-open")
        page.locator(f"[id='{each}']").uncheck()
        say(page, path, wish(path))
    inner = [each for each in page.locator("form[data-live] textarea").all() if each.input_value().strip() == OPEN]
    for box in inner:
        box.fill(wish((box.get_attribute("name") or "").replace(":", ".")))
    if not ticked and not inner:
        return False
    page.get_by_role("button", name="Save").last.click()
    page.wait_for_load_state()
    assert page.locator(".govuk-error-summary").count() == 0, page.locator(".govuk-error-summary").inner_text()
    return True


def wish(path: str) -> str:
    said = next(said for pattern, said in AGREED.items() if fnmatchcase(path, pattern))
    _, partner, *_ = f"{path}..".split(".")
    return said.format(number=f"{crc32(path.encode()) % 1_000_000:06d}", partner=partner)


def say(page: Page, path: str, value: str) -> None:
    """Gives an answer as its question takes it."""
    question = page.locator(f"[data-path='{path}']")
    fill: Callable[[str, str], None] = lambda name, words: question.locator(f"[name='{name}']").fill(words)  # noqa: E731 - it is used in three places
    if value == TELLERS:
        for each in question.locator("input[type=checkbox][name]:not([name^='open:'])").all():
            each.check()
    elif question.locator(f"[name='{path}:day']").count():
        year, month, day = value.split("-")
        for name, words in (("day", day), ("month", month), ("year", year)):
            fill(f"{path}:{name}", words)
    elif question.locator(f"input[type=radio][value='{value}'], input[type=checkbox][value='{value}']").count():
        question.locator(f"input[value='{value}']").first.check()
    elif question.locator(f"select[name='{path}']").count():
        question.locator(f"select[name='{path}']").select_option(value)
    else:
        fill(path, value)


@pytest.mark.parametrize("shape", ["marac", "smallest", "forty_partners", "wales_health_board"])
def test_every_form_of_other_shapes_is_shown_and_saved_as_it_stands(page: Page, tmp_path: Path, shape: str) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    file = Path(copy(PARTNERSHIPS / f"{shape}.yaml", folder / "partners.yaml"))
    before = file.read_bytes()
    with studio(folder) as address:
        base = enter(page, address)
        page.goto(f"{base}{HOME}/")
        sections = [each.get_attribute("href") or "" for each in page.locator(".govuk-task-list__link").all()]
        for section in sections:
            page.goto(f"{base}{section}")
            inner = page.locator(".govuk-task-list__link").first
            if inner.count():
                inner.click()
            if page.locator("form[data-live]").count():
                page.get_by_role("button", name="Save").last.click()
                page.wait_for_load_state()
                assert page.locator(".govuk-error-summary").count() == 0, page.url
    assert file.read_bytes() == before
