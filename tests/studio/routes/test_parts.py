"""Parts are added, renamed, moved and removed, and what uses them is said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from govkit.load import load_partnership
from tests.studio.visiting import FILE, Browser, visit


@pytest.fixture
def browser(example: Path) -> Browser:
    return visit(example)


def seen(page: str, path: str = "") -> dict[str, str]:
    """What a page sends of the part that it shows, or of one of those that it lists."""
    of = re.search(rf'{re.escape(path)}"><input type="hidden" name="seen" value="([^"]+)"', page) if path else None
    found = of or re.search(r'name="seen" value="([^"]+)"', page)
    assert found is not None
    return {"seen": found[1]}


def asked(file: Path) -> list[str]:
    """Whom each item of a list is about."""
    loaded = load_partnership(file).partnership
    assert loaded is not None
    return [each.who for each in loaded.involvement]


@pytest.mark.whole
def test_a_new_part_can_be_read_at_once(browser: Browser, example: Path) -> None:
    page = browser.post(f"{FILE}/add/partners", data={"called": "Eastmarsh College"})
    assert page.status_code == 200
    loaded = load_partnership(example)
    assert loaded.partnership is not None
    assert loaded.partnership.partners["eastmarsh-college"].name == "Eastmarsh College"
    assert "partners.eastmarsh-college.role" in loaded.unsettled


def test_a_part_without_a_name_is_refused(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    assert browser.post(f"{FILE}/add/partners", data={"called": " "}).status_code == 400
    assert example.read_bytes() == before


@pytest.mark.whole
def test_an_item_of_a_list_is_added(browser: Browser, example: Path) -> None:
    browser.post(f"{FILE}/add/involvement", data={})
    assert "to be agreed" in example.read_text("utf-8")


@pytest.mark.whole
def test_what_uses_a_part_is_said_before_it_goes(browser: Browser, example: Path) -> None:
    page = browser.get(f"{FILE}/remove/partners.hill-top-school").text
    assert "This is used in" in page
    assert f"{FILE}/facts/flows." in page
    page = browser.get(f"{FILE}/remove/letters.consent").text
    browser.post(f"{FILE}/remove/letters.consent", data=seen(page))
    assert "\n  consent:\n" not in example.read_text("utf-8")


@pytest.mark.whole
def test_a_part_is_renamed_wherever_it_is_used(browser: Browser, example: Path) -> None:
    before = example.read_text("utf-8")
    browser.post(f"{FILE}/rename/partners.hill-top-school", data={"new": "Hill Bottom School"})
    after = example.read_text("utf-8")
    assert before.count("hill-top-school") > 1
    assert load_partnership(example).partnership is not None
    assert "hill-bottom-school:" in after
    assert "hill-top-school:" not in after


@pytest.mark.whole
def test_a_part_is_moved(browser: Browser, example: Path) -> None:
    path = "partners.harrow-lane-surgery"
    sent = {"path": path, **seen(browser.get(f"{FILE}/facts/partners").text, path)}
    browser.post(f"{FILE}/move", data={**sent, "to": "0"})
    loaded = load_partnership(example)
    assert loaded.partnership is not None
    assert next(iter(loaded.partnership.partners)) == "harrow-lane-surgery"


def test_a_place_that_is_no_number_is_told(browser: Browser, example: Path) -> None:
    before = example.read_bytes()
    for to in ("²", "9" * 5000, "-1", ""):
        answer = browser.post(f"{FILE}/move", data={"path": "partners.harrow-lane-surgery", "to": to})
        assert answer.status_code == 404
    assert example.read_bytes() == before


@pytest.mark.whole
def test_no_other_item_goes_than_the_one_that_was_shown(browser: Browser, example: Path) -> None:
    address = f"{FILE}/remove/involvement.0"
    first = seen(browser.get(address).text)
    _, kept = asked(example)
    assert browser.post(address, data=first).status_code == 200
    before = example.read_bytes()
    for sent in (first, {}):
        answer = browser.post(address, data=sent)
        assert answer.status_code == 409
        assert "Something else stands here now" in answer.text
    assert example.read_bytes() == before
    assert asked(example) == [kept]
    browser.post(address, data=seen(answer.text))
    assert asked(example) == []


@pytest.mark.whole
def test_no_other_item_is_moved_than_the_one_that_was_shown(browser: Browser, example: Path) -> None:
    page = browser.get(f"{FILE}/facts/involvement").text
    sent = {"path": "involvement.0", "to": "1", **seen(page, "involvement.0")}
    order = asked(example)
    assert browser.post(f"{FILE}/move", data=sent).status_code == 200
    assert asked(example) == order[::-1]
    answer = browser.post(f"{FILE}/move", data=sent)
    assert answer.status_code == 409
    assert "Something else stands here now" in answer.text
    assert asked(example) == order[::-1]


@pytest.mark.parametrize("address", ["remove/partners.nobody", "rename/partners.nobody", "remove/nothing"])
def test_a_part_that_is_not_there_is_said(browser: Browser, address: str) -> None:
    assert browser.get(f"{FILE}/{address}").status_code == 404
    assert browser.post(f"{FILE}/{address}", data={"new": "a"}).status_code in (400, 404)
