"""The form of a part of the partnership, what is found beside each question, and the document beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as At

from govkit.document import Document
from govkit.editing.clash import EditsClash
from govkit.finding import Finding
from govkit.studio.curing import cured
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import WAS, Answered, answers, text
from govkit.studio.forms.changes import changes, clashes
from govkit.studio.forms.form import PartForm, can_go, form_of, hint_at, key_options, leads_of
from govkit.studio.forms.option import called
from govkit.studio.forms.standing import raw_at, standing
from govkit.studio.forms.wanted import AskedAs, wanted
from govkit.studio.guard.headers import FRAME_SANDBOX
from govkit.studio.lines import last_writing
from govkit.studio.page import page, see, takes_form, titled
from govkit.studio.printed import PrintedFact, below, printed_facts
from govkit.studio.saving import save, tried
from govkit.studio.studio import PageUnknown
from govkit.written.source_map import Route, dotted, undotted

_CHOOSE: Final = "choose:"


class Crumb(NamedTuple):
    """A step of the way to a part: what it is called, and its path."""

    title: str
    path: str


def facts(request: Request) -> Response:
    """The form of a part; a single fact is asked for in the form of the part that it stands in."""
    desk, route = desk_of(request), _route(request)
    of = wanted(route)
    if of is not None and of.way in (AskedAs.ENTRIES, AskedAs.ITEMS):
        return _listed(desk, route, saved=request.query_params.get("saved") == "1")
    block = _block_of(route)
    if block != route:
        beside = f"?beside={name}" if (name := request.query_params.get("beside")) else ""
        return see(f"{desk.at(f'facts/{dotted(block)}')}{beside}#{dotted(route[: len(block) + 1])}")
    saved = request.query_params.get("saved") == "1"
    return _form(
        desk, form_of(route, desk.raw, in_all=desk.in_all), request.query_params.get("beside", ""), saved=saved
    )


def answer(request: Request, sent: FormData) -> Response:
    """Saves what was answered, unless it can't be read or somebody else has answered meanwhile."""
    desk, route = desk_of(request), _route(request)
    given = answers(sent)
    beside = request.query_params.get("beside", "")
    if clashing := clashes(given, desk.raw):
        return _clash(desk, route, clashing, sent)
    trial = tried(desk, changes(given, desk.raw))
    said = {each.path: each.said for each in given}
    if wrong := _about(trial.faults, said):
        return _form(desk, form_of(route, desk.raw, said, desk.in_all), beside, wrong=wrong, status=422)
    try:
        save(desk, trial, crumbs(route, desk)[-1].title)
    except EditsClash:
        return answer(request, sent)  # somebody saved a moment ago: what they wrote is there to be asked about now
    if wish := text(sent, "cure"):
        rule, _, path = wish.partition(" ")
        cured(desk_of(request), rule, path)
    return see(f"{desk.at(f'facts/{dotted(route)}')}?saved=1{f'&beside={beside}' if beside else ''}")


def _clash(desk: Desk, route: Route, clashing: Sequence[Answered], sent: FormData) -> Response:
    """Both answers to each question that somebody else has answered too. What was sent goes with the page, so that nothing is lost."""
    kept = [(name, value) for name, value in sent.multi_items() if isinstance(value, str) and name != "cure"]
    return page("clash.html.j2", status=409, desk=desk, path=dotted(route), clashing=clashing, kept=kept)


def settle(request: Request, sent: FormData) -> Response:
    """Saves what was chosen of two answers, with all else that was answered."""
    desk = desk_of(request)
    chosen = [*_chosen(sent)]
    settled = FormData([(name, _now(name, sent, desk) if name.startswith(WAS) else value) for name, value in chosen])
    return answer(request, settled)


def _chosen(sent: FormData) -> Iterator[tuple[str, str]]:
    """What was sent, without the questions in which the file's own answer was chosen."""
    theirs = {name.removeprefix(_CHOOSE) for name in sent if name.startswith(_CHOOSE) and sent[name] == "theirs"}
    for name, value in sent.multi_items():
        if isinstance(value, str) and not (name.startswith(WAS) and name.removeprefix(WAS) in theirs):
            yield name, value


