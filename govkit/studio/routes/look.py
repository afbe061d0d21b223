"""How documents look in frames: the stylesheet and the files of the house's look, where it has one."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.document import Document
from govkit.studio.desk import Desk, desk_of
from govkit.studio.framed import FramedLook
from govkit.studio.guard.headers import FRAME_POLICY, POLICY
from govkit.studio.routes.assets import FRAMED_STYLE, framed_css
from govkit.studio.studio import PageUnknown
from govkit.write.html.framed_house import framed_file, framed_house_style


def look_of(desk: Desk) -> FramedLook:
    """Where the look of documents is: that of the house, or govkit's own. Another look has another address, so that no frame keeps an old one."""
    shown = _in_house(desk)
    if shown is None or shown.house is None:
        return FramedLook(FRAMED_STYLE, "")
    files = desk.at("look")
    style = framed_house_style(shown, framed_css(), files)
    return FramedLook(f"{files}/document.css?{sha256(style.encode()).hexdigest()[:12]}", files)


def in_look(desk: Desk, document: Document) -> Document:
    """A document that was made while somebody types, in the look of the house."""
    shown = _in_house(desk)
    return replace(document, house=shown.house) if shown else document


def style(request: Request) -> Response:
    """The stylesheet of frames in the look of the house."""
    desk = desk_of(request)
    shown = _in_house(desk)
    words = framed_house_style(shown, framed_css(), desk.at("look")) if shown else framed_css()
    return Response(words, media_type="text/css; charset=utf-8")


def file(request: Request) -> Response:
    """A picture or a font of the look, as it was read and found safe."""
    shown = _in_house(desk_of(request))
    found = framed_file(shown.house, request.path_params["name"]) if shown and shown.house else None
    if found is None:
        raise PageUnknown("There is no such file of the house.")
    return Response(found[1], media_type=found[0], headers={POLICY: FRAME_POLICY})  # a picture that is opened by itself


def _in_house(desk: Desk) -> Document | None:
    """Any of the documents, which all look alike."""
    return next((each.document for each in desk.checked.documents), None)


ROUTES = [Route("/look/document.css", style), Route("/look/{name}", file)]
