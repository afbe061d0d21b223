"""All pages behind one gate, one request after another, and no fault that says more than it must."""

from __future__ import annotations

import asyncio
from pathlib import Path

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
