"""`govkit test-house`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say, tell
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.tasks.test_house import HouseTested, try_house


@click.command(
    "test-house",
    help="Try the clauses, words and rules of your own folder of templates on the examples in its `examples/`: what has to be found, what has to "
    "pass, and what no example shows to find anything. FOLDER is `templates` unless you name another.",
)
@click.argument("folder", required=False, default="templates", type=click.Path(path_type=Path))
@click.option(
    "-p",
    "--partnership",
    "base",
    type=click.Path(path_type=Path),
    help="The partnership that the examples change.  [default: partners.yaml beside FOLDER]",
)
@options.today
def command(folder: Path, base: Path | None, today: date) -> None:
    """What does not end as it should goes to stdout, and ends with 1."""
    done = try_house(folder, today, base)
    if done.findings:
        tell(as_terminal.report(FindingsToTell(done.findings, checked=str(folder), colour=sys.stdout.isatty())))
    say(_summary(done), err=True)
    sys.exit(int(bool(done.findings)))


def _summary(done: HouseTested) -> str:
    if not done.things:
        return "This folder asks for nothing of its own."
    return f"Tried {_count(done.examples, 'example')} of {_count(done.things, 'thing')} that this folder asks for."


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
