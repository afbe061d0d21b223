"""`govkit letters check`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.faults import told
from govkit.cli.partnership_of import partnership_of
from govkit.cli.say import say
from govkit.recipients.reading import HeadingsFaulty
from govkit.tasks.check_recipients import check_recipients
from govkit.wording.counts import counted


@click.command(
    "check",
    help="Look through RECIPIENTS (.csv or .xlsx) and tell every fault with its row and column. Writes nothing, and prints nothing about "
    "anybody. Ends with 1 where something is wrong.",
)
@click.argument("recipients", type=click.Path(path_type=Path))
@options.partnership
def command(recipients: Path, partnership: Path) -> None:
    """Tells the faults on stdout, and how many rows there are on stderr."""
    rows = faulty = 0
    try:
        for faults in check_recipients(recipients, partnership_of(partnership)):
            rows += 1
            faulty += bool(faults)
            for fault in faults:
                say(told(recipients, fault))
    except HeadingsFaulty as error:
        for fault in error.faults:
            say(told(recipients, fault))
        say(f"{recipients}: its headings are faulty, so no row was looked at.", err=True)
        sys.exit(1)
    say(f"{recipients}: {counted(rows, 'row')}, {faulty or 'none'} of them faulty.", err=True)
    sys.exit(int(bool(faulty)))
