"""Who is let in: the person who started the studio, from its own pages, by its own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.studio.guard.gate import KEY, pass_name
from govkit.studio.guard.keys import Keys
from tests.studio.visiting import HERE, PORT, Browser, served, visit


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def stranger(example: Path, keys: Keys) -> Browser:
    return Browser(served(example, keys), base_url=HERE, raise_server_exceptions=False)


def test_without_a_key_nothing_is_shown(stranger: Browser, example: Path) -> None:
    for address in ("/", "/p/partners.yaml/", "/p/partners.yaml/documents/isa/frame", "/assets/studio.css", "/nowhere"):
        answer = stranger.get(address)
        assert answer.status_code == 403
        assert "Northmoor" not in answer.text
    assert "Northmoor" in example.read_text("utf-8")


@pytest.mark.parametrize("shown", ["", "a", "x" * 43])
def test_another_key_is_refused(stranger: Browser, shown: str) -> None:
    stranger.cookies.set(pass_name(PORT), shown, domain="127.0.0.1")
    assert stranger.get("/", params={KEY: shown}).status_code == 403


@pytest.mark.whole
def test_the_key_in_the_address_lets_in_and_leaves_the_address(stranger: Browser, keys: Keys) -> None:
    answer = stranger.get("/p/partners.yaml/findings?by=who", params={"by": "who", KEY: keys.standing})
    assert answer.status_code == 200
    assert keys.standing not in answer.text
    assert "/p/partners.yaml/findings?by=who" in answer.text
    cookie = answer.headers["set-cookie"].casefold()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert stranger.get("/p/partners.yaml/findings").status_code == 200


def test_the_key_that_a_browser_was_opened_with_is_used_up(stranger: Browser, example: Path, keys: Keys) -> None:
    once = keys.once
    assert stranger.get("/", params={KEY: once}).status_code == 200
    another = Browser(served(example, keys), base_url=HERE)
    assert another.get("/", params={KEY: once}).status_code == 403
    assert another.get("/", params={KEY: keys.standing}).status_code == 200


@pytest.mark.parametrize(
    "host", ["attacker.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8765.attacker.example", ""]
)
def test_another_host_is_refused(example: Path, host: str) -> None:
    assert visit(example).get("/p/partners.yaml/", headers={"host": host}).status_code == 403


@pytest.mark.parametrize(
    "origin", ["https://attacker.example", "null", "http://127.0.0.1:9999", "https://127.0.0.1:8765"]
)
def test_a_form_of_another_page_is_refused(example: Path, origin: str) -> None:
    before = example.read_bytes()
    browser = visit(example)
    sent = {"path": "partners.northmoor-council", "to": "1"}
    assert browser.post("/p/partners.yaml/move", data=sent, headers={"origin": origin}).status_code == 403
    assert example.read_bytes() == before


def test_a_form_from_nowhere_is_refused(example: Path) -> None:
    browser = visit(example)
    del browser.headers["origin"]
    assert browser.post("/p/partners.yaml/move", data={}).status_code == 403
    assert browser.post("/p/partners.yaml/move", data={}, headers={"sec-fetch-site": "same-site"}).status_code == 403


@pytest.mark.whole
def test_to_look_changes_nothing(example: Path) -> None:
    before = example.read_bytes()
    browser = visit(example)
    for address in ("remove/partners.northmoor-council", "add/partners", "move", "cure", "facts/partnership"):
        browser.get(f"/p/partners.yaml/{address}")
    assert example.read_bytes() == before


def test_no_address_with_a_key_leads_to_another_site(stranger: Browser, keys: Keys) -> None:
    answer = stranger.get(f"{HERE}//elsewhere.example/x?{KEY}={keys.standing}")
    assert 'url=/elsewhere.example/x"' in answer.text
