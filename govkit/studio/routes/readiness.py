"""How ready the partners are, and who starts: the page that is shown to them."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from govkit.errors import DocumentUnwritable
from govkit.report.readiness_html import report
from govkit.studio.desk import desk_of
from govkit.studio.guard.headers import FRAME_SANDBOX, POLICY
from govkit.studio.page import PageLink, page
from govkit.tasks.readiness import readiness

PLACE = PageLink("Readiness", "readiness", 50)
_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)


def shown(request: Request) -> Response:
    """The page, in a frame."""
    return page("readiness.html.j2", desk=desk_of(request), sandbox=FRAME_SANDBOX)


def frame(request: Request) -> Response:
    """The report itself; its own style alone is let in, by its hash."""
    desk = desk_of(request)
    planned = readiness(desk.inputs)
    if planned.partnership is None or planned.plan is None:
        raise DocumentUnwritable("The partnership can’t be read yet. See the findings.")
    words = report(planned.partnership, planned.plan, desk.studio.today, planned.words)
    return HTMLResponse(words, headers={POLICY: _policy(words)})


def _policy(words: str) -> str:
    hashes = " ".join(
        f"'sha256-{b64encode(sha256(each.encode()).digest()).decode()}'" for each in _STYLE.findall(words)
    )
    return (
        f"default-src 'none'; style-src {hashes}; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
        f"sandbox {FRAME_SANDBOX}"
    )


ROUTES = [Route("/readiness", shown), Route("/readiness/frame", frame)]
