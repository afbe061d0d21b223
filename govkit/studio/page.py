"""Turns what a page says into the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AsyncExitStack
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from govkit import __version__
from govkit.studio.commands import without_commands
from govkit.studio.desk import Desk
from govkit.studio.forms.label import label
from govkit.studio.spoken import gravity, mark, place_of_fact, spoken
from govkit.wording.say import listing

MOST_FILES: Final = 20
_MOST_FIELDS: Final = 5_000
_MOST_IN_FIELD: Final = 1_000_000  # bytes
_TOO_LARGE: Final = 413
_NO_FORM: Final = 400
_LIMITS: Final = (
    f"A form takes at most {MOST_FILES} files, {_MOST_FIELDS:,} answers, and {_MOST_IN_FIELD // 1_000_000} MB in one answer, and this is more, "
    "or no form. Nothing was taken. Go back, and send it in smaller parts."
)


class PageLink(NamedTuple):
    """A page that every page leads to: its title, where it is below its partnership, and which others belong to it."""

    title: str
    at: str
    order: int = 50
    holds: tuple[str, ...] = ()


def page(template: str, *, status: int = 200, desk: Desk | None = None, **said: Any) -> Response:
    """A page made of a template in `pages/`. With a `desk`, it leads to the other pages of that partnership."""
    led_to = places() if desk else ()
    here = place_of(desk.asked) if desk else None
    words = _environment().get_template(template).render(desk=desk, places=led_to, here=here, **said)
    # The name of a file may hold bytes that are no letters.
    return HTMLResponse(words.encode("utf-8", "replace"), status_code=status)


def part(template: str, **said: Any) -> str:
    """A part of a page, for a page that stands in a browser already."""
    return _environment().get_template(template).render(**said)


def see(address: str) -> Response:
    """Sends the browser to another page once something was done, so that nothing is done twice."""
    return RedirectResponse(address, status_code=303)


def takes_form(answer: Callable[[Request, FormData], Response]) -> Callable[[Request], Any]:
    """A page that reads what a form sent."""

    async def endpoint(request: Request) -> Response:
        try:
            sent = await request.form(max_files=MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=_MOST_IN_FIELD)
        except HTTPException as error:
            raise HTTPException(
                error.status_code, error.detail if error.status_code == _TOO_LARGE else _LIMITS
            ) from error
        except (LookupError, ValueError) as error:  # in letters that nobody knows, or in none
            raise HTTPException(_NO_FORM, _LIMITS) from error
        async with AsyncExitStack() as opened:
            opened.push_async_callback(sent.close)
            return await run_in_threadpool(answer, request, sent)

    return endpoint


@cache
def places() -> tuple[PageLink, ...]:
    """What each module of pages has to offer on every page, in order."""
    found = (getattr(module, "PLACE", None) for module in pages())
    return tuple(sorted((each for each in found if each), key=lambda each: (each.order, each.title)))


def place_of(asked: str) -> PageLink:
    """The place that leads to a page: its own, or that of the page which it is a part of. Forms belong to the tasks."""
    first = asked.partition("/")[0]
    found = next((each for each in places() if each.at and first in (each.at, *each.holds)), None)
    return found or next(each for each in places() if not each.at)


@cache
def pages() -> tuple[Any, ...]:
    """The modules of `routes/`, one for each kind of page."""
    from govkit.studio import routes  # noqa: PLC0415 - whose modules import this one

    return tuple(import_module(f"{routes.__name__}.{each.name}") for each in iter_modules(routes.__path__))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("govkit.studio", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"code": in_code, "listing": _listing, "titled": label}
    made.filters |= {"spoken": spoken, "place": place_of_fact, "gravity": gravity, "mark": mark}
    made.globals["version"] = __version__
    return made


def in_code(sentence: str) -> Markup:
    """A sentence in which what stands between backticks is shown as it is typed; what a page does is done by no command."""
    parts = without_commands(str(sentence)).split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(words) if at % 2 and at < len(parts) - 1 else escape(words)
        for at, words in enumerate(parts)
    )


def _listing(words: Iterable[str] | Mapping[str, Any]) -> str:
    return listing([*words])
