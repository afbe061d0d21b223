"""`govkit build`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

import click

from govkit.cli import options
from govkit.cli.formats import file_formats
from govkit.cli.say import say, tell
from govkit.data.inputs import Inputs
from govkit.questions.languages import ENGLISH
from govkit.report.findings import FindingsToTell, as_terminal
from govkit.tasks.build import FORMATS, build
from govkit.write import ON_PAPER, USUAL, WRITERS

_OUT: Final = Path("out")


@click.command(
    "build",
    help="Build the documents of the KINDs named, such as isa, or of all. With errors outstanding, nothing is written but a draft.",
)
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@options.partnership
@options.templates
@options.today
@file_formats(WRITERS, usual=USUAL.names)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The folder to write to.  [default: out, or out/public for publication]",
)
@click.option("--draft", is_flag=True, help="Write a draft, with errors outstanding and blanks highlighted.")
@click.option(
    "--for-publication", is_flag=True, help="Write versions without the names of people: each by their role alone."
)
@click.option(
    "--not-a-name",
    "not_names",
    multiple=True,
    metavar="WORDS",
    help="With --for-publication: words that look like a person’s name and are something else, such as a street. May be given more than once.",
)
@click.option(
    "--each-sender",
    is_flag=True,
    help="Where each member of a group sends a letter, or asks on a form: one with each member’s own lines, not one with blanks.",
)
@click.option(
    "--with-annexes",
    is_flag=True,
    help="Build all kinds, list letters, forms and notices as annexes in the agreement, and join both in one PDF, isa--with-annexes.pdf.",
)
@click.option(
    "--large-print",
    is_flag=True,
    help="Write each document in large print too, 18 points for all of it, as PDF and Word: NAME--large-print.",
)
@click.option(
    "--formats-offered",
    is_flag=True,
    help="Write letters and notices in all that `records.other_formats` offers, check what is brought in `versions/`, and tell what can’t be made.",
)
@click.option(
    "--archive",
    is_flag=True,
    help="Write each document to keep too, NAME--archive.pdf: PDF/A-3a and PDF/UA-1, with the partnership file, the tree and the Word file inside.",
)
@click.option(
    "--fillable",
    is_flag=True,
    help="Write what people fill in to be filled in on a screen too, NAME--fillable.pdf: slips, forms, and signatures of the agreement.",
)
@click.option(
    "--language",
    "languages",
    multiple=True,
    metavar="CODE",
    help="Write the documents in this language alone: `en`, or one that `records.languages` names. May be given more than once.  [default: all]",
)
@options.fail_on
def command(
    kinds: tuple[str, ...],
    partnership: Path,
    templates: Path | None,
    today: date,
    formats: tuple[str, ...],
    out: Path | None,
    draft: bool,
    for_publication: bool,
    not_names: tuple[str, ...],
    each_sender: bool,
    with_annexes: bool,
    large_print: bool,
    formats_offered: bool,
    archive: bool,
    fillable: bool,
    languages: tuple[str, ...],
    fail_on: str,
) -> None:
    """Writes the documents and lists them on stdout; findings go to stderr."""
    if not_names and not for_publication:
        raise click.UsageError("--not-a-name says what may be published, so it goes with --for-publication.")
    if with_annexes and kinds:
        raise click.UsageError(
            "--with-annexes annexes every letter, form and notice, so it goes with no KIND. Leave the kinds out."
        )
    if with_annexes and languages and ENGLISH not in languages:
        raise click.UsageError("--with-annexes joins the documents in English, so it goes with --language en.")
    if large_print and formats and not set(ON_PAPER.names) & set(formats):
        raise click.UsageError("--large-print is for paper: add --format pdf or --format docx, or leave --format out.")
    folder = out or (_OUT / "public" if for_publication else _OUT)
    built = build(
        Inputs(partnership, today, templates),
        folder,
        kinds=kinds,
        formats=formats or FORMATS,
        draft=draft,
        for_publication=for_publication,
        each_sender=each_sender,
        with_annexes=with_annexes,
        large_print=large_print,
        formats_offered=formats_offered,
        archive=archive,
        fillable=fillable,
        languages=languages,
        not_names=not_names,
    )
    if built.findings or built.waived:
        told = FindingsToTell(built.findings, built.waived, str(partnership), colour=sys.stderr.isatty())
        tell(as_terminal.report(told), err=True)
    for sentence in built.named_elsewhere:
        say(f"{sentence} The version for publication leaves it out.", err=True)
    for sentence in built.names_told:
        say(sentence, err=True)
    for name, sides in built.over_two_sides.items():
        say(f"{name} has {sides} sides without its slip, and should have two.", err=True)
    if with_annexes and built.written and "pdf" not in (formats or FORMATS):
        say(
            "No PDF joins the agreement and its annexes, since --format leaves PDF out: the annexes are files of their own.",
            err=True,
        )
    for name in built.written:
        say(folder / name)
    if not built.written:
        say("Nothing was built. Put the errors right, or add --draft to see the documents as they stand.", err=True)
        sys.exit(1)
    sys.exit(0 if draft else options.exit_status(built.findings, fail_on))
