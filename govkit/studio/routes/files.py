"""Documents and records as files to keep, and all documents built into the folder."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.model.period import read_period
from govkit.studio.desk import Desk, desk_of
from govkit.studio.made import build_all, endings_of, is_draft, made_document
from govkit.studio.page import PageLink, page, takes_form
from govkit.studio.routes.documents import document_of
from govkit.studio.studio import PageUnknown
from govkit.tasks.due import falling_due
from govkit.tasks.records import MakeRecord, records_of
from govkit.write import WRITERS

PLACE = PageLink("Records", "records", 40)
_SOON: Final = "12 months"


def document_file(request: Request) -> Response:
    """One document in a format."""
    desk, form = desk_of(request), request.path_params["form"]
    shown = document_of(desk, request.path_params["kind"])
    return _to_keep(f"{shown.name}.{WRITERS.of(form).ENDING}", made_document(desk, shown.name, form))


def build(request: Request, _sent: FormData) -> Response:
    """All documents, written into the folder."""
    desk = desk_of(request)
    out, written = build_all(desk)
    titles = {each.name: each.title for each in desk.documents}
    made = [(name, titles.get(name, name), endings) for name, endings in endings_of(written).items()]
    return page("built.html.j2", desk=desk, folder=out.name, made=made, draft=is_draft(desk))


def records(request: Request) -> Response:
    """The records that follow from the file, and what falls due."""
    desk = desk_of(request)
    names = sorted(_records(desk))
    due = falling_due((desk.file,), desk.studio.today, read_period(_SOON)).days
    return page("records.html.j2", desk=desk, names=names, due=due, today=desk.studio.today)


def record(request: Request) -> Response:
    """One record as a file."""
    name = request.path_params["name"]
    make = _records(desk_of(request)).get(name)
    if make is None:
        raise PageUnknown("There is no such record as the file stands now.")
    return _to_keep(name, make())


def _records(desk: Desk) -> Mapping[str, MakeRecord]:
    """What makes each record, by its name; none while the file can't be read."""
    partnership = desk.loaded.partnership
    return records_of(partnership, desk.inputs) if partnership else {}


def _to_keep(name: str, content: bytes) -> Response:
    """A file that the browser saves and does not show: nothing in it runs as a page of the studio."""
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type="application/octet-stream", headers=headers)


ROUTES = [
    Route("/documents/{kind}/as/{form}", document_file),
    Route("/build", takes_form(build), methods=["POST"]),
    Route("/records", records),
    Route("/records/{name}", record),
]
