"""`govkit understand`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.formats import report_format
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.finding import Finding, shown
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.report.understanding import REPORTERS
from govkit.tasks.understand import SHEETS, Understood, how_it_stands, take_results, write_sheets
from govkit.wording.say import listing

_OUT: Final = Path("out", "understand")


@click.command(
    "understand",
    help="Test a letter, a form or a notice with people. Writes, for each KIND named or for one document by its name, the questions with their right "
    "answers, the interviewer's and the participants' sheets, and a sheet for marks. `--results` takes the marks back: it says what was found and "
    "understood, and keeps it beside the partnership file. Ends with 1 where a point was not understood, in the words of today.",
)
@click.argument("kinds", metavar="KIND...", nargs=-1, required=True)
@options.partnership
@options.templates
@options.today
@click.option("--out", type=click.Path(path_type=Path), default=_OUT, show_default=True, help="The folder to write to.")
@click.option(
    "--sheets",
    type=click.Choice(SHEETS.names),
    multiple=True,
    help="Write the sheets for people in this format alone; may be given more than once.  [default: all]",
)
@click.option(
    "--again", is_flag=True, help="Ask about the points alone that have not passed, such as those with new words."
)
@click.option("--results", type=click.Path(path_type=Path), metavar="FILE", help="The marks, as .csv or .xlsx.")
@click.option(
    "--instead",
    is_flag=True,
    help="With --results: these marks correct those that were taken down of the same words, and replace them.",
)
@click.option("--show", is_flag=True, help="Say how the words stand, and write nothing.")
@report_format(REPORTERS)
def command(
    kinds: tuple[str, ...],
    partnership: Path,
    templates: Path | None,
    today: date,
    out: Path,
    sheets: tuple[str, ...],
    again: bool,
    results: Path | None,
    instead: bool,
    show: bool,
    form: str,
) -> None:
    """Lists the sheets, or reports what people understood, on stdout."""
    if results and show:
        raise click.UsageError("--show writes nothing, and --results keeps what came of a test. Name one of them.")
    if instead and not results:
        raise click.UsageError("--instead replaces results that were kept. Name the right ones with --results.")
    if results and len(kinds) > 1:
        raise click.UsageError("--results is one sheet of marks, of one document. Name the one KIND that it is of.")
    inputs = Inputs(partnership, today, templates)
    if results:
        taken = take_results(inputs, kinds[0], results, instead=instead)
        _report(taken, form, partnership, instead=instead)
    elif show:
        _report(how_it_stands(inputs, kinds), form, partnership)
    else:
        _write(inputs, kinds, out, sheets or SHEETS.names, again=again)


def _write(inputs: Inputs, kinds: tuple[str, ...], out: Path, sheets: tuple[str, ...], *, again: bool) -> None:
    written = write_sheets(inputs, kinds, out, sheets, again=again)
    if not written.files:
        _tell_faults(written.findings, inputs.partnership)
        say(
            "Nothing was written. Put the errors right first: people are asked about the words as they go out.",
            err=True,
        )
        sys.exit(1)
    for document, clauses in written.unasked:
        for clause in clauses:
            say(f"{document}: there is no question about `{clause}`, so nobody is asked about it.", err=True)
    for name in written.files:
        say(out / name)


def _report(found: Understood, form: str, partnership: Path, *, instead: bool = False) -> None:
    if found.findings:
        _tell_faults(found.findings, partnership)
        sys.exit(1)
    tell(REPORTERS.of(form).report(found.standings), form)
    if found.others:
        what = f"{found.others} of the questions were" if found.others > 1 else "One of the questions was"
        say(f"{what} asked of other words than those of today.", err=True)
    if found.earlier:
        say(_beside_earlier(found.earlier, instead=instead), err=True)
    if found.kept_in:
        say(f"Kept in {shown(found.kept_in)}.", err=True)
    sys.exit(int(not all(each.passed for each in found.standings)))


def _beside_earlier(earlier: tuple[int, ...], *, instead: bool) -> str:
    tests = "an earlier test" if len(earlier) == 1 else f"{len(earlier)} earlier tests"
    people = f"{listing([str(each) for each in earlier])} people"
    if instead:
        return f"This replaces what {tests} of {people} had found of the same words."
    return f"This was added to {tests} of {people}, and all count together. If they are the same people, give the marks again with --instead."


def _tell_faults(findings: tuple[Finding, ...], partnership: Path) -> None:
    told = FindingsToTell(findings, checked=str(partnership), colour=sys.stderr.isatty())
    tell(as_terminal.report(told), err=True)
