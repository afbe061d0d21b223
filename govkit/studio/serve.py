"""Serves the studio to this machine alone."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Final

from govkit.errors import GovkitError
from govkit.limits import without_limits
from govkit.studio.application import application
from govkit.studio.guard.gate import KEY
from govkit.studio.guard.keys import Keys
from govkit.studio.studio import Studio

HERE: Final = "127.0.0.1"
USUAL_PORT: Final = 8765
_TRIED: Final = 20
_SECONDS_TO_END: Final = 3


class PortTaken(GovkitError):
    """Another program listens at the port that was asked for."""


def serve(studio: Studio, port: int | None, opens: bool, say: Callable[[str], None]) -> None:
    """Answers until somebody stops it. The address is said; where `opens`, a browser is opened at one of its own."""
    import uvicorn  # noqa: PLC0415 - the studio alone serves anything

    logging.getLogger("python_multipart").setLevel(logging.CRITICAL)  # it tells what was sent
    listening = listen(port)
    number, keys = listening.getsockname()[1], Keys()
    say(f"http://{HERE}:{number}/?{KEY}={keys.standing}")
    if opens:
        Thread(target=_open, args=(f"http://{HERE}:{number}/?{KEY}={keys.once}",), daemon=True).start()
    settings = uvicorn.Config(
        application(studio, keys, number),
        log_config=None,
        log_level="critical",
        access_log=False,
        server_header=False,
        ws="none",
        lifespan="off",
        proxy_headers=False,
        timeout_graceful_shutdown=_SECONDS_TO_END,
    )
    with suppress(KeyboardInterrupt):
        uvicorn.Server(settings).run(sockets=[listening])


def listen(port: int | None) -> socket.socket:
    """Listens on this machine alone: at the port that was asked for, or at the first of the usual ones that is free.

    The usual port is the same from run to run, so that what a browser keeps for it is found again. Raises PortTaken.
    """
    for number in [port] if port is not None else range(USUAL_PORT, USUAL_PORT + _TRIED):
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        keep_to_ourselves(found)
        try:
            found.bind((HERE, number))
        except OSError:
            found.close()
            continue
        found.listen()
        return found
    which = f"Port {port}" if port is not None else f"Each port from {USUAL_PORT} to {USUAL_PORT + _TRIED - 1}"
    raise PortTaken(f"{which} is taken by another program. Name another with `--port`.")


def keep_to_ourselves(found: socket.socket, system: str = os.name) -> None:
    """Has no other program listen at the same port; where that is sure anyway, a port that a studio has just left can be had at once."""
    if system == "nt":  # whose SO_REUSEADDR lets any program share a port that is in use
        found.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", ~socket.SO_REUSEADDR), 1)
    else:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)


def _open(address: str) -> None:
    """Opens a browser, which may take more of the machine than the studio itself."""
    import webbrowser  # noqa: PLC0415 - not every run opens one

    with without_limits(), suppress(webbrowser.Error):
        webbrowser.open(address)
