"""`govkit readiness`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit import __version__
from govkit.cli import options
from govkit.data.inputs import Inputs
from govkit.tasks.readiness import readiness


@click.command(
    "readiness",
    help="Show how ready each partner is, as a table and a chart, and plan the sharing so that the ready ones start.",
)
@options.partnership
@options.today
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="The form of the report.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write the table, the chart and the plan to one HTML file, to show to the partners.",
)
def command(partnership: Path, today: date, form: str, html: Path | None) -> None:
    """Reports the plan on stdout; ends with 1 where the file can't be read."""
    planned = readiness(Inputs(partnership, today))
    if planned.partnership is None or planned.plan is None:
        from govkit.report import terminal  # noqa: PLC0415 - most files can be read

        click.echo(terminal.report(planned.findings, str(partnership), colour=sys.stderr.isatty()), nl=False, err=True)
        sys.exit(1)
    if html:
        from govkit.issuing.readiness_page import write_page  # noqa: PLC0415 - few runs want it

        write_page(html, planned.partnership, planned.plan, today)
        click.echo(html)
    elif form == "json":
        from govkit.report import readiness_json  # noqa: PLC0415 - each form is imported only where it is asked for

        click.echo(readiness_json.report(planned.plan, __version__), nl=False)
    else:
        from govkit.report import readiness_terminal  # noqa: PLC0415 - as above

        click.echo(readiness_terminal.report(planned.partnership, planned.plan), nl=False)
