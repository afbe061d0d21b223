"""`govkit studio`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say


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
    from govkit.studio.opening import opened  # noqa: PLC0415 - as the next
    from govkit.studio.serve import serve  # noqa: PLC0415 - no other command needs a server
    from govkit.studio.shortcut import write_shortcut  # noqa: PLC0415 - as above

    studio = opened(place or partnership, today, templates)
    if shortcut:
        say(write_shortcut(studio.folder))
        return
    say("The studio is open. Leave this window as it is while you work; Ctrl-C ends the studio.", err=True)
    serve(studio, port, opens=not no_browser, say=say)
