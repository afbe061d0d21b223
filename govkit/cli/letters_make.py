"""`govkit letters make`."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.counts import letters_and_pages
from govkit.cli.faults import told
from govkit.cli.formats import one_file_format, one_mark
from govkit.cli.how_far import how_far
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.posting.form import MARKS, UNMARKED, marked
from govkit.posting.no_letter import LEFT_OUT
from govkit.posting.run import HowMade
from govkit.recipients.faulty_rows import FAULTY
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.tasks.make_letters import LettersMade, MailOut, make_letters
from govkit.wording.counts import counted

_MOST: Final = 10_000
_FILE: Final = click.Path(path_type=Path)


@click.command(
    "make",
    help="Make the letter KIND for each person in RECIPIENTS (.csv or .xlsx): its id, or its kind, such as `consent_letter`. Stop it at any "
    "moment and run it again: it goes on where it was. The files are readable by you alone.",
)
@click.argument("kind")
@click.argument("recipients", type=_FILE)
@click.option(
    "--out",
    type=_FILE,
    required=True,
    help="The folder of this mail-out: its letters, and the ledger of who got which.",
)
@one_file_format(UNMARKED, default=UNMARKED.first)
@one_mark(MARKS)
@click.option(
    "--posted", type=options.Day(), help="The day on which you post them, if that is another than the file says."
)
@click.option("--suppression", type=_FILE, help="A list of people who must not be written to.")
@click.option(
    "--leave-out-faulty",
    is_flag=True,
    help="Make the letters of all other rows, and write the faulty ones to faulty.csv.",
)
@click.option(
    "--specimen",
    is_flag=True,
    help="Mark every page as a specimen. Then the letter need not be approved, nor the partnership agreed.",
)
@click.option(
    "--per-file",
    type=click.IntRange(1, _MOST),
    default=_MOST,
    show_default=True,
    help="How many letters a file has at most.",
)
@click.option(
    "--workers", type=click.IntRange(1, 256), help="How many processes make letters.  [default: one for each core]"
)
@click.option(
    "--scheduler",
    type=options.Address(),
    metavar="tcp://HOST:PORT",
    help="Have the machines of a Dask cluster make the letters. They need the same govkit, and the folders of RECIPIENTS and DIR under the same "
    "names, or a --store. Nothing but this address is asked. tcp:// is not encrypted: use it within your own network, or tls://.",
)
@click.option(
    "--store",
    metavar="URL",
    help="With --scheduler: where its machines read the list and leave letters, as fsspec names it, such as s3://bucket/folder. What is left there "
    "is fetched and deleted.",
)
@click.option(
    "--verify",
    type=click.IntRange(0, 1_000),
    default=5,
    show_default=True,
    help="How many letters are laid out again in full, and compared.",
)
@options.partnership
@options.templates
@options.today
def command(
    *,
    kind: str,
    recipients: Path,
    out: Path,
    form: str,
    mark: str | None,
    posted: date | None,
    suppression: Path | None,
    leave_out_faulty: bool,
    specimen: bool,
    per_file: int,
    workers: int | None,
    scheduler: str | None,
    store: str | None,
    verify: int,
    partnership: Path,
    templates: Path | None,
    today: date,
) -> None:
    """Counts on stdout, how far it has come on stderr; ends with 1 where rows are faulty, and makes nothing then."""
    if mark and form != UNMARKED.first:
        raise click.UsageError(f"Only print files have marks: leave --mark out, or --format {form}.")
    if store and not scheduler:
        raise click.UsageError("--store is where a cluster leaves letters: name its --scheduler too.")
    form = marked(mark) if mark else form
    how = HowMade(form, per_file, workers or os.cpu_count() or 1, scheduler or "", store or "")
    wanted = MailOut(recipients, kind, out, how, posted, suppression, leave_out_faulty, specimen, verify)
    with how_far() as show:
        made = make_letters(Inputs(partnership, today, templates), wanted, show)
    if made.findings:
        tell(
            as_terminal.report(FindingsToTell(made.findings, checked=str(partnership), colour=sys.stderr.isatty())),
            err=True,
        )
        say("Nothing was made. Put the faults of the file right first.", err=True)
        sys.exit(1)
    for fault in made.of_suppression:
        say(told(suppression or recipients, fault))
    if made.of_suppression:
        say("Nothing was made. Put these rows right first.", err=True)
        sys.exit(1)
    for fault in made.faults:
        say(told(recipients, fault))
    if made.faults:
        say(
            f"Nothing was made: {counted(made.faulty, 'row')} faulty. Put them right, or add --leave-out-faulty.",
            err=True,
        )
        sys.exit(1)
    _tell(made, out)


def _tell(made: LettersMade, out: Path) -> None:
    totals = made.totals
    say(f"{out}: {letters_and_pages(totals)}.")
    if totals.in_full:
        say(f"  laid out in full, since what is the recipient’s own could not be set alone: {totals.in_full}")
    for why, count in (*made.left_out.items(), *made.unmade.items()):
        say(f"  no letter: {why.removesuffix('.')}: {count}")
    if made.faulty:
        say(f"  no letter: faulty rows: {made.faulty}")
    told_in = [*([LEFT_OUT] if made.left_out or made.unmade else []), *([FAULTY] if made.faulty else [])]
    if told_in:
        say(f"  who gets none, and why: {' and '.join(told_in)}")
    if made.compared:
        say(f"  compared with letters that were laid out in full, and equal: {made.compared}")
