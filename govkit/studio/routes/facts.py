"""A part of the partnership as a form: asked, answered and saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as At

from govkit.editing.clash import EditsClash
from govkit.finding import Finding
from govkit.studio.clash_page import clash_page, settled
from govkit.studio.crumbs import crumbs
from govkit.studio.curing import cured
from govkit.studio.desk import desk_of
from govkit.studio.form_page import form_page, listed_page, question_at
from govkit.studio.forms.answered import Answered, answers, text
from govkit.studio.forms.changes import changes, clashes
from govkit.studio.forms.form import form_of
from govkit.studio.forms.pairs import unfit_pairs
from govkit.studio.forms.seen import SEEN, is_same_item
from govkit.studio.forms.wanted import AskedAs, wanted
from govkit.studio.page import see, takes_form
from govkit.studio.saving import save, tried
from govkit.studio.shared_answers import origin_of
from govkit.studio.studio import PageUnknown
from govkit.written.source_map import Route, dotted, undotted


def facts(request: Request) -> Response:
    """The form of a part; a single fact is asked for in the form of the part that it stands in."""
    desk, asked = desk_of(request), _route(request)
    route = asked if request.query_params.get("own") else origin_of(desk, asked)
    of = wanted(route)
    if of is not None and of.way in (AskedAs.ENTRIES, AskedAs.ITEMS):
        return listed_page(desk, route, saved=request.query_params.get("saved") == "1")
    block = _block_of(route)
    if block != route or route != asked:
        beside = f"?beside={name}" if (name := request.query_params.get("beside")) else ""
        return see(f"{desk.at(f'facts/{dotted(block)}')}{beside}#{dotted(route[: len(block) + 1])}")
    saved = request.query_params.get("saved") == "1"
    return form_page(
        desk, form_of(route, desk.raw, in_all=desk.in_all), request.query_params.get("beside", ""), saved=saved
    )


def answer(request: Request, sent: FormData) -> Response:
    """Saves what was answered, unless it can't be read or somebody else has answered meanwhile."""
    desk, route = desk_of(request), _route(request)
    given = _of_form(answers(sent), route)
    beside = request.query_params.get("beside", "")
    said = {each.path: each.said for each in given}
    if wrong := [one for each in given if each.unfit for one in unfit_pairs(each.path, each.said, desk.file.name)]:
        form = form_of(route, desk.raw, said, desk.in_all)
        return form_page(desk, form, beside, wrong=wrong, status=422, seen=text(sent, SEEN))
    same = is_same_item(desk.raw, route, text(sent, SEEN))
    if clashing := clashes(given, desk.raw, another_part=not same):
        return clash_page(desk, route, clashing, sent, another="" if same else crumbs(route, desk)[-1].title)
    trial = tried(desk, changes(given, desk.raw))
    if wrong := _about(trial.faults, said):
        return form_page(
            desk, form_of(route, desk.raw, said, desk.in_all), beside, wrong=wrong, status=422, seen=text(sent, SEEN)
        )
    try:
        save(desk, trial, crumbs(route, desk)[-1].title)
    except EditsClash:
        return answer(request, sent)  # somebody saved a moment ago: what they wrote is there to be asked about now
    if wish := text(sent, "cure"):
        rule, _, path = wish.partition(" ")
        cured(desk_of(request), rule, path)
    return see(f"{desk.at(f'facts/{dotted(route)}')}?saved=1{f'&beside={beside}' if beside else ''}")


def settle(request: Request, sent: FormData) -> Response:
    """Saves what was chosen of two answers, with all else that was answered."""
    return answer(request, settled(desk_of(request), _route(request), sent))


def _of_form(given: tuple[Answered, ...], route: Route) -> tuple[Answered, ...]:
    """The answers, each of which is one to a question of this form. Raises PageUnknown."""
    if any(undotted(each.path)[: len(route)] != route for each in given):
        raise PageUnknown("That was not asked here. Go back, open the form of what you mean, and answer it there.")
    return given


def _about(faults: Iterable[Finding], said: Mapping[str, Any]) -> list[Finding]:
    """The faults of what was answered; one of a part is that of its first question."""
    return [each for each in faults if question_at(each.path, said)]


def _route(request: Request) -> Route:
    route = undotted(request.path_params["path"])
    if not route or wanted(route[:1]) is None:
        raise PageUnknown("A partnership has no such part.")
    return route


def _block_of(route: Route) -> Route:
    """The nearest part with a form that a fact stands in; what is worked out has that of what it is worked out from."""
    for end in range(len(route), 0, -1):
        of = wanted(route[:end])
        if of is not None and of.way is AskedAs.BLOCK:
            return route[:end]
        if of is not None and of.way in (AskedAs.ENTRIES, AskedAs.ITEMS):
            return route[:end]
    return route[:1]


ROUTES = [
    At("/settle/{path:path}", takes_form(settle), methods=["POST"]),
    At("/facts/{path:path}", facts),
    At("/facts/{path:path}", takes_form(answer), methods=["POST"]),
]
