"""`govkit letters reply-form`."""

from __future__ import annotations

from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.partnership_of import partnership_of
from govkit.cli.say import say
from govkit.tasks.reply_form import write_reply_form


@click.command(
    "reply-form",
    help="Write the questions of the reply slip of KIND for a web form: as a plain page, and as a table (CSV) for a form builder. KIND is the "
    "id of a letter, or its kind; it may be left out where there is one letter. No file is overwritten.",
)
@click.argument("kind", required=False)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="The folder to write to."
)
@options.partnership
@options.templates
def command(kind: str | None, out: Path, partnership: Path, templates: Path | None) -> None:
    """Names the files on stdout, and says on stderr what the page still lacks."""
    for file in write_reply_form(partnership_of(partnership), partnership, kind, out, templates):
        say(file)
    say("The page has no address to send answers to. Set it before you put the page up.", err=True)
