"""`govkit check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

import click
from click.core import ParameterSource

from govkit.cli import options
from govkit.cli.every_branch import every_branch_of, from_shapes
from govkit.cli.formats import report_format
from govkit.cli.outputs import Output, outputs, refuse_outputs, write_outputs
from govkit.cli.say import say, tell
from govkit.cli.selecting import selecting
from govkit.cli.step_summary import add_to_step_summary
from govkit.data.inputs import CheckOptions, Inputs
from govkit.finding import Severity
from govkit.report.branches import EveryBranch
from govkit.report.findings import REPORTERS, FindingsToTell
from govkit.tasks.check_several import check_several
from govkit.tasks.read_aloud import read_aloud

_TOLD_ALOUD: Final = ("terminal", "json")


@click.command(
    "check",
    help="Check partnerships, those of -p or of each FILE, and every document that they make. Nothing is written. A FILE can be a folder.",
)
@click.argument("named", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=Path))
@options.partnerships
@options.templates
@options.today
@click.option(
    "--changed-since",
    "ref",
    metavar="REF",
    help="Check only the agreements that a change touches: what git knows to be changed since REF, such as origin/main, and each FILE. Looks "
    "at all of the repository, or at those of -p.",
)
@click.option(
    "--since",
    "since",
    default="",
    metavar="REF",
    help="Who may approve words is what `govkit.toml` says at REF, such as origin/main: approvals by anybody else that REF does not have are "
    "errors.",
)
@report_format(REPORTERS)
@outputs
@options.fail_on
@selecting
@click.option(
    "--read-aloud",
    "aloud",
    is_flag=True,
    help="List besides the values that no rule can judge, by who should read them: at most 25 of each file. For `terminal` and `json`.",
)
@options.every_branch
@click.pass_context
def command(
    ctx: click.Context,
    named: tuple[Path, ...],
    files: tuple[Path, ...],
    templates: Path | None,
    today: date,
    ref: str | None,
    since: str,
    form: str,
    to_files: tuple[Output, ...],
    fail_on: str,
    *,
    aloud: bool,
    asking: CheckOptions,
    branches: bool,
    branches_html: Path | None,
) -> None:
    """Reports all findings on stdout; what was left out or can't be read is named on stderr."""
    if aloud and not {form, *(each.form for each in to_files)} & {*_TOLD_ALOUD}:
        raise click.UsageError(f"`--read-aloud` goes with `--format {_TOLD_ALOUD[0]}` or `{_TOLD_ALOUD[1]}`.")
    refuse_outputs(to_files)
    asked = files if ctx.get_parameter_source("files") is ParameterSource.COMMANDLINE else ()
    wanted = _touched(ref, named, asked, templates) if ref else _of((*asked, *named) or files)
    if not wanted:
        say("Nothing that changed touches an agreement.", err=True)
    inputs = [Inputs(file, today, templates, since, asking) for file in wanted]
    tried = every_branch_of(inputs, branches_html) if branches or branches_html else None
    _tell([] if tried and from_shapes(inputs) else inputs, form, to_files, fail_on, aloud=aloud, tried=tried)


def _of(given: Iterable[Path]) -> list[Path]:
    """The files that were meant, each once."""
    files = [file for each in given for file in options.files_of(each)]
    return list({os.path.abspath(file): file for file in reversed(files)}.values())[::-1]  # noqa: PTH100 - a link is a file of its own


def _touched(ref: str, named: Iterable[Path], asked: Iterable[Path], templates: Path | None) -> list[Path]:
    """The agreements that changes touch; with pre-commit, the changes since the revision that it was told to start from."""
    from govkit.earlier.changed import changed_since, known_to_git, repository_of  # noqa: PLC0415 - few runs ask git
    from govkit.tasks.touched import touched  # noqa: PLC0415 - as above

    here = Path.cwd()
    top = repository_of(here)
    changed = changed_since(top, os.environ.get("PRE_COMMIT_FROM_REF") or ref)
    candidates = _of(asked) if asked else known_to_git(top, "*.yaml", "*.yml")
    found = touched((*changed, *named), candidates, templates)
    return [file.relative_to(here) if file.is_relative_to(here) else file for file in found]


def _tell(
    inputs: list[Inputs],
    form: str,
    to_files: tuple[Output, ...],
    fail_on: str,
    *,
    aloud: bool,
    tried: Sequence[EveryBranch] | None,
) -> NoReturn:
    done = check_several(inputs)
    if tried is not None:
        lost = [each.finding for one in tried for each in one.lost]
        done = replace(done, findings=(*done.findings, *lost))
    to_read = [each for one in inputs for each in read_aloud(one)] if aloud else None
    told = FindingsToTell(
        done.findings,
        done.waived,
        done.checked,
        colour=sys.stdout.isatty(),
        to_read=to_read,
        besides=done.besides,
        branches=tried,
        fails_from=Severity(fail_on),
    )
    write_outputs(to_files, told)
    tell(REPORTERS.of(form).report(told), form)
    if form == "github":
        add_to_step_summary(told)
    for sentence in done.unchecked:
        say(f"govkit: {sentence}", err=True)
    sys.exit(2 if done.unchecked else options.exit_status(done.findings, fail_on))
