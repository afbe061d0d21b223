"""All that is found in a partnership, by section and by who has to settle it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.finding import Finding
from govkit.studio.curing import cured
from govkit.studio.desk import desk_of
from govkit.studio.forms.answered import text
from govkit.studio.forms.label import label
from govkit.studio.page import PageLink, page, see, takes_form
from govkit.studio.sections import section_of

PLACE = PageLink("Findings", "findings", 20)
_BY: Final = ("section", "who", "severity")
_OF_DOCUMENTS: Final = "The words of documents"
_NOBODY: Final = "Whoever writes the file"


def findings(request: Request) -> Response:
    """The findings, in groups."""
    desk = desk_of(request)
    by = request.query_params.get("by", _BY[0])
    groups = _grouped(desk.checked.findings, by if by in _BY else _BY[0])
    return page("findings.html.j2", desk=desk, by=by, groups=groups, waived=desk.checked.waived)


def _grouped(found: Iterable[Finding], by: str) -> Mapping[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for each in found:
        groups.setdefault(_group(each, by), []).append(each)
    return groups


def _group(finding: Finding, by: str) -> str:
    if by == "who":
        return finding.settled_by or _NOBODY
    if by == "severity":
        return label(finding.severity)
    section = section_of(finding.path)
    return label(section) if section else _OF_DOCUMENTS


def cure(request: Request, sent: FormData) -> Response:
    """Writes what cures one finding, if that is still found."""
    desk = desk_of(request)
    cured(desk, text(sent, "rule"), text(sent, "path"), text(sent, "line"))
    back = text(sent, "back")
    return see(desk.at(back) if back and not back.startswith("/") else desk.at("findings"))


ROUTES = [Route("/findings", findings), Route("/cure", takes_form(cure), methods=["POST"])]
