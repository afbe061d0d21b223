"""`govkit sheets make`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.formats import file_formats
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.sheets.sheet import SentBack
from govkit.sheets.writers import WRITERS
from govkit.tasks.sheets import make_sheets
from govkit.wording.counts import counted

_OUT: Final = Path("out", "sheets")


@click.command(
    "make",
    help="Make a sheet for each partner that has anything to settle: what is `to be agreed` and theirs, and what was found about their part. It asks "
    "in plain words, with the choices and what they mean, says what stands now, and to whom it goes back by when.",
)
@click.option(
    "--partner", "partners", metavar="ID", multiple=True, help="A partner; may be given more than once.  [default: all]"
)
@click.option("--out", type=click.Path(path_type=Path), default=_OUT, show_default=True, help="The folder to write to.")
@file_formats(WRITERS)
@click.option("--by", type=options.Day(), help="The day by which it is to be back.  [default: in ten working days]")
@click.option(
    "--reply-to", default="", metavar="EMAIL", help="Where to send it back.  [default: the team of the lead partner]"
)
@options.partnership
@options.templates
@options.today
def command(
    *,
    partners: tuple[str, ...],
    out: Path,
    formats: tuple[str, ...],
    by: date | None,
    reply_to: str,
    partnership: Path,
    templates: Path | None,
    today: date,
) -> None:
    """Names the files on stdout; ends with 1 where the file can't be read."""
    inputs = Inputs(partnership, today, templates)
    made = make_sheets(inputs, out, partners, formats, SentBack(by, reply_to))
    if made.findings:
        told = FindingsToTell(made.findings, checked=str(partnership), colour=sys.stderr.isatty())
        tell(as_terminal.report(told), err=True)
        say("Nothing was written. Put the faults of the file right first.", err=True)
        sys.exit(1)
    for each in made.sheets:
        say(f"{each.partner_name}: {counted(len(each.questions), 'question')}.", err=True)
    if made.asked_nothing:
        say(f"Nothing to settle, so no sheet: {', '.join(made.asked_nothing)}.", err=True)
    if made.nobodys:
        say(f"Asked of nobody, since nobody leads yet: {', '.join(made.nobodys)}.", err=True)
    for name in made.files:
        say(out / name)
