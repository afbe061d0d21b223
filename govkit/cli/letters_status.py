"""`govkit letters status`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from govkit.cli.counts import letters_and_pages
from govkit.cli.say import say
from govkit.posting.ledger import ERASED
from govkit.posting.posted import POSTED, WORDS
from govkit.tasks.letters_made import letter_to, status

_FILE = click.Path(path_type=Path)


@click.command(
    "status",
    help="Say how the mail-out in the folder DIR stands; or which letter each REFERENCE got: which words, in which file, on which pages. Ends "
    "with 1 where letters are still to be made, a file is not as it was made, or a reference got none.",
)
@click.argument("folder", metavar="DIR", type=_FILE)
@click.argument("references", metavar="[REFERENCE]...", nargs=-1)
def command(folder: Path, references: tuple[str, ...]) -> None:
    """Tells it on stdout."""
    if references:
        sys.exit(max(_tell_letter(folder, reference) for reference in references))
    found = status(folder)
    say(f"{folder}: {letters_and_pages(found.totals)}, posted {found.facts[POSTED]}.")
    say(f"  words: {found.facts[WORDS]}")
    say(f"  laid out in full: {found.totals.in_full}")
    if found.erased_on:
        say(f"  erased on {found.erased_on}: the counts are kept")
        return
    if not found.finished:
        say("  not all letters are made: run `govkit letters make` again, as it was run before")
    for name in found.changed:
        say(f"  not as it was made: {name}. Run `govkit letters make` again, as it was run before.")
    sys.exit(int(not found.finished or bool(found.changed)))


def _tell_letter(folder: Path, reference: str) -> int:
    letter, facts = letter_to(folder, reference)
    if ERASED in facts:
        say(f"{reference}: the references were erased on {facts[ERASED]}. Nobody can tell any more who got a letter.")
        return 1
    if letter is None:
        say(f"{reference}: no letter.")
        return 1
    pages = f", pages {letter.pages.first} to {letter.pages.last}" if letter.pages else ""
    say(f"{reference}: {letter.file}{pages}, posted {facts[POSTED]}, words {facts[WORDS]}")
    return 0
