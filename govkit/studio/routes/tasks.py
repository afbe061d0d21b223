"""The task list of a partnership."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from govkit.studio.desk import desk_of
from govkit.studio.page import PageLink, page
from govkit.studio.sections import sections

PLACE = PageLink("Tasks", "", 10)


def tasks(request: Request) -> Response:
    """Each section with what is done, what is to be agreed and by whom, and what is wrong."""
    desk = desk_of(request)
    found = sections(desk.raw, desk.checked.findings)
    unread = [each for each in desk.loaded.findings if not desk.raw]
    return page("tasks.html.j2", desk=desk, sections=found, unread=unread)


ROUTES = [Route("/", tasks)]
