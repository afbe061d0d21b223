"""`govkit baseline`."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say
from govkit.data.inputs import BASELINE, Inputs
from govkit.report.findings.besides import place, sentences
from govkit.tasks.baseline import WrittenBaseline, write_baseline


@click.command(
    "baseline",
    help="Write down what `govkit check` finds today in partnerships, so that `govkit check --baseline FILE` fails only on what is new. Run "
    "again, it takes out what is found no longer, and never adds anything.",
)
@options.partnerships
@options.templates
@options.today
@click.option(
    "--file",
    "file",
    type=click.Path(path_type=Path),
    default=Path(BASELINE),
    show_default=True,
    help="The baseline. It holds files by their place from its own folder.",
)
@click.option(
    "--from-scratch",
    "why",
    metavar="REASON",
    help="Write all anew that is found today, though there is a baseline, and put the reason and the day into it.",
)
def command(files: tuple[Path, ...], templates: Path | None, today: date, file: Path, why: str | None) -> None:
    """What was put in and taken out is told on stdout, an entry on a line; how many there are now on stderr."""
    if why is not None and len(why.split()) < 2:
        raise click.UsageError('Say why it has to grow: --from-scratch "taken over from another council".')
    wanted = dict.fromkeys(each for given in files for each in options.files_of(given))
    inputs = [Inputs(each, today, templates) for each in wanted]
    _tell(write_baseline(inputs, file, (today, " ".join(why.split())) if why else None), file)


def _tell(done: WrittenBaseline, file: Path) -> None:
    for sign, entries in (("+", done.put_in), ("-", done.taken_out)):
        for told, number in Counter(map(place, sorted(entries))).items():
            say(f"{sign} {told}" + (f" ({number} of them)" if number > 1 else ""))
    for sentence in sentences(done.besides):
        say(sentence, err=True)
    if done.left_out:
        them = (
            "1 finding is new and is" if len(done.left_out) == 1 else f"{len(done.left_out)} findings are new and are"
        )
        say(
            f"{them} not in it, since it only shrinks: `govkit check --baseline {file}` names them. Mend or waive them.",
            err=True,
        )
    say(f"{file}: {_held(done)}", err=True)


def _held(done: WrittenBaseline) -> str:
    number = len(done.held)
    if not number:
        return (
            "nothing is left in it."
            if done.written or done.taken_out
            else "nothing was found, so there is nothing to write."
        )
    law = f", {done.law} of rules that are law" if done.law else ""
    as_before = "" if done.written else "as before, "
    what = "1 finding" if number == 1 else f"{number} findings"
    return f"{as_before}{what}{law}. {'It remains' if number == 1 else 'Each remains'} to be mended."
