"""`govkit letters template`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.partnership_of import partnership_of
from govkit.cli.say import say
from govkit.issuing.new_files import write_new
from govkit.tasks.list_template import list_template

_OWNER_ALONE: Final = 0o600


@click.command(
    "template",
    help="Write the headings of a list of recipients for KIND, with an example row to replace. KIND is the id of a letter, or its kind: "
    "`consent_letter` or `opt_out_letter`. No file is overwritten.",
)
@click.argument("kind")
@click.option("--replies", is_flag=True, help="Write the headings of a file of replies instead.")
@click.option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write.  [default: recipients.csv, or replies.csv]",
)
@options.partnership
@options.today
def command(kind: str, *, replies: bool, to: Path | None, partnership: Path, today: date) -> None:
    """Names the file on stdout."""
    file = to or Path("replies.csv" if replies else "recipients.csv")
    content = list_template(partnership_of(partnership), kind, today, replies=replies)
    write_new({file: content})
    file.chmod(_OWNER_ALONE)  # people are to stand in it
    say(file)
