"""The task list of a partnership."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.errors import OutputRefused
from govkit.finding import Severity
from govkit.studio.desk import desk_of
from govkit.studio.next_finding import next_finding
from govkit.studio.page import PageLink, page, see, takes_form
from govkit.studio.sections import is_about_open, sections
from govkit.tasks.migrate import migrate
from govkit.written.fault_kinds import OLD_NAMES

PLACE = PageLink("Tasks", "", 10)


def tasks(request: Request) -> Response:
    """Each section with what is done, what is to be agreed and by whom, and what is wrong."""
    desk = desk_of(request)
    found = sections(desk.raw, desk.checked.findings)
    unread = [each for each in desk.loaded.findings if not desk.raw]
    old = [each for each in desk.checked.findings if each.rule in OLD_NAMES]
    stopping = sum(is_about_open(each) and each.severity is Severity.ERROR for each in desk.checked.findings)
    return page(
        "tasks.html.j2",
        desk=desk,
        sections=found,
        unread=unread,
        old=old,
        next=next_finding(desk),
        stopping=stopping,
    )


def renew(request: Request, _sent: FormData) -> Response:
    """Rewrites names that are out of date, which forms ask for by their new ones."""
    desk = desk_of(request)
    stuck = migrate((desk.file,), desk.studio.templates).stuck
    if stuck:
        raise OutputRefused(*(f"{each.location}: {each.message} {each.fix}" for each in stuck))
    return see(desk.at())


ROUTES = [Route("/", tasks), Route("/renew", takes_form(renew), methods=["POST"])]
