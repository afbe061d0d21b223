"""What was changed here and can be taken back, and with git who changed what, and a commit of the file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final, NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.earlier.commit import commit_file
from govkit.editing.clash import EditsClash
from govkit.editing.journal import Step, digest_of
from govkit.repository import top_of
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import text
from govkit.studio.forms.form import sections_of
from govkit.studio.lines import last_writing
from govkit.studio.page import PageLink, page, see, takes_form
from govkit.studio.told_changes import ToldChange, told_changes
from govkit.tasks.edit_file import choose, redo, steps, undo
from govkit.wording.say import say
from govkit.written.source_map import undotted

PLACE = PageLink("History", "history", 60, ("undo", "redo", "commit"))
_SHOWN: Final = 10  # steps; more are shown on request
_TOLD: Final = 5  # changes of a step; more are folded away
_CHOOSE: Final = "choose:"
_NOW: Final = "now"


def history(request: Request) -> Response:
    """The steps that were taken, the newest first, each with the facts that it changed."""
    desk = desk_of(request)
    taken = steps(desk.file)
    shown = taken.taken[::-1] if request.query_params.get("all") else taken.taken[: -_SHOWN - 1 : -1]
    in_git = top_of(desk.file.parent) is not None
    written = [(each, last_writing(desk, undotted(each.path))) for each in sections_of(desk.raw) if each.there]
    return page(
        "history.html.j2",
        desk=desk,
        taken=[_told(each, desk) for each in shown],
        more=len(taken.taken) - len(shown),
        back=taken.back[::-1],
        in_git=in_git,
        written=written if in_git else [],
        committed=request.query_params.get("committed", ""),
    )


class ShownStep(NamedTuple):
    """A step as it is listed: what it was, who made it on which day at what time, and the facts that it changed: a few, then `more`."""

    step: Step
    by: str
    changes: tuple[ToldChange, ...]
    more: tuple[ToldChange, ...]


def _told(step: Step, desk: Desk) -> ShownStep:
    by = ", ".join(each for each in (step.who, _time(step.when)) if each)
    changes = told_changes(desk.file, step.before, step.after)
    return ShownStep(step, by, changes[:_TOLD], changes[_TOLD:])


def _time(written: str) -> str:
    try:
        when = datetime.fromisoformat(written)
    except ValueError:
        return ""
    return f"{say(when.date())} at {when:%H:%M}"


def take_back(request: Request, sent: FormData) -> Response:
    """Takes the step back that was shown, if it is still the newest."""
    return _gone(request, sent, undo)


def take_again(request: Request, sent: FormData) -> Response:
    """Takes the step again that was shown, if it is still the one that was taken back last."""
    return _gone(request, sent, redo)


def _gone(request: Request, sent: FormData, go: Callable[[Path, Step], object]) -> Response:
    """Where somebody changed the same since, both versions are shown to choose from."""
    desk, step = desk_of(request), Step("", text(sent, "before"), text(sent, "after"))
    try:
        go(desk.file, step)
    except EditsClash as clash:
        return _settled(desk, step, clash, sent)
    return see(desk.at("history"))


def _settled(desk: Desk, step: Step, clash: EditsClash, sent: FormData) -> Response:
    chosen = {name.removeprefix(_CHOOSE): text(sent, name) for name in sent if name.startswith(_CHOOSE)}
    now = digest_of(clash.theirs)
    if text(sent, _NOW) == now and {each.path for each in clash.clashes} <= chosen.keys():
        choose(desk.file, clash, [path for path, which in chosen.items() if which == "ours"], "Chosen of two versions")
        return see(desk.at("history"))
    return page("step_clash.html.j2", status=409, desk=desk, clash=clash, step=step, now=now)


def commit(request: Request, sent: FormData) -> Response:
    """Commits the file alone, with a message."""
    desk = desk_of(request)
    done = commit_file(desk.file, text(sent, "message"))
    return see(desk.at(f"history?committed={done.commit[:10]}"))


ROUTES = [
    Route("/history", history),
    Route("/undo", takes_form(take_back), methods=["POST"]),
    Route("/redo", takes_form(take_again), methods=["POST"]),
    Route("/commit", takes_form(commit), methods=["POST"]),
]
