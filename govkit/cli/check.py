"""`govkit check`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit import __version__
from govkit.cli import options
from govkit.errors import PartnershipUnreadable
from govkit.flows.check import check
from govkit.flows.inputs import Inputs
from govkit.report import as_json, terminal
from govkit.wording.say import listing


@click.command("check", help="Check a partnership and every document it makes. Nothing is written.")
@options.partnerships
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
def command(files: tuple[Path, ...], templates: Path | None, today: date, form: str, fail_on: str) -> None:
    """Reports all findings on stdout."""
    wanted = [file for given in files for file in _files(given)]
    findings = [finding for file in wanted for finding in check(Inputs(file, today, templates)).findings]
    if form == "json":
        click.echo(as_json.report(findings, __version__), nl=False)
    else:
        click.echo(
            terminal.report(findings, listing([str(file) for file in wanted]), colour=sys.stdout.isatty()), nl=False
        )
    sys.exit(options.exit_status(findings, fail_on))


def _files(given: Path) -> list[Path]:
    """The partnership files that were meant: the file itself, or those of the folder."""
    if not given.is_dir():
        return [given]
    found = sorted(file for file in given.iterdir() if file.suffix in (".yaml", ".yml"))
    if not found:
        raise PartnershipUnreadable(given, "this folder holds no .yaml file.")
    return found
