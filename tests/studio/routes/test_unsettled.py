"""A whole part is to be agreed, and back: the file always loads, and nothing else of it changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.load import load_partnership
from tests.conftest import EXAMPLE
from tests.studio.visiting import FILE, Browser, form_in, visit

PARTS = (
    "partners.northmoor-council.contact",
    "partners.hill-top-school",
    "partnership.review",
    "data_items.health-flag",
    "flows.health-flag",
    "records",
)


@pytest.fixture
def browser(example: Path) -> Browser:
    assert example.is_file()
    return visit(example)


def test_what_goes_is_said_first_and_nothing_is_written(browser: Browser, example: Path) -> None:
    page = browser.get(f"{FILE}/unsettle/partners.northmoor-council.contact").text
    assert "<li>Phone</li>" in page
    assert example.read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.whole
@pytest.mark.parametrize("path", PARTS)
def test_a_whole_part_is_to_be_agreed_and_back(browser: Browser, example: Path, path: str) -> None:
    page = browser.post(f"{FILE}/unsettle/{path}", data={})
    assert page.status_code == 200
    assert path in load_partnership(example).unsettled
    assert f'action="{FILE}/settle-one-by-one/{path}"' in page.text
    others = set(example.read_text("utf-8").splitlines()) - set(EXAMPLE.read_text("utf-8").splitlines())
    assert len(others) == 1
    assert browser.post(f"{FILE}/settle-one-by-one/{path}", data={}).status_code == 200
    loaded = load_partnership(example)
    assert loaded.partnership
    assert path not in loaded.unsettled


@pytest.mark.whole
@pytest.mark.parametrize(
    ("path", "answer"),
    [("lawful_bases.nhs-care", {"article_6": "public-task"}), ("letters.consent", {"given": "at each visit"})],
)
def test_where_one_of_two_answers_is_needed_that_one_settles_it(
    browser: Browser, example: Path, path: str, answer: dict[str, str]
) -> None:
    browser.post(f"{FILE}/unsettle/{path}", data={})
    refused = browser.post(f"{FILE}/settle-one-by-one/{path}", data={})
    assert (refused.status_code, "Answer that question in the form" in refused.text) == (400, True)
    sent = {f"{path}.{key}": said for key, said in answer.items()}
    assert (
        browser.post(f"{FILE}/facts/{path}", data={**sent, **{f"was:{each}": "null" for each in sent}}).status_code
        == 200
    )
    loaded = load_partnership(example)
    assert loaded.partnership
    assert path not in loaded.unsettled


@pytest.mark.whole
def test_it_is_taken_back_to_what_it_said(browser: Browser, example: Path) -> None:
    browser.post(f"{FILE}/unsettle/letters.consent", data={})
    browser.post(f"{FILE}/undo", data=form_in(browser.get(f"{FILE}/history").text, f"{FILE}/undo"))
    assert example.read_bytes() == EXAMPLE.read_bytes()


def test_no_other_item_of_a_list_is_than_the_one_that_was_shown(browser: Browser, example: Path) -> None:
    address = f"{FILE}/unsettle/involvement.0"
    shown = {"seen": browser.get(address).text.partition('name="seen" value="')[2].partition('"')[0]}
    text = example.read_text("utf-8")
    example.write_text(
        text.replace("involvement:\n", "involvement:\n  - {who: Else, how: Asked, on: 2026-10-01}\n"), "utf-8"
    )
    before = example.read_bytes()
    assert browser.post(address, data=shown).status_code == 400
    assert example.read_bytes() == before


@pytest.mark.parametrize("path", ["partners", "partnership.name", "partners.nobody", "nothing", ""])
def test_what_is_no_part_is_not_found(browser: Browser, example: Path, path: str) -> None:
    for at in ("unsettle", "settle-one-by-one"):
        assert browser.post(f"{FILE}/{at}/{path}", data={}).status_code == 404
    assert example.read_bytes() == EXAMPLE.read_bytes()


def test_the_form_leads_there_of_what_it_holds_too(browser: Browser) -> None:
    page = browser.get(f"{FILE}/facts/partners.northmoor-council").text
    assert f'href="{FILE}/unsettle/partners.northmoor-council"' in page
    assert f'href="{FILE}/unsettle/partners.northmoor-council.contact"' in page
