"""`govkit migrate`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say, tell
from govkit.issuing.rewrite import Rewrite
from govkit.report import as_diff
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.tasks.migrate import migrate
from govkit.wording.say import listing


@click.command(
    "migrate",
    help="Write the names of today over keys, choices and clauses that have another name now, in partnership files and in your own "
    "templates and standards. No other line changes, and no file is written unless all can be.",
)
@options.partnerships
@options.templates
@click.option(
    "--diff",
    "only_show",
    is_flag=True,
    help="Show the lines that would change, and write nothing; ends with 1 if there are any.",
)
def command(files: tuple[Path, ...], templates: Path | None, only_show: bool) -> None:
    """Prints what changes on stdout; what stands in the way goes there too, and ends with 1."""
    wanted = [file for given in files for file in options.files_of(given)]
    done = migrate(wanted, templates, write=not only_show)
    if done.stuck:
        checked = listing([str(file) for file in wanted])
        said = as_terminal.report(FindingsToTell(done.stuck, checked=checked, colour=sys.stdout.isatty()))
        tell(said)
        say("Nothing was rewritten.", err=True)
        sys.exit(1)
    for each in done.files:
        tell(_told(each))
    if not done.files:
        say("Every name is that of today.", err=True)
    sys.exit(int(only_show and bool(done.files)))


def _told(each: Rewrite) -> str:
    return as_diff.difference(each.before.decode("utf-8"), each.after.decode("utf-8"), str(each.file), str(each.to))
