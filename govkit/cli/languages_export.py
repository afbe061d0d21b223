"""`govkit languages export`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say
from govkit.data.inputs import Inputs
from govkit.tasks.translations import export_table
from govkit.wording.counts import counted


@click.command(
    "export",
    help="Write what the documents in language CODE say into FILE, a table in Word for a translator: "
    "the English beside the words of now, with facts that can’t be changed.",
)
@click.argument("code")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options.partnership
@options.templates
@options.today
def command(code: str, file: Path, partnership: Path, templates: Path | None, today: date) -> None:
    """Says on stdout what was written."""
    rows = export_table(Inputs(partnership, today, templates), code, file)
    say(f"{file}: {counted(rows, 'row')}.")
