"""A whole part is made to be agreed, and asked question by question again."""

from __future__ import annotations

from typing import Any, Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as At

from govkit.editing.change import Change, RemovePart, SetFact
from govkit.errors import EditRefused
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import text
from govkit.studio.forms.changes import filled
from govkit.studio.forms.seen import SEEN, is_same_item, seen_items
from govkit.studio.forms.standing import raw_at
from govkit.studio.forms.wanted import AskedAs, wanted
from govkit.studio.page import page, see, takes_form
from govkit.studio.saving import save, tried
from govkit.studio.studio import PageUnknown
from govkit.written.source_map import Route, dotted, undotted

_NOTHING: Final = "Nothing was changed. Answer that question in the form: all else that is needed is asked then."


def ask_open(request: Request) -> Response:
    """Asks whether a whole part is to be agreed, since all that it says goes then."""
    desk, route = _part(request)
    seen = seen_items(desk.raw, route)
    said = [crumbs((*route, key), desk)[-1].title for key in raw_at(desk.raw, route)]
    return page("unsettle.html.j2", desk=desk, path=dotted(route), said=said, crumbs=crumbs(route, desk), seen=seen)


def make_open(request: Request, sent: FormData) -> Response:
    """Writes that a whole part is to be agreed, if it is the one that was shown."""
    desk, route = _part(request)
    if not is_same_item(desk.raw, route, text(sent, SEEN)):
        raise EditRefused(
            "Something else stands here now than you were shown. Nothing was changed. Look at the list again."
        )
    return _saved(desk, route, SetFact(dotted(route), WORDS), "to be agreed")


def ask_again(request: Request, _sent: FormData) -> Response:
    """Writes all that a part needs as to be agreed one by one, where it was to be agreed as a whole."""
    desk, route = desk_of(request), undotted(request.path_params["path"])
    of = wanted(route)
    if of is None or of.way is not AskedAs.BLOCK or not is_unsettled(raw_at(desk.raw, route)):
        raise PageUnknown("There is no such part that is to be agreed as a whole.")
    needed: dict[str, Any] = filled(of, {}, route)
    return _saved(desk, route, SetFact(dotted(route), needed) if needed else RemovePart(dotted(route)), "one by one")


def _saved(desk: Desk, route: Route, change: Change, said: str) -> Response:
    trial = tried(desk, [change])
    if trial.faults:
        raise EditRefused(*(f"{each.message} {each.fix}" for each in trial.faults), _NOTHING)
    save(desk, trial, f"{crumbs(route, desk)[-1].title}: {said}")
    return see(desk.at(f"facts/{dotted(route)}?saved=1"))


def _part(request: Request) -> tuple[Desk, Route]:
    """A part that says something. Raises PageUnknown where there is none."""
    desk, route = desk_of(request), undotted(request.path_params["path"])
    of = wanted(route)
    if not route or of is None or of.way is not AskedAs.BLOCK or not isinstance(raw_at(desk.raw, route), dict):
        raise PageUnknown("There is no such part that says anything.")
    return desk, route


ROUTES = [
    At("/unsettle/{path:path}", ask_open),
    At("/unsettle/{path:path}", takes_form(make_open), methods=["POST"]),
    At("/settle-one-by-one/{path:path}", takes_form(ask_again), methods=["POST"]),
]
