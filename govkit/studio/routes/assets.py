"""The files that every page is shown with: style, script and fonts."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.studio.studio import PageUnknown
from govkit.write.html import framed_style

FONTS: Final = "/assets/fonts"
FRAMED_STYLE: Final = "/assets/document.css"
_KINDS: Final = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "woff2": "font/woff2",
    "svg": "image/svg+xml",
}
_IN_FRAMES: Final = "in-frames.css"


def asset(request: Request) -> Response:
    """One of the files that are shipped, by its name alone."""
    name = request.path_params["name"]
    known = _assets()
    if name not in known:
        raise PageUnknown("There is no such file.")
    return Response(known[name], media_type=_KINDS[name.rpartition(".")[2]])


@cache
def _assets() -> dict[str, bytes]:
    """What is shipped, by name; the style of documents is made of that of their files."""
    own = resources.files("govkit.studio").joinpath("assets")
    fonts = resources.files("govkit.write").joinpath("fonts")
    found = {each.name: each.read_bytes() for each in own.iterdir() if each.name.endswith((".css", ".js", ".svg"))}
    found |= {f"fonts/{each.name}": each.read_bytes() for each in fonts.iterdir() if each.name.endswith(".woff2")}
    found.pop(_IN_FRAMES)
    return {**found, "document.css": framed_css().encode()}


@cache
def framed_css() -> str:
    """The style of documents in frames, in govkit's own look."""
    own = resources.files("govkit.studio").joinpath("assets").joinpath(_IN_FRAMES)
    return framed_style(FONTS) + own.read_text("utf-8")


TOP_ROUTES = [Route("/assets/{name:path}", asset)]
