"""All pages behind one gate, one request after another, and no fault that says more than it must."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from govkit.studio.application import OneAtATime
from tests.studio.visiting import FILE, visit


def test_what_is_refused_is_a_plain_page(example: Path) -> None:
    browser = visit(example)
    for address, status in (("/nowhere", 404), (f"{FILE}/nowhere", 404), ("/p/other.yaml/", 404)):
        answer = browser.get(address)
        assert answer.status_code == status
        assert '<a class="govuk-link" href="/">' in answer.text
    assert browser.post(f"{FILE}/documents", data={}).status_code == 405


def test_what_is_refused_leads_back_to_its_partnership(example: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = visit(example)
    back = f'<a class="govuk-link" href="{FILE}/">'
    assert back in browser.get(f"{FILE}/nowhere").text
    assert back in browser.get(f"{FILE}/facts/nothing.at.all").text
    assert back in browser.post(f"{FILE}/cure", data={"rule": "x", "path": "y"}).text
    for elsewhere in ("/nowhere", "/p/other.yaml/", "/p/%3Cb%3E/findings"):
        assert "Go back to the tasks" not in browser.get(elsewhere).text

    def broken(*_given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("govkit.studio.desk.Desk.raw", property(broken))
    answer = browser.get(f"{FILE}/")
    assert (answer.status_code, back in answer.text) == (500, True)


def in_pieces(size: int) -> Iterator[bytes]:
    for _ in range(size // 1_000_000):
        yield b"a=" + b"x" * 999_998


def test_what_is_too_large_is_told_as_that_by_the_whole_studio(example: Path) -> None:
    browser = visit(example)
    form = {"content-type": "application/x-www-form-urlencoded"}
    answer = browser.post(f"{FILE}/facts/partnership", content=in_pieces(25_000_000), headers=form)
    assert answer.status_code == 413
    assert "This is larger than 20 MB. Nothing was taken." in answer.text


@pytest.mark.parametrize(
    "files",
    [
        [("sheet", (f"{at}.odt", b"x")) for at in range(21)],
        [("path", (None, "x" * 1_100_000)), ("sheet", ("a.odt", b"x"))],
    ],
)
def test_what_is_more_than_a_form_takes_is_told(files: list[tuple[str, Any]], example: Path) -> None:
    answer = visit(example).post(f"{FILE}/sheets", files=files)
    assert answer.status_code == 400
    assert "at most 20 files, 5,000 answers, and 1 MB in one answer" in answer.text
    assert "There is no such page" not in answer.text


def test_one_request_waits_for_another() -> None:
    running, most = 0, 0

    async def slow(scope: Scope, receive: Receive, send: Send) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.01)
        running -= 1
        await PlainTextResponse("")(scope, receive, send)

    async def nothing(*_given: object) -> None: ...

    async def ask_often() -> None:
        app = OneAtATime(slow)
        scope = {"type": "http", "method": "GET", "headers": []}
        await asyncio.gather(*(app(scope, nothing, nothing) for _ in range(5)))  # type: ignore[arg-type] # nobody reads

    asyncio.run(ask_often())
    assert most == 1
