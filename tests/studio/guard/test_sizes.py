"""What is sent is taken up to a size, whether it is announced or not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Receive, Scope, Send

from govkit.studio.guard.sizes import Sizes
from tests.studio.visiting import Browser


async def reader(scope: Scope, receive: Receive, send: Send) -> None:
    words = await Request(scope, receive).body()
    await PlainTextResponse(str(len(words)))(scope, receive, send)


@pytest.fixture
def browser() -> Browser:
    return Browser(Sizes(reader, most=1000))


def in_pieces(size: int) -> Iterator[bytes]:
    for _ in range(size // 100):
        yield b"x" * 100


def test_what_is_small_enough_is_read(browser: Browser) -> None:
    assert browser.post("/", content=b"x" * 1000).text == "1000"
    assert browser.post("/", content=in_pieces(1000)).text == "1000"


def test_what_is_larger_is_refused(browser: Browser) -> None:
    assert browser.post("/", content=b"x" * 1001).status_code == 413


def test_what_is_larger_than_it_says_is_refused(browser: Browser) -> None:
    assert browser.post("/", content=in_pieces(1100)).status_code == 413
    assert browser.post("/", content=b"", headers={"content-length": "many"}).status_code == 413
