"""`--output FORMAT=FILE`: reports in files, beside the one that is printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import click

from govkit.cli.visible import visible
from govkit.issuing.report_files import ReportFile, refuse_to_replace, write_reports
from govkit.model.facts import suggest
from govkit.report.findings import REPORTERS, FindingsToTell

Command = TypeVar("Command", bound=Callable[..., Any])

_HELP: Final = (
    "Write the report to FILE too, in a FORMAT of those of `--format`; may be given more than once, such as `--output sarif=govkit.sarif "
    "--output junit=govkit.xml`. Each file is written whole or not at all, and over nothing but an older report of its form."
)


class Output(NamedTuple):
    """A report that was asked for in a file."""

    form: str
    file: Path


class _FormatAndFile(click.ParamType[Output]):
    """`FORMAT=FILE`."""

    name = "FORMAT=FILE"

    def convert(self, value: str | Output, param: click.Parameter | None, ctx: click.Context | None) -> Output:
        """The format and the file that were named."""
        if isinstance(value, Output):
            return value
        form, sign, file = value.partition("=")
        if not sign or not form:
            self.fail(f"“{value}” names no format and file. Write it like `sarif=govkit.sarif`.", param, ctx)
        if form not in REPORTERS.names:
            self.fail(f"There is no format “{form}”. {suggest(form, REPORTERS.names)}", param, ctx)
        if file.strip() in ("", "-"):
            self.fail(f"“{value}” names no file. What is printed is `--format {form}`.", param, ctx)
        return Output(form, Path(file))


def outputs(command: Command) -> Command:
    """--output, more than once."""
    return click.option(
        "--output", "to_files", type=_FormatAndFile(), multiple=True, metavar="FORMAT=FILE", help=_HELP
    )(command)


def refuse_outputs(to_files: Sequence[Output]) -> None:
    """Raises OutputRefused where a file can't be written, before anything is checked."""
    refuse_to_replace([_report_file(each) for each in to_files])


def write_outputs(to_files: Sequence[Output], told: FindingsToTell) -> None:
    """Writes the reports. Raises OutputRefused."""
    plain = told._replace(colour=False)
    write_reports([(_report_file(each), _content(each.form, plain)) for each in to_files])


def _report_file(output: Output) -> ReportFile:
    return ReportFile(output.file, output.form, REPORTERS.of(output.form).KNOWN_BY)


def _content(form: str, told: FindingsToTell) -> bytes:
    """The report as it is printed where nobody sees colours: no value of a file acts on who shows it."""
    return visible(REPORTERS.of(form).report(told), form).encode("utf-8", "backslashreplace")
