"""All pages of the studio behind one gate."""

from __future__ import annotations

import asyncio
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from govkit.errors import GovkitError
from govkit.limits import begin_afresh
from govkit.render.bounded import Allowance, bounded
from govkit.studio.desk import OPEN
from govkit.studio.guard.gate import Gate
from govkit.studio.guard.headers import StrictHeaders
from govkit.studio.guard.keys import Keys
from govkit.studio.guard.sizes import Sizes
from govkit.studio.page import page, pages
from govkit.studio.studio import PageUnknown, Studio, studio_of

_TOO_MUCH: Final = (400, 413)  # what was sent is no form, or more than one takes
# Seconds of computing. The agreement of forty partners is filled in within one.
_OF_ONE_DOCUMENT: Final = 5
_OF_A_PAGE: Final = 15


class OneAtATime:
    """Answers one request after another: a partnership is read, changed and written by one of them alone."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._turn = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Waits for its turn, and may then compute for as long as one piece of work may, whatever came before."""
        async with self._turn:
            begin_afresh("a page of the studio")
            with bounded(Allowance(_OF_ONE_DOCUMENT, _OF_A_PAGE)):
                await self._app(scope, receive, send)


def application(studio: Studio, keys: Keys, port: int) -> ASGIApp:
    """The studio of a folder, as it is served at a port of this machine. What guards it stands around all that it can answer, faults too."""
    app = Starlette(
        routes=routes(),
        exception_handlers={GovkitError: _refused, HTTPException: _not_there, Exception: _broken},
    )
    app.state.studio = studio
    return StrictHeaders(Gate(Sizes(OneAtATime(app)), keys, port))


def routes() -> list[BaseRoute]:
    """The pages of the studio itself, and those of each partnership below its address."""
    top: list[BaseRoute] = [route for module in pages() for route in getattr(module, "TOP_ROUTES", ())]
    below: list[Route] = [route for module in pages() for route in getattr(module, "ROUTES", ())]
    return [*top, Mount(f"{OPEN}/{{address}}", routes=below)]


def _refused(request: Request, error: Exception) -> Response:
    status = 404 if isinstance(error, PageUnknown) else 400
    return _told(request, status, "That could not be done", *map(str, error.args))


def _not_there(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 404
    if status in _TOO_MUCH:
        return _told(request, status, "That could not be taken", str(getattr(error, "detail", "")))
    return _told(request, status, "There is no such page")


def _broken(request: Request, error: Exception) -> Response:
    told = f"Something in govkit itself is at fault ({type(error).__name__}). What was saved is safe. Go back, and try again."
    return _told(request, 500, "This page could not be made", told)


def _told(request: Request, status: int, title: str, *sentences: str) -> Response:
    """A page that says what is wrong, and leads back. It reads no partnership, which may be what is at fault."""
    home = _home(request)
    return page("refused.html.j2", status=status, title=title, sentences=sentences, home=home)


def _home(request: Request) -> str:
    """The address of the tasks of the partnership that a page was asked of; nothing where it was asked of none that is here."""
    address = request.path_params.get("address", "")
    try:
        studio_of(request).find(address)
    except GovkitError:
        return ""
    return f"{OPEN}/{address}/"
