"""What a browser is told that a page of the studio may do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Everything of a page is a file of the studio's own, and nothing of it runs or is styled from within the page.
PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# A stricter referrer policy would have browsers hide where a form comes from, which the gate asks.
# A document stands in a frame of a page. Nothing in it runs, is sent or is fetched.
FRAME_SANDBOX: Final = "allow-same-origin allow-top-navigation-by-user-activation"
FRAME_POLICY: Final = (
    f"default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
    f"sandbox {FRAME_SANDBOX}"
)
POLICY: Final = "content-security-policy"
_EACH: Final[Mapping[str, str]] = MappingProxyType(
    {
        POLICY: PAGE_POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
        "cache-control": "no-store",
    }
)


class StrictHeaders:
    """Adds to each answer what it does not say itself."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the pages do, with the headers."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _EACH.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, with_headers)
