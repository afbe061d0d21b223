"""`govkit sheets import`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.sheets.answers import AnswerStanding, SheetAnswers
from govkit.sheets.told import told, written
from govkit.tasks.sheets import BroughtBack, bring_back
from govkit.wording.counts import counted

_TO_ACT_ON = frozenset(
    {
        AnswerStanding.DIFFERS,
        AnswerStanding.RIVAL_UNREAD,
        AnswerStanding.CHANGED,
        AnswerStanding.DOUBTFUL,
        AnswerStanding.NOT_ASKED,
        AnswerStanding.UNREADABLE,
    }
)


@click.command(
    "import",
    help="Show what partners answered on their sheets: each answer against what stands now and what stood when it was asked, and those of several "
    "partners side by side. Nothing is taken unless you name it with --take or --take-all. Ends with 1 where an answer can’t be taken as it is.",
)
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--take",
    metavar="PATH[=PARTNER]",
    multiple=True,
    help="Write this answer into the partnership file; with the partner where several answered differently. May be given more than once.",
)
@click.option(
    "--take-all",
    is_flag=True,
    help="Write every answer that was asked for, fits, has no rival, no other that can’t be read, and answers what still stands as it stood.",
)
@options.partnership
@options.templates
@options.today
def command(
    *,
    files: tuple[Path, ...],
    take: tuple[str, ...],
    take_all: bool,
    partnership: Path,
    templates: Path | None,
    today: date,
) -> None:
    """Shows the answers on stdout, and says on stderr what was not read; ends with 1 where something is left to act on."""
    found = bring_back(Inputs(partnership, today, templates), files, take, take_all=take_all)
    if found.partnership is None:
        faults = FindingsToTell(found.findings, checked=str(partnership), colour=sys.stderr.isatty())
        tell(as_terminal.report(faults), err=True)
        say("Nothing was read. Put the faults of the file right first.", err=True)
        sys.exit(1)
    for sentence in (*found.unread, *found.answers.refused, *found.answers.passed_over):
        say(sentence, err=True)
    if found.taken:
        _tell_taken(found, partnership)
    else:
        tell(told(found.answers))
        _tell_counts(found.answers)
    sys.exit(int(_left(found) > 0 or bool(found.unread or found.answers.refused)))


def _tell_taken(found: BroughtBack, partnership: Path) -> None:
    for each in found.taken:
        say(written(each))
    say(
        f"{counted(len(found.taken), 'answer')} written into {partnership}. `govkit check` says how it stands now.",
        err=True,
    )
    if left := _left(found):
        say(f"{counted(left, 'answer')} left that can’t be taken without you. Run this again to see each.", err=True)


def _tell_counts(answers: SheetAnswers) -> None:
    if not answers.answered and not answers.unplaced:
        say("There are no answers on these sheets.", err=True)
        return
    standings = [answer.standing for each in answers.answered for answer in each.answers]
    for each in AnswerStanding:
        if number := standings.count(each):
            say(f"{counted(number, 'answer')}: {each}.", err=True)
    if AnswerStanding.READY in standings:
        say("Take one with --take PATH, or all that are ready with --take-all.", err=True)


def _left(found: BroughtBack) -> int:
    """How many answers somebody has to look at who can settle them."""
    taken = {each.at.path for each in found.taken}
    left = [
        answer
        for each in found.answers.answered
        if each.path not in taken
        for answer in each.answers
        if answer.standing in _TO_ACT_ON
    ]
    return len(left) + len(found.answers.unplaced)
