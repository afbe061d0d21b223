"""`govkit languages checked`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from govkit.approval.approving import Approver
from govkit.cli import options
from govkit.cli.say import say
from govkit.data.inputs import Inputs
from govkit.finding import shown
from govkit.tasks.languages import mark_checked


@click.command(
    "checked",
    help="Write down that a translator has checked what the documents in language CODE say now, of the KINDs named or of all. "
    "Words that change afterwards, in either language, have to be checked again.",
)
@click.argument("code")
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@click.option(
    "--by", required=True, help='The translator who checked them, and their role, such as "Nia Example, translator".'
)
@options.partnership
@options.templates
@options.today
def command(code: str, kinds: tuple[str, ...], by: str, partnership: Path, templates: Path | None, today: date) -> None:
    """Says on stdout which file was written, and for which documents."""
    name, _, role = by.rpartition(",")
    if not name.strip() or not role.strip():
        raise click.UsageError('Say who checked the words, and in what role: `--by "NAME, ROLE"`.')
    done = mark_checked(Inputs(partnership, today, templates), code, kinds, Approver(name.strip(), role.strip()))
    if not done.documents:
        say("Every word of these was checked before.", err=True)
        return
    say(f"{shown(done.file)}: checked by {by}:")
    for document in done.documents:
        say(document)
