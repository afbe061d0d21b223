"""`govkit records` and `govkit records due`."""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path
from typing import Final

import click
from click.core import ParameterSource

from govkit.cli import options
from govkit.cli.formats import file_formats, report_format
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.model.period import Period, read_period
from govkit.records import calendar, processing
from govkit.report.due import REPORTERS, DaysToTell
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.tasks.due import falling_due
from govkit.tasks.records import FORMATS, SCREENING, write_records

_OUT: Final = Path("out", "records")
_UNITS: Final = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
_SHORT: Final = re.compile(r"(\d+) *([dwmy])")


class Length(click.ParamType[Period]):
    """A length of time: 90d, 12w, or as the partnership file writes it, `3 months`."""

    name = "PERIOD"

    def convert(self, value: str | Period, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        """The period that was written."""
        if isinstance(value, Period):
            return value
        short = _SHORT.fullmatch(value.strip().casefold())
        try:
            return read_period(f"{short[1]} {_UNITS[short[2]]}" if short else value)
        except ValueError as error:
            self.fail(f"{error} Or write it short: `90d`, `12w`, `3m`, `1y`.", param, ctx)


@click.group(
    "records",
    invoke_without_command=True,
    help="Write what follows from the partnership file: the record of processing of each controller (UK GDPR, Article 30), a screening "
    "for the impact assessment, and a calendar. What is to be agreed says so. `govkit records due` writes nothing: it says what falls due.",
)
@options.partnership
@options.today
@click.option("--out", type=click.Path(path_type=Path), default=_OUT, show_default=True, help="The folder to write to.")
@file_formats(
    processing.WRITERS, SCREENING, calendar.WRITERS, about=f" ({' and '.join(SCREENING.names)} are the screening)"
)
@click.pass_context
def command(ctx: click.Context, partnership: Path, today: date, out: Path, formats: tuple[str, ...]) -> None:
    """Lists the files on stdout; what they lack goes to stderr."""
    if ctx.invoked_subcommand:
        _refuse_options_before(ctx)
        return
    written = write_records(Inputs(partnership, today), out, formats or FORMATS)
    for note in written.notes:
        say(note, err=True)
    for name in written.files:
        say(out / name)
    if written.findings:
        told = FindingsToTell(written.findings, checked=str(partnership), colour=sys.stderr.isatty())
        tell(as_terminal.report(told), err=True)
        say("Nothing was written. Put the faults of the file right first.", err=True)
        sys.exit(1)


def _refuse_options_before(ctx: click.Context) -> None:
    """An option before the name of a subcommand would be overlooked."""
    for parameter in ctx.command.params:
        if parameter.name and ctx.get_parameter_source(parameter.name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"Write {parameter.opts[0]} after `{ctx.invoked_subcommand}`.")


@command.command(
    "due",
    short_help="Say what falls due.",
    help="Say what falls due from today, what is overdue first: one line for each day. Ends with 0 when nothing is overdue, 1 when something "
    "is, 2 when a file could not be read.",
)
@options.partnerships
@options.today
@click.option(
    "--within",
    type=Length(),
    default="90 days",
    show_default=True,
    help="How far to look ahead: 90d, 12w, or as the partnership file writes it, such as “3 months”.",
)
@report_format(REPORTERS)
def due(files: tuple[Path, ...], today: date, within: Period, form: str) -> None:
    """Reports on stdout; a file that can't be read is named on stderr."""
    found = falling_due([file for given in files for file in options.files_of(given)], today, within)
    told = DaysToTell(found.days, today, within, colour=sys.stdout.isatty())
    tell(REPORTERS.of(form).report(told), form)
    for sentence in found.unread:
        say(f"govkit: {sentence}", err=True)
    if found.unread:
        sys.exit(2)
    sys.exit(int(any(each.due.is_overdue(today) for each in found.days)))
