"""`govkit languages import`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say
from govkit.data.inputs import Inputs
from govkit.tasks.take_translation import import_table, told
from govkit.wording.counts import counted


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
    """Says on stdout what each row says now that said something else before, which were left empty, and which files were written."""
    taken = import_table(Inputs(partnership, today, templates), file)
    rows = counted(len(taken.taken), "row")
    say(f"{file}: {rows} taken." if taken.taken else f"{file}: nothing in it says anything else than before.")
    for line in told(taken):
        say(line)