def _now(name: str, sent: FormData, desk: Desk) -> str:
    """What stands in the file at a question that was chosen, which is what the answer now comes after."""
    path = name.removeprefix(WAS)
    of = wanted(undotted(path))
    if of is None or f"{_CHOOSE}{path}" not in sent:
        return text(sent, name)
    return json.dumps(standing(of, raw_at(desk.raw, undotted(path))), ensure_ascii=False)


def _about(faults: Iterable[Finding], said: Mapping[str, Any]) -> list[Finding]:
    """The faults of what was answered; one of a part is that of its first question."""
    return [each for each in faults if _question(each.path, said)]


def _question(path: str, paths: Iterable[str]) -> str:
    """The question that a finding is about: at its path, or at the one that it stands below."""
    return next((each for each in paths if path == each or path.startswith(f"{each}.")), "")


def _form(  # noqa: PLR0913 - each is shown on the page
    desk: Desk,
    form: PartForm,
    beside: str,
    *,
    saved: bool = False,
    wrong: Sequence[Finding] = (),
    status: int = 200,
) -> Response:
    checked = desk.checked
    printed = printed_facts(each.document for each in checked.documents)
    found = _by_question(form, checked.findings)
    paths = [each.path for each in form.asked]
    return page(
        "form.html.j2",
        status=status,
        desk=desk,
        form=form,
        crumbs=crumbs(undotted(form.path), desk),
        found=found,
        wrong=_by_question(form, wrong),
        summary=[(_question(each.path, paths), each) for each in wrong],
        printed={each.path: below(printed, each.path) for each in form.asked},
        key_options={each.path: key_options(each, desk.raw) for each in form.asked},
        documents=[each.document for each in checked.documents],
        beside=_beside(beside, form, [each.document for each in checked.documents], printed),
        saved=saved,
        can_go=can_go(undotted(form.path), desk.raw),
        writing=last_writing(desk, undotted(form.path)),
        sandbox=FRAME_SANDBOX,
    )


def _by_question(form: PartForm, found: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    by: dict[str, list[Finding]] = {}
    for each in found:
        by.setdefault(_question(each.path, [asked.path for asked in form.asked]), []).append(each)
    return by


def _beside(
    name: str, form: PartForm, made: Sequence[Document], printed: Mapping[str, tuple[PrintedFact, ...]]
) -> Document | None:
    """The document that stands beside a form: the one that was chosen, or the one that prints most of it."""
    counts: dict[str, int] = {}
    for each in below(printed, form.path):
        counts[each.document] = counts.get(each.document, 0) + 1
    most = max(counts, key=lambda each: counts[each], default="")
    return next((each for wish in (name, most) for each in made if each.name == wish), made[0] if made else None)


def _listed(desk: Desk, route: Route, *, saved: bool) -> Response:
    of = wanted(route)
    leads = leads_of(route, desk.raw)
    named = {each.path: called(undotted(each.path), desk.raw) for each in leads}
    found = {each.path: [one for one in desk.checked.findings if _is_in(one.path, each.path)] for each in leads}
    return page(
        "listed.html.j2",
        desk=desk,
        path=dotted(route),
        crumbs=crumbs(route, desk),
        leads=leads,
        named=named,
        found=found,
        has_names=of is not None and of.way is AskedAs.ENTRIES,
        lead=hint_at(route),
        saved=saved,
    )


def _is_in(path: str, part: str) -> bool:
    return path == part or path.startswith(f"{part}.")


def crumbs(route: Route, desk: Desk) -> list[Crumb]:
    """The way to a part from the task list."""
    steps = [route[:end] for end in range(1, len(route) + 1)]
    return [Crumb(_title(each, desk), dotted(each)) for each in steps]


def _title(route: Route, desk: Desk) -> str:
    parent = wanted(route[:-1])
    is_own_name = parent is not None and parent.way in (AskedAs.ENTRIES, AskedAs.ITEMS)
    return called(route, desk.raw) if is_own_name else titled(route[-1])


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
    At("/facts/{path:path}", facts),
    At("/facts/{path:path}", takes_form(answer), methods=["POST"]),
    At("/settle/{path:path}", takes_form(settle), methods=["POST"]),
]
