"""`govkit letters erase`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import agreed, say
from govkit.report.readability_html.said import counted
from govkit.tasks.letters_made import erase


@click.command(
    "erase",
    help="Delete the letters in the folder DIR and all else in it that holds personal data, and the references in its ledger. What stays is "
    "how many letters there were, of which words, and when. This can’t be undone.",
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
@options.today
def command(*, folder: Path, yes: bool, today: date) -> None:
    """Says on stdout how many files are gone."""
    if not yes and not agreed(f"Delete all letters in {folder}? This can’t be undone"):
        raise click.Abort
    gone = erase(folder, today)
    say(f"{folder}: {counted(len(gone), 'file')} deleted. The ledger keeps the counts.")
