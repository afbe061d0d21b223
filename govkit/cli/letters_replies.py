"""`govkit letters replies`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.faults import told
from govkit.cli.partnership_of import partnership_of
from govkit.cli.say import say
from govkit.data.templates import templates as templates_of
from govkit.errors import GovkitError
from govkit.recipients.list_record import RECORD
from govkit.tasks.replies import CameBack, RepliesWritten, bring_back
from govkit.wording.counts import counted

_OUT: Final = Path("out", "replies")
_FILE: Final = click.Path(path_type=Path)


@click.command(
    "replies",
    help="Bring back what the people of RECIPIENTS answered in REPLIES, however it came, and write for each flow whom it may be sent for, whom "
    "not, and why; and who is asked again when. Nothing is written while a reply can’t be read: it could be somebody’s no.",
)
@click.argument("recipients", type=_FILE)
@click.argument("replies", type=_FILE)
@click.option(
    "--made",
    type=_FILE,
    metavar="DIR",
    help="The folder of `govkit letters make`. Its ledger says who was written to, with which words and when.",
)
@click.option(
    "--all-were-sent",
    is_flag=True,
    help="Say that everybody in RECIPIENTS was written to, but for those who are left out. Where silence lets a flow go ahead, this or --made is "
    "needed.",
)
@click.option("--letter", help="The letter that they answer, by its id or kind.  [default: the only one]")
@click.option("--posted", type=options.Day(), help="The day it was posted, if that is another than the file says.")
@click.option(
    "--returned", type=_FILE, multiple=True, help="A list of letters that came back; may be given more than once."
)
@click.option("--suppression", type=_FILE, help="The list of people who were not written to.")
@click.option("--leave-out-faulty", is_flag=True, help="Let faulty rows of RECIPIENTS be people who got no letter.")
@click.option("--out", type=_FILE, default=_OUT, show_default=True, help="The folder to write to.")
@options.partnership
@options.templates
@options.today
def command(
    *,
    recipients: Path,
    replies: Path,
    made: Path | None,
    all_were_sent: bool,
    letter: str | None,
    posted: date | None,
    returned: tuple[Path, ...],
    suppression: Path | None,
    leave_out_faulty: bool,
    out: Path,
    partnership: Path,
    templates: Path | None,
    today: date,
) -> None:
    """Counts on stdout, names the files on stderr; ends with 1 where rows are faulty, and writes nothing then."""
    if made and all_were_sent:
        raise click.UsageError("Name either --made or --all-were-sent: the ledger says who was written to.")
    came = CameBack(recipients, replies, letter, posted, returned, suppression, leave_out_faulty, made, all_were_sent)
    house = templates_of(partnership, templates) if made else None
    try:
        written = bring_back(came, partnership_of(partnership), out, today, house)
    except GovkitError:
        _tell_of_earlier_lists(out)
        raise
    for file, faults in written.faults.items():
        for fault in faults:
            say(told(file, fault))
    if written.faults:
        say("Nothing was written. Put these rows right first.", err=True)
        _tell_of_earlier_lists(out)
        sys.exit(1)
    _tell(written)
    for name in written.files:
        say(out / name, err=True)


def _tell_of_earlier_lists(out: Path) -> None:
    if (out / RECORD).is_file():
        say(
            f"{out}: the lists here are of an earlier run. Send nothing by them: somebody may have said no since.",
            err=True,
        )


def _tell(written: RepliesWritten) -> None:
    counts = written.counts
    for flow, on in counts.on.items():
        say(f"{flow}: {counted(on.total(), 'person', 'people')} on the list, {counts.off[flow].total()} not.")
        _tell_why(on)
        _tell_why(counts.off[flow], "not: ")
    say(f"To ask again: {counted(counts.again.total(), 'person', 'people')}.")
    _tell_why(counts.again)
    for sentence in written.told:
        say(sentence, err=True)
    if written.each_for_themselves:
        say(
            f"Each answered for themselves alone, since `letters.{written.letter.letter}.no_counts_for` is not written. The letter says that one "
            f"reply covers {written.each_for_themselves}.",
            err=True,
        )


def _tell_why(counts: Mapping[str, int], before: str = "") -> None:
    for why, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        say(f"  {before}{why}: {count}")
