"""`govkit languages import`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say
from govkit.data.inputs import Inputs
from govkit.tasks.translations import import_table, told


@click.command(
    "import",
    help="Take the words of FILE, a table that a translator sent back, into your own clauses and "
    "`languages/CODE.yaml`, all of them or none. They are not marked as checked.",
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options.partnership
@options.templates
@options.today
def command(file: Path, partnership: Path, templates: Path | None, today: date) -> None:
    """Says on stdout how many rows changed, and which files were written."""
    taken = import_table(Inputs(partnership, today, templates), file)
    say(f"{file}: {taken.changed} rows say something else than before.")
    for line in told(taken):
        say(line)
