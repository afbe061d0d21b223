"""Takes no more from a browser than a form or a document of people has."""

from __future__ import annotations

from typing import Final

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST_SENT: Final = 20_000_000  # bytes


class _TooMuch(HTTPException):
    """More was sent than is taken. What reads it in the middle of a page may answer it as it answers what it can’t take."""

    def __init__(self, sentence: str) -> None:
        super().__init__(status_code=413, detail=sentence)


class Sizes:
    """Refuses what is larger, whether it is announced or not."""

    def __init__(self, app: ASGIApp, most: int = MOST_SENT) -> None:
        self._app, self._most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes on what is small enough."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        if not announced.isdigit() or int(announced) > self._most:
            await self._refusal()(scope, receive, send)
            return
        taken, begun = 0, False

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._most:
                raise _TooMuch(self._sentence)
            return message

        async def told(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, counted, told)
        except _TooMuch:
            if not begun:
                await self._refusal()(scope, receive, send)

    def _refusal(self) -> Response:
        return PlainTextResponse(self._sentence, status_code=413)

    @property
    def _sentence(self) -> str:
        return f"This is larger than {self._most // 1_000_000} MB. Nothing was taken."
