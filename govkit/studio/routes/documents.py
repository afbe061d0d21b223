"""The documents of a partnership: as they stand, in a frame, and as files to keep."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from govkit.document import Document
from govkit.document.names import kind_of
from govkit.errors import TemplateNotTried
from govkit.studio.desk import Desk, desk_of, is_version_of
from govkit.studio.framed import framed
from govkit.studio.guard.headers import FRAME_POLICY, FRAME_SANDBOX, POLICY
from govkit.studio.made import as_it_would_go, is_draft
from govkit.studio.page import PageLink, page
from govkit.studio.routes.look import look_of
from govkit.studio.studio import PageUnknown
from govkit.write import USUAL

_NOT_MADE: Final = "This document can’t be made as its template stands now."
_NOT_TRIED: Final = "This document was not made, and nothing is known to be wrong with it."
PLACE = PageLink("Documents", "documents", 30, ("build",))


def documents(request: Request) -> Response:
    """The list of documents."""
    desk = desk_of(request)
    return page("documents.html.j2", desk=desk, unchecked=unchecked(desk), formats=USUAL.names, draft=is_draft(desk))


def document(request: Request) -> Response:
    """One document, with what can be done with it."""
    desk = desk_of(request)
    shown = document_of(desk, request.path_params["kind"])
    return page(
        "document.html.j2",
        desk=desk,
        document=shown,
        english=next((each for each in desk.documents if shown.other_language and is_version_of(shown, each)), None),
        others=[each for each in desk.documents if each.other_language and is_version_of(each, shown)],
        unchecked=unchecked(desk),
        clause=request.query_params.get("clause", ""),
        sandbox=FRAME_SANDBOX,
        formats=USUAL.names,
    )


def frame(request: Request) -> Response:
    """The document itself, for a frame: nothing in it runs."""
    desk = desk_of(request)
    return in_frame(framed_document(desk, document_of(desk, request.path_params["kind"])))


def unchecked(desk: Desk) -> frozenset[str]:
    """The names of the documents in other languages that say what no translator has checked, or can't yet be sent for another reason."""
    return frozenset(
        each.name for each in desk.documents if each.other_language and is_draft(desk, each.other_language)
    )


def in_frame(words: str) -> Response:
    """A page that may stand in a frame of the studio, and do nothing there."""
    return HTMLResponse(words, headers={POLICY: FRAME_POLICY})


def framed_document(desk: Desk, shown: Document) -> str:
    """A document whose facts lead to their forms."""
    return framed(as_it_would_go(desk, shown), look_of(desk), lambda path: desk.at(f"facts/{path}"), desk.at("facts/"))


def document_of(desk: Desk, name: str) -> Document:
    """The document of that name, or the first of that kind. Raises PageUnknown."""
    made = desk.documents
    found = next((each for each in made if each.name == name), None)
    found = found or next((each for each in made if each.kind == name), None)
    if found is None and (failed := desk.checked.not_made.get(name) or desk.checked.not_made.get(kind_of(name))):
        raise PageUnknown(_NOT_TRIED if isinstance(failed, TemplateNotTried) else _NOT_MADE, str(failed))
    if found is None:
        raise PageUnknown("The partnership has no such document as it stands now.")
    return found


ROUTES = [
    Route("/documents", documents),
    Route("/documents/{kind}", document),
    Route("/documents/{kind}/frame", frame),
]
