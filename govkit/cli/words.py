"""`govkit words`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from govkit.cli import options
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.finding import shown

if TYPE_CHECKING:  # few runs rewrite anything
    from govkit.rewording.clauses import NumberedSentence


@click.group(
    "words", help="Rewrite a sentence of a clause, and take what was rewritten to whoever approves it, as one file."
)
def command() -> None:
    """Holds the commands below."""


@command.command(
    "show", help="List the sentences of a clause by number, each with its facts as [tokens] and when it is said."
)
@click.argument("clause", metavar="KIND/CLAUSE")
@options.partnership
@options.templates
@options.today
def show(clause: str, partnership: Path, templates: Path | None, today: date) -> None:
    """Prints a line or two for each sentence."""
    from govkit.tasks.rewrite_sentence import opened  # noqa: PLC0415 - as above

    kind, _, name = clause.partition("/")
    for each in opened(Inputs(partnership, today, templates)).of_clause(kind, name or "document"):
        for line in _lines(each):
            say(line)


@command.command(
    "rewrite",
    help="Write sentence NUMBER of a clause anew, as TEXT. A [token] can be moved, and not lost. The house's own clause holds it from then on, "
    "and `govkit check` says that it is not approved.",
)
@click.argument("clause", metavar="KIND/CLAUSE")
@click.argument("number", type=int)
@click.argument("text")
@options.partnership
@options.templates
@options.today
def rewrite(clause: str, number: int, text: str, partnership: Path, templates: Path | None, today: date) -> None:
    """Says on stdout what was written, and where else the sentence stands."""
    from govkit.tasks.rewrite_sentence import opened, save, sentence_of, typed_instead  # noqa: PLC0415 - as above

    inputs, (kind, _, name) = Inputs(partnership, today, templates), clause.partition("/")
    found = opened(inputs)
    meant = sentence_of(found, kind, name or "document", number)
    file = save(inputs, typed_instead(found, meant, text))
    if file is None:
        say("No word is other, so nothing was written.")
        return
    if not file.exists():
        say(f"{shown(file)}: taken away, since it says what govkit's own does.")
        return
    say(f"{shown(file)}: rewritten, and not approved yet.")
    for line in _others(meant, kind, name):
        say(line)


@command.command("export", help="Write all sentences of your own that say something else than govkit's into FILE.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--by", required=True, help="Who sends these words.")
@click.option("--note", default="", help="What whoever approves them should know.")
@options.partnership
@options.templates
@options.today
def export_words(file: Path, by: str, note: str, partnership: Path, templates: Path | None, today: date) -> None:
    """Says on stdout what is in the file, and on stderr what is not."""
    from govkit.tasks.carry_words import carry_out, write_carried  # noqa: PLC0415 - as above

    carried = carry_out(Inputs(partnership, today, templates), by, note)
    write_carried(file, carried)
    say(f"{file}: {', '.join(carried.templates)}")
    for each in carried.left_out:
        say(f"govkit: left out: {each}", err=True)


@command.command(
    "import", help="Write the words of FILE into your own clauses, not approved, and show them as redlines."
)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@options.partnership
@options.templates
@options.today
def import_words(file: Path, partnership: Path, templates: Path | None, today: date) -> None:
    """Prints what came of it and a redline of each clause; ends with 1 where something clashes."""
    from govkit.report.redline import redlined  # noqa: PLC0415 - as above
    from govkit.tasks.carry_words import carried_clauses, carry_in, told  # noqa: PLC0415 - as above
    from govkit.tasks.words_to_approve import waiting  # noqa: PLC0415 - as above

    inputs = Inputs(partnership, today, templates)
    carried = carry_in(inputs, file)
    say(told(carried))
    if carried.words.note:
        say(f"Note: {carried.words.note}")
    clauses = carried_clauses(inputs, (*carried.written, *carried.same))
    for each in waiting(inputs):
        if f"{each.clause.kind}/{each.clause.clause}" in clauses:
            tell(redlined(each.clause, colour=sys.stdout.isatty()))
    for clash in carried.clashes:
        say(f"govkit: not written: {clash}", err=True)
    sys.exit(1 if carried.clashes else 0)


def _lines(each: NumberedSentence) -> Iterator[str]:
    yield f"{each.number}. {each.sentence.says}"
    if each.sentence.stretch.under:
        yield f"   said {', and '.join(each.sentence.stretch.under)}"


def _others(meant: NumberedSentence, kind: str, clause: str) -> Iterator[str]:
    """The other places in which a shared sentence stands."""
    others = [f"{each.kind}/{each.clause}" for each in meant.stands_in if each != (kind, clause or "document")]
    if others:
        yield f"It stands in {', '.join(others)} too."
