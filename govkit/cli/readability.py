"""`govkit readability`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govkit import __version__
from govkit.cli import options
from govkit.document import Design
from govkit.flows.inputs import Inputs
from govkit.flows.remarks import Read
from govkit.report.summary import in_words

if TYPE_CHECKING:  # few runs compare
    from govkit.readability.compare import Compared


@click.command(
    "readability",
    help="Score how hard documents are to read: those of the KINDs named, such as consent_letter, all of them, or any FILE (.docx,"
    " .html, .md, .pdf or .txt).",
)
@click.argument("wanted", nargs=-1, metavar="[KIND|FILE]...")
@options.partnership
@options.templates
@options.today
@click.option(
    "--as",
    "design",
    type=click.Choice([design.value for design in Design]),
    default=Design.LETTER.value,
    show_default=True,
    help="What a FILE is: it is held to the targets for that.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "markdown"]),
    default="terminal",
    show_default=True,
    help="The form of the report. Markdown is for --compare, and fits a pull request.",
)
@click.option(
    "--compare",
    "ref",
    metavar="REF",
    help="Show what changed since REF: a git revision, a folder, or a file that --format json wrote.",
)
@click.option(
    "--history",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Add a line for this run to this file, and show how the grades went.",
)
@click.option(
    "--html",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a report for people who have no command line: one HTML file, which opens from an email.",
)
@options.fail_on
def command(
    wanted: tuple[str, ...],
    partnership: Path,
    templates: Path | None,
    today: date,
    design: str,
    form: str,
    ref: str | None,
    history: Path | None,
    html: Path | None,
    fail_on: str,
) -> None:
    """Reports scores and long sentences on stdout, or what changed in them."""
    if form == "markdown" and not ref:
        raise click.UsageError("Markdown shows what changed. Say since when: --compare REF.")
    inputs = Inputs(partnership, today, templates)
    files = [Path(name) for name in wanted if Path(name).suffix or Path(name).is_file()]
    if files and (ref or len(files) < len(wanted)):
        raise click.UsageError("Files are scored by themselves: name no KIND beside them, and leave out --compare.")
    read = _read_files(files, design, templates or partnership.parent / "templates") if files else _read(inputs, wanted)
    named = ", ".join(map(str, files)) or str(partnership)
    compared = _compared(ref, read, inputs, wanted) if ref and read.documents else None
    if html and read.documents:
        _write_html(html, inputs, read, named)
    if html and read.documents and form == "terminal":
        click.echo(f"{html}: {in_words(read.findings)}.")
    elif ref and compared is not None and form != "json":
        click.echo(_comparison(form, compared, ref), nl=False)
    else:
        click.echo(_report(form, read, named, compared), nl=False)
    if history and read.documents:
        _keep(history, read, today)
    sys.exit(options.exit_status(read.findings, fail_on))


def _read(inputs: Inputs, kinds: tuple[str, ...]) -> Read:
    from govkit.flows.readability import readability  # noqa: PLC0415 - files need nothing of it

    return readability(inputs, kinds=kinds)


def _read_files(files: list[Path], design: str, house: Path) -> Read:
    from govkit.flows.read_files import read_files  # noqa: PLC0415 - a partnership needs nothing of it

    return read_files(files, Design(design), house)


def _write_html(file: Path, inputs: Inputs, read: Read, named: str) -> None:
    from govkit.flows.readability_report import write_report  # noqa: PLC0415 - few runs want it, and it writes Word files

    write_report(file, inputs, read, named)


def _compared(ref: str, read: Read, inputs: Inputs, kinds: tuple[str, ...]) -> tuple[Compared, ...]:
    from govkit.flows.earlier import earlier  # noqa: PLC0415 - it starts other programs, and few runs want it
    from govkit.readability.compare import compare  # noqa: PLC0415 - as above
    from govkit.readability.reading import readings  # noqa: PLC0415 - as above

    return compare(earlier(ref, inputs, kinds=kinds), readings(read.documents, read.findings))


def _comparison(form: str, compared: tuple[Compared, ...], ref: str) -> str:
    """What changed, in this form; each form is imported only where it is asked for."""
    if form == "markdown":
        from govkit.report import compared_markdown  # noqa: PLC0415 - as its docstring says

        return compared_markdown.report(compared, ref)
    from govkit.report import compared_terminal  # noqa: PLC0415 - as its docstring says

    return compared_terminal.report(compared, ref)


def _keep(history: Path, read: Read, today: date) -> None:
    """Adds the run to the history. How the grades went goes to stderr, so that stdout carries the report alone."""
    from govkit.flows.history import keep  # noqa: PLC0415 - few runs want it
    from govkit.report.trend import trend  # noqa: PLC0415 - as above

    click.echo(trend(keep(history, read, today)), nl=False, err=True)


def _report(form: str, read: Read, name: str, compared: tuple[Compared, ...] | None) -> str:
    """The report in this form; each form is imported only where it is asked for."""
    if form == "json":
        from govkit.report import readability_json  # noqa: PLC0415 - as its docstring says

        return readability_json.report(read.documents, read.findings, read.remarks, compared, __version__)
    if not read.documents:
        from govkit.report import terminal  # noqa: PLC0415 - as its docstring says

        return terminal.report(read.findings, name, colour=sys.stdout.isatty())
    from govkit.readability.second_opinion import second_opinion  # noqa: PLC0415 - as its docstring says
    from govkit.report import readability_terminal  # noqa: PLC0415 - as its docstring says

    return readability_terminal.report(read.documents, read.findings, name, second_opinion)
