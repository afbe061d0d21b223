"""Adds, renames, moves and removes parts: each is said to what uses it before it is done."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as At

from govkit.editing.change import AddPart, Change, MovePart, RemovePart, RenamePart
from govkit.editing.used_by import used_by
from govkit.errors import StartRefused
from govkit.load import said_in_all
from govkit.model.unsettled import WORDS
from govkit.starting.places import id_of
from govkit.studio.crumbs import crumbs
from govkit.studio.desk import Desk, desk_of
from govkit.studio.form_page import listed_page
from govkit.studio.forms.answered import text
from govkit.studio.forms.changes import filled
from govkit.studio.forms.form import is_needed
from govkit.studio.forms.label import label
from govkit.studio.forms.option import called
from govkit.studio.forms.seen import SEEN, seen_part
from govkit.studio.forms.standing import raw_at
from govkit.studio.forms.wanted import AskedAs, WantedValue, wanted
from govkit.studio.page import page, see, takes_form
from govkit.studio.saving import save, tried
from govkit.studio.studio import PageUnknown
from govkit.written.source_map import Route, dotted, undotted

_PLACE: Final = re.compile("[0-9]{1,4}")


def add(request: Request, sent: FormData) -> Response:
    """Adds a part in which all that it needs is to be agreed, and opens its form."""
    desk, route, of = _asked(request)
    if of.inner is None:
        raise PageUnknown("Nothing can be added here.")
    name = _new_name(route, of, text(sent, "called"), desk)
    here = (*route, name if name is not None else str(_count(desk, route)))
    block = _without_lent(filled(of.inner, _called(of.inner, text(sent, "called"), here), here), here, desk)
    _done(desk, AddPart(dotted(route), name, block), f"Added to {label(route[-1])}")
    return see(desk.at(f"facts/{dotted(here)}"))


def _new_name(route: Route, of: WantedValue, said: str, desk: Desk) -> str | None:
    """The id of a new entry, made of what it is called; an item of a list has none."""
    if of.way is not AskedAs.ENTRIES:
        return None
    if not any(letter.isalnum() for letter in said):
        raise StartRefused("Say what it is called, with a letter in it. Nothing was added.")
    standing = raw_at(desk.raw, route)
    return id_of(said, standing if isinstance(standing, Mapping) else ())


def _called(of: WantedValue, said: str, here: Route) -> dict[str, str]:
    """What it is called, at the first key that it needs, if that is asked for in words."""
    first = next((key for key in of.fields if is_needed((*here, key))), None)
    below = of.below(first) if first else None
    return {first: said} if first and said and below and below.way is AskedAs.WORDS else {}


def _without_lent(block: dict[str, Any], here: Route, desk: Desk) -> dict[str, Any]:
    """The new part without what is said for all such parts already."""
    lent = raw_at(said_in_all(_with_empty(desk.raw, here), desk.templates.house), here) or {}
    return {key: said for key, said in block.items() if said != WORDS or key not in lent}


def _with_empty(raw: Mapping[str, Any], here: Route) -> Mapping[str, Any]:
    section = raw.get(here[0])
    at_top = len(here) == 2 and isinstance(section, Mapping)
    return {**raw, here[0]: {**section, here[1]: {}}} if at_top and isinstance(section, Mapping) else raw


def _count(desk: Desk, route: Route) -> int:
    standing = raw_at(desk.raw, route)
    return len(standing) if isinstance(standing, list) else 0


def ask_rename(request: Request) -> Response:
    """Asks for the new id of an entry, and says where the old one is used."""
    desk, route, _of = _asked(request)
    return _page("rename.html.j2", desk, route)


def rename(request: Request, sent: FormData) -> Response:
    """Gives an entry another id, there and wherever it is used."""
    desk, route, _of = _asked(request)
    new = id_of(text(sent, "new"), ()) if text(sent, "new") else ""
    if not new:
        raise StartRefused("Write the new name. Nothing was renamed.")
    _done(desk, RenamePart(dotted(route), new), f"Renamed {called(route, desk.raw)}")
    return see(desk.at(f"facts/{dotted(route[:-1])}?saved=1"))


def ask_remove(request: Request) -> Response:
    """Asks whether a part is to go, and says what uses it. What it says goes with the question, so that nothing else goes."""
    desk, route, _of = _asked(request)
    return _page("remove.html.j2", desk, route)


def remove(request: Request, sent: FormData) -> Response:
    """Removes a part with all that it holds, as it was shown."""
    desk, route, _of = _asked(request)
    if raw_at(desk.raw, route) is not None and text(sent, SEEN) != seen_part(desk.raw, route):
        return _page("remove.html.j2", desk, route, changed=True)
    _done(desk, RemovePart(dotted(route)), f"Removed {called(route, desk.raw)}")
    return see(desk.at(f"facts/{dotted(route[:-1])}?saved=1" if route[1:] else ""))


def move(request: Request, sent: FormData) -> Response:
    """Moves a part to another place among those beside it, as it was shown there."""
    desk = desk_of(request)
    route, to = undotted(text(sent, "path")), text(sent, "to")
    if raw_at(desk.raw, route) is None or not _PLACE.fullmatch(to):
        raise PageUnknown("There is no such part any more.")
    if text(sent, SEEN) != seen_part(desk.raw, route):
        return listed_page(desk, route[:-1], changed=True)
    _done(desk, MovePart(dotted(route), int(to)), f"Moved {called(route, desk.raw)}")
    return see(desk.at(f"facts/{dotted(route[:-1])}?saved=1"))


def _page(template: str, desk: Desk, route: Route, *, changed: bool = False) -> Response:
    if raw_at(desk.raw, route) is None:
        raise PageUnknown("There is no such part any more.")
    uses = [(path, _place(path, desk)) for path in used_by(desk.raw, dotted(route))]
    name = called(route, desk.raw)
    return page(
        template,
        status=409 if changed else 200,
        desk=desk,
        path=dotted(route),
        id=route[-1],
        name=name,
        uses=uses,
        crumbs=crumbs(route, desk),
        seen=seen_part(desk.raw, route),
        changed=changed,
    )


def _place(path: str, desk: Desk) -> str:
    return ", ".join(each.title for each in crumbs(undotted(path), desk))


def _done(desk: Desk, change: Change, said: str) -> None:
    save(desk, tried(desk, [change]), said)


def _asked(request: Request) -> tuple[Desk, Route, WantedValue]:
    route = undotted(request.path_params["path"])
    of = wanted(route)
    if of is None or not route:
        raise PageUnknown("A partnership has no such part.")
    return desk_of(request), route, of


ROUTES = [
    At("/add/{path:path}", takes_form(add), methods=["POST"]),
    At("/rename/{path:path}", ask_rename),
    At("/rename/{path:path}", takes_form(rename), methods=["POST"]),
    At("/remove/{path:path}", ask_remove),
    At("/remove/{path:path}", takes_form(remove), methods=["POST"]),
    At("/move", takes_form(move), methods=["POST"]),
]
