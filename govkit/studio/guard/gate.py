"""Lets in the person who started the studio, from its own pages, and nobody else."""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from typing import Final

from starlette.datastructures import URL
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from govkit.studio.guard.keys import Keys

KEY: Final = "key"
_ASKS: Final = frozenset({"GET", "HEAD"})
_OWN_PAGE: Final = frozenset({"same-origin", "none"})


class Gate:
    """Asks each request for its host, where it comes from and its key; what fails is told in a sentence and goes no further."""

    def __init__(self, app: ASGIApp, keys: Keys, port: int) -> None:
        self._app, self._keys = app, keys
        self._hosts = frozenset({f"127.0.0.1:{port}", f"localhost:{port}"})
        self._pass_name = pass_name(port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what is let in."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            await (self._answer(Request(scope)) or self._app)(scope, receive, send)

    def _answer(self, request: Request) -> Response | None:
        """What the gate itself says; nothing where the request may pass."""
        if request.headers.get("host", "") not in self._hosts:
            return _refused("This page was asked for by another name than its own.")
        if comes_from_elsewhere(request, self._hosts):
            return _refused("This was sent by a page that is not the studio’s.")
        key = request.query_params.get(KEY)
        if key is not None and self._keys.admits(key):
            return self._let_in(request.url)
        if self._keys.knows(request.cookies.get(self._pass_name, "")):
            return None
        return _refused(
            "The studio does not know this browser. Use the address that `govkit studio` shows in its window, or start it again."
        )

    def _let_in(self, url: URL) -> Response:
        """A page that leads on by itself: a browser that another program opened shows a strict cookie only to links of the studio's own."""
        here = str(url.remove_query_params(KEY).replace(scheme="", netloc=""))
        there = escape(f"/{here.lstrip('/')}")  # with two of them it would be the address of another site
        answer = HTMLResponse(
            f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The studio opens</title>'
            f'<meta http-equiv="refresh" content="0; url={there}"></head><body><main><h1>The studio opens</h1>'
            f'<p><a href="{there}">Go on</a></p></main></body></html>'
        )
        answer.set_cookie(self._pass_name, self._keys.pass_, path="/", httponly=True, samesite="strict")
        return answer


def pass_name(port: int) -> str:
    """The name of the cookie: browsers do not tell the ports of a machine apart."""
    return f"govkit-studio-{port}"


def comes_from_elsewhere(request: Request, hosts: Collection[str]) -> bool:
    """Whether a page of another site, or of another program on this machine, sent it."""
    origin = request.headers.get("origin")
    if origin is not None:
        return origin not in {f"http://{host}" for host in hosts}
    if request.method in _ASKS:
        return False
    return request.headers.get("sec-fetch-site", "") not in _OWN_PAGE


def _refused(why: str) -> Response:
    return HTMLResponse(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Not let in</title></head><body><main>'
        f"<h1>Not let in</h1><p>{escape(why)}</p></main></body></html>",
        status_code=403,
    )
