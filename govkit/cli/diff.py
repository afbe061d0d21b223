"""`govkit diff`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.formats import report_format
from govkit.cli.say import tell
from govkit.data.inputs import Inputs
from govkit.report.amendment import REPORTERS
from govkit.tasks.diff import diff


@click.command(
    "diff",
    help="Show what NEW changes against OLD, clause by clause, and what has to be done: who agrees again, who is told and asked again. "
    "Each is a git revision or a folder; without NEW, the files as they lie here.",
)
@click.argument("old")
@click.argument("new", required=False, default="")
@options.partnership
@options.templates
@options.today
@report_format(REPORTERS)
def command(old: str, new: str, partnership: Path, templates: Path | None, today: date, form: str) -> None:
    """Reports on stdout; ends with 0 whatever changed."""
    amendment = diff(Inputs(partnership, today, templates), old, new)
    tell(REPORTERS.of(form).report(amendment, colour=sys.stdout.isatty()), form)
