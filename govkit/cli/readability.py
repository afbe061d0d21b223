"""`govkit readability`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit import __version__
from govkit.cli import options
from govkit.flows.inputs import Inputs
from govkit.flows.readability import Read, readability


@click.command(
    "readability",
    help="Score how hard the documents of the KINDs named, such as consent_letter, or all of them, are to read.",
)
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@options.partnership
@options.templates
@options.today
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json"]),
    default="terminal",
    show_default=True,
    help="The form of the report.",
)
@options.fail_on
def command(
    kinds: tuple[str, ...], partnership: Path, templates: Path | None, today: date, form: str, fail_on: str
) -> None:
    """Reports scores and long sentences on stdout."""
    read = readability(Inputs(partnership, today, templates), kinds=kinds)
    click.echo(_report(form, read, str(partnership)), nl=False)
    sys.exit(options.exit_status(read.findings, fail_on))


def _report(form: str, read: Read, name: str) -> str:
    """The report in this form; each form is imported only where it is asked for."""
    if form == "json":
        from govkit.report import readability_json  # noqa: PLC0415 - as its docstring says

        return readability_json.report(read.documents, read.findings, read.remarks, __version__)
    if not read.documents:
        from govkit.report import terminal  # noqa: PLC0415 - as its docstring says

        return terminal.report(read.findings, name, colour=sys.stdout.isatty())
    from govkit.readability.second_opinion import second_opinion  # noqa: PLC0415 - as its docstring says
    from govkit.report import readability_terminal  # noqa: PLC0415 - as its docstring says

    return readability_terminal.report(read.documents, read.findings, name, second_opinion)
