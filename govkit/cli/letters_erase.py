"""`govkit letters erase`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import agreed, say
from govkit.tasks.letters_made import erase, lists_left, others_in
from govkit.wording.counts import counted


@click.command(
    "erase",
    help="Delete what `govkit letters make` wrote to the folder DIR: the letters, their indexes, the lists of faulty rows and of people who get "
    "no letter, and the references in its ledger. What stays is how many letters there were, of which words, and when. All else in DIR, and lists "
    "of replies, are not deleted, and named. This can’t be undone.",
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
    if left := others_in(folder):
        say(f"Not deleted, since it is no part of the mail-out: {', '.join(left)}. Look whether people stand in it.")
    for where, names in lists_left(folder).items():
        say(f"Not deleted, lists of replies in {_from_here(where)}: {', '.join(names)}.")
    say(
        "Lists that `govkit letters replies` wrote without --made are not known here, nor copies of any. Delete them yourself."
    )


def _from_here(folder: Path) -> Path:
    """A folder as people at this place would name it."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
