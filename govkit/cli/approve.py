"""`govkit approve`."""

from __future__ import annotations

import sys
from datetime import date
from functools import partial
from pathlib import Path

import click

from govkit.approval.approving import Approver
from govkit.approval.changed import ChangedClause
from govkit.cli import options
from govkit.cli.say import agreed, say, tell
from govkit.data.templates import templates as templates_of
from govkit.finding import shown
from govkit.report.redline import redlined
from govkit.tasks.approve import ClauseByClause, approve, to_approve


@click.command(
    "approve",
    help="Approve what the templates say now, of WANTED (KIND/CLAUSE, or a whole KIND), or clause by clause. Shows what changes as a redline, "
    "and writes `approved.yaml` beside your templates. `govkit check` compares with it from then on.",
)
@click.argument("wanted", required=False, default="", metavar="[WANTED]")
@click.option("--by", help='Who approves, and in what role, such as "Sam Lee, information governance lead".')
@click.option("--why", default="", help="Why it says this now.")
@click.option(
    "--show", is_flag=True, help="Show what would be approved, and write nothing; ends with 1 if there is anything."
)
@options.partnership
@options.templates
@options.today
def command(
    wanted: str, by: str | None, why: str, *, show: bool, partnership: Path, templates: Path | None, today: date
) -> None:
    """Prints the redline on stdout, and what was written on stderr."""
    approver = None if show else _approver(by, why)
    found = templates_of(partnership, templates)
    clauses = to_approve(found, wanted)
    if not clauses:
        if approver is not None:
            approve(found, (), approver, today)  # a merge can leave the digests of govkit's own templates behind
        say("Every word here is approved.", err=True)
        return
    if approver is None:
        for clause in clauses:
            _tell(clause)
        sys.exit(1)
    for clause in clauses if wanted else ():
        _tell(clause)
    asked = None if wanted else ClauseByClause(_agreed, partial(say, err=True))
    done = approve(found, clauses, approver, today, asked)
    for file, approved in done.files.items():
        say(f"{shown(file)}: {len(approved)} approved by {approver.name}, {approver.role}.", err=True)
    if done.refused:
        sys.exit(2)


def _approver(by: str | None, why: str) -> Approver:
    name, _, role = (by or "").rpartition(",")
    if not name.strip() or not role.strip():
        raise click.UsageError('Say who approves, and in what role: `--by "NAME, ROLE"`. Or look first, with `--show`.')
    return Approver(name.strip(), role.strip(), why.strip())


def _agreed(clause: ChangedClause) -> bool:
    _tell(clause)
    return agreed("Approve this clause?")


def _tell(clause: ChangedClause) -> None:
    tell(redlined(clause, colour=sys.stdout.isatty()))
