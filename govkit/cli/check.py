"""`govkit check`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.formats import report_format
from govkit.data.inputs import Inputs
from govkit.report.findings import REPORTERS, FindingsToTell
from govkit.tasks.check import check
from govkit.tasks.read_aloud import read_aloud
from govkit.wording.say import listing

_TOLD_ALOUD: Final = ("terminal", "json")


@click.command("check", help="Check a partnership and every document it makes. Nothing is written.")
@options.partnerships
@options.templates
@options.today
@report_format(REPORTERS)
@options.fail_on
@click.option(
    "--read-aloud",
    "aloud",
    is_flag=True,
    help="List besides the values that no rule can judge, by who should read them: at most 25 of each file. For `terminal` and `json`.",
)
def command(
    files: tuple[Path, ...], templates: Path | None, today: date, form: str, fail_on: str, *, aloud: bool
) -> None:
    """Reports all findings on stdout."""
    if aloud and form not in _TOLD_ALOUD:
        raise click.UsageError(f"`--read-aloud` goes with `--format {_TOLD_ALOUD[0]}` or `{_TOLD_ALOUD[1]}`.")
    wanted = [file for given in files for file in options.files_of(given)]
    checked = [check(Inputs(file, today, templates)) for file in wanted]
    findings = [finding for each in checked for finding in each.findings]
    waived = [each for one in checked for each in one.waived]
    named = listing([str(file) for file in wanted])
    to_read = [each for file in wanted for each in read_aloud(Inputs(file, today, templates))] if aloud else None
    told = FindingsToTell(findings, waived, named, colour=sys.stdout.isatty(), to_read=to_read)
    click.echo(REPORTERS.of(form).report(told), nl=False)
    sys.exit(options.exit_status(findings, fail_on))
