"""The first page of a folder: its partnerships, to open or to copy, and how to start another."""

from __future__ import annotations

from typing import NamedTuple

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.studio.copying import copied
from govkit.studio.desk import OPEN, Desk
from govkit.studio.forms.answered import text
from govkit.studio.page import page, see, takes_form
from govkit.studio.studio import studio_of


class Shown(NamedTuple):
    """A partnership of the folder as it is listed."""

    name: str
    file: str
    address: str


def home(request: Request) -> Response:
    """The partnerships of the folder."""
    studio = studio_of(request)
    shelf = studio.partnerships()
    if studio.only:
        return see(f"{OPEN}/{shelf[0].address}/")
    desks = [(Desk(studio, each.file, each.address), each) for each in shelf]
    listed = [Shown(desk.name, str(each.file.relative_to(studio.folder)), each.address) for desk, each in desks]
    return page("home.html.j2", folder=studio.folder.name or str(studio.folder), listed=listed)


def copy(request: Request, sent: FormData) -> Response:
    """Makes a copy of a partnership, and opens that."""
    studio = studio_of(request)
    new = copied(studio, studio.find(text(sent, "address")), text(sent, "name"))
    return see(f"{OPEN}/{new}/")


TOP_ROUTES = [Route("/", home), Route("/copy", takes_form(copy), methods=["POST"])]
