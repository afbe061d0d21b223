"""`govkit check`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.formats import report_format
from govkit.data.inputs import Inputs
from govkit.report.findings import REPORTERS, FindingsToTell
from govkit.tasks.check import check
from govkit.wording.say import listing


@click.command("check", help="Check a partnership and every document it makes. Nothing is written.")
@options.partnerships
@options.templates
@options.today
@report_format(REPORTERS)
@options.fail_on
def command(files: tuple[Path, ...], templates: Path | None, today: date, form: str, fail_on: str) -> None:
    """Reports all findings on stdout."""
    wanted = [file for given in files for file in options.files_of(given)]
    checked = [check(Inputs(file, today, templates)) for file in wanted]
    findings = [finding for each in checked for finding in each.findings]
    waived = [each for one in checked for each in one.waived]
    named = listing([str(file) for file in wanted])
    told = FindingsToTell(findings, waived, named, colour=sys.stdout.isatty())
    click.echo(REPORTERS.of(form).report(told), nl=False)
    sys.exit(options.exit_status(findings, fail_on))
