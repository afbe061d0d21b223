"""What a form shows while somebody types: the document as it would stand, and what would be found. Nothing is saved by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from govkit.document.names import kind_of
from govkit.editing.change import Change, RemovePart, SetFact
from govkit.editing.meant import with_fact, without_part
from govkit.errors import EditRefused, TemplateFailed
from govkit.finding import Finding
from govkit.load import partnership_from
from govkit.sets.in_languages import words_in
from govkit.sets.render_set import render_kind
from govkit.studio.desk import Desk, desk_of
from govkit.studio.forms.answered import Answered, answers, text
from govkit.studio.forms.changes import changes
from govkit.studio.page import part, takes_form
from govkit.studio.routes.documents import framed_document
from govkit.studio.routes.look import in_look
from govkit.studio.saving import tried
from govkit.wording.tongue import Tongue


def live(request: Request, sent: FormData) -> Response:
    """The document beside the form and, where somebody has left a question, the findings beside each."""
    desk, given = desk_of(request), answers(sent)
    told: dict[str, object] = {"document": _document(desk, changes(given, desk.raw), text(sent, "document"))}
    if text(sent, "what") == "findings":
        told["found"] = _found(desk, given)
    return JSONResponse(told)


def _document(desk: Desk, typed: Iterable[Change], name: str) -> str:
    """The document as it would stand; nothing while what was typed can't be read, so that the last one stays."""
    try:
        partnership = partnership_from(_as_typed(desk.raw, typed), desk.templates.house)
        tongue = _tongue(desk, name)
        made = render_kind(partnership, desk.templates, kind_of(name), draft=True, tongue=tongue) if partnership else ()
    except (EditRefused, TemplateFailed):
        return ""
    return next(
        (framed_document(desk, in_look(desk, each.document)) for each in made if each.document.name == name), ""
    )


def _tongue(desk: Desk, name: str) -> Tongue | None:
    """The language of a document, if it is another than English."""
    language = next((each.document.language for each in desk.checked.translated if each.document.name == name), "")
    return words_in(language, desk.templates, desk.file).tongue if language else None


def _as_typed(raw: Mapping[str, Any], typed: Iterable[Change]) -> Mapping[str, Any]:
    """The data with what was typed, which need not be written to be shown."""
    for change in typed:
        if isinstance(change, SetFact):
            raw = with_fact(raw, change)
        elif isinstance(change, RemovePart):
            raw = without_part(raw, change)
    return raw


def _found(desk: Desk, given: Sequence[Answered]) -> dict[str, str]:
    by: dict[str, list[Finding]] = {each.path: [] for each in given}
    try:
        as_typed = tried(desk, changes(given, desk.raw)).desk
    except EditRefused:
        return {}
    for finding in as_typed.checked.findings:
        path = next((each for each in by if finding.path == each or finding.path.startswith(f"{each}.")), None)
        if path is not None:
            by[path].append(finding)
    return {path: part("found_beside.html.j2", desk=desk, findings=found) for path, found in by.items()}


ROUTES = [Route("/live", takes_form(live), methods=["POST"])]
