"""`govkit check`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from govkit import __version__
from govkit.cli import options
from govkit.data.inputs import Inputs
from govkit.finding import Finding, Waived
from govkit.tasks.check import check
from govkit.wording.say import listing


@click.command("check", help="Check a partnership and every document it makes. Nothing is written.")
@options.partnerships
@options.templates
@options.today
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "github", "sarif"]),
    default="terminal",
    show_default=True,
    help="The form of the report.",
)
@options.fail_on
def command(files: tuple[Path, ...], templates: Path | None, today: date, form: str, fail_on: str) -> None:
    """Reports all findings on stdout."""
    wanted = [file for given in files for file in options.files_of(given)]
    checked = [check(Inputs(file, today, templates)) for file in wanted]
    findings = [finding for each in checked for finding in each.findings]
    waived = [each for one in checked for each in one.waived]
    click.echo(_report(form, findings, waived, listing([str(file) for file in wanted])), nl=False)
    sys.exit(options.exit_status(findings, fail_on))


def _report(form: str, findings: Sequence[Finding], waived: Sequence[Waived], checked: str) -> str:
    """The report in this form; each form is imported only where it is asked for."""
    match form:
        case "json":
            from govkit.report import as_json  # noqa: PLC0415 - as its docstring says

            return as_json.report(findings, __version__, waived)
        case "github":
            from govkit.report import github  # noqa: PLC0415 - as its docstring says

            return github.report(findings, checked, waived)
        case "sarif":
            from govkit.report import sarif  # noqa: PLC0415 - as its docstring says

            return sarif.report(findings, __version__, waived)
        case _:
            from govkit.report import terminal  # noqa: PLC0415 - as its docstring says

            return terminal.report(findings, checked, waived=waived, colour=sys.stdout.isatty())
