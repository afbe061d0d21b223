"""From an empty folder to documents in the studio, and each form of other partnerships saved as it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from fnmatch import fnmatchcase
from pathlib import Path
from shutil import copy
from zlib import crc32

import pytest
from playwright.sync_api import Page, expect

from govkit.load import load_partnership
from tests.conftest import PARTNERSHIPS
from tests.starting.agreed import AGREED, TELLERS
from tests.verify.studio_opened import HOME, enter, studio

OPEN = "to be agreed"
_LONG = 180_000  # milliseconds, in which all documents are built on a machine that is busy


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
