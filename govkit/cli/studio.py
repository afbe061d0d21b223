"""`govkit studio`."""

from __future__ import annotations

from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import click
from click.core import ParameterSource

from govkit.cli import options
from govkit.cli.say import say
from govkit.errors import StudioMissing
from govkit.installing.extras import install_command
from govkit.wording.say import listing

_NEEDED: Final = ("starlette", "uvicorn", "python_multipart")


@click.command(
    "studio",
    help="Describe, read and settle partnerships in a browser, on this machine alone. Opens the partnership FILE, or those of the FOLDER.",
)
@click.argument("place", metavar="[FILE|FOLDER]", required=False, type=click.Path(path_type=Path))
@options.partnership
@options.templates
@options.today
@click.option("--no-browser", is_flag=True, help="Open no browser: say the address alone.")
@click.option(
    "--port", type=click.IntRange(1024, 65535), help="Serve at this port.  [default: 8765, or the next that is free]"
)
@click.option(
    "--shortcut",
    is_flag=True,
    help="Write a file into the folder that starts the studio there by a double click, and end.",
)
def command(
    place: Path | None,
    partnership: Path,
    templates: Path | None,
    today: date,
    *,
    no_browser: bool,
    port: int | None,
    shortcut: bool,
) -> None:
    """Says the address on stdout, and serves until Ctrl-C."""
    _refuse_without_server()
    from govkit.studio.opening import opened  # noqa: PLC0415 - as the next
    from govkit.studio.serve import serve  # noqa: PLC0415 - no other command needs a server
    from govkit.studio.shortcut import write_shortcut  # noqa: PLC0415 - as above

    studio = opened(place or partnership, today if _was_named("today") else None, templates)
    if shortcut:
        say(write_shortcut(studio.folder))
        return
    serve(studio, port, opens=not no_browser, say=_tell)


def _was_named(option: str) -> bool:
    return click.get_current_context().get_parameter_source(option) is not ParameterSource.DEFAULT


def _tell(address: str) -> None:
    say("The studio is open. Leave this window as it is while you work; Ctrl-C ends the studio.", err=True)
    say(address)


def _refuse_without_server() -> None:
    """Raises StudioMissing where what the studio runs on was not installed with govkit."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        needs = f"The studio needs {listing(missing)}, and govkit was installed without."
        raise StudioMissing(
            f"{needs} This installs what it needs, each package held to its hash: `{install_command('studio')}`."
        )
