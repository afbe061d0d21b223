"""`govkit readiness`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.formats import report_format
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.report.readiness import REPORTERS
from govkit.tasks.readiness import readiness


@click.command(
    "readiness",
    help="Show how ready each partner is, as a table and a chart, and plan the sharing so that the ready ones start.",
)
@options.partnership
@options.today
@report_format(REPORTERS)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the table, the chart and the plan to one HTML file, to show to the partners.",
)
def command(partnership: Path, today: date, form: str, html: Path | None) -> None:
    """Reports the plan on stdout; ends with 1 where the file can't be read."""
    planned = readiness(Inputs(partnership, today))
    if planned.partnership is None or planned.plan is None:
        from govkit.report.findings import FindingsToTell, as_terminal  # noqa: PLC0415 - most files can be read

        told = FindingsToTell(planned.findings, checked=str(partnership), colour=sys.stderr.isatty())
        tell(as_terminal.report(told), err=True)
        sys.exit(1)
    if html:
        from govkit.house import style_of  # noqa: PLC0415 - few runs want it
        from govkit.issuing.readiness_page import write_page  # noqa: PLC0415 - as above

        write_page(html, planned.partnership, planned.plan, today, planned.words, style_of(partnership))
        say(html)
    else:
        tell(REPORTERS.of(form).report(planned.partnership, planned.plan, planned.words), form)
