"""`govkit build`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from govkit.cli import options
from govkit.flows.build import FORMATS, build
from govkit.flows.inputs import Inputs
from govkit.report import terminal


@click.command(
    "build",
    help="Build the documents of the KINDs named, such as isa, or of all. With errors outstanding, nothing is written but a draft.",
)
@click.argument("kinds", nargs=-1, metavar="[KIND]...")
@options.partnership
@options.templates
@options.today
@click.option(
    "--format",
    "formats",
    type=click.Choice(FORMATS),
    multiple=True,
    help="A format to write; may be given more than once.  [default: all]",
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="The folder to write to."
)
@click.option("--draft", is_flag=True, help="Write a draft, with errors outstanding and blanks highlighted.")
@options.fail_on
def command(
    kinds: tuple[str, ...],
    partnership: Path,
    templates: Path | None,
    today: date,
    formats: tuple[str, ...],
    out: Path,
    draft: bool,
    fail_on: str,
) -> None:
    """Writes the documents and lists them on stdout; findings go to stderr."""
    built = build(Inputs(partnership, today, templates), out, kinds=kinds, formats=formats or FORMATS, draft=draft)
    if built.findings:
        click.echo(terminal.report(built.findings, str(partnership), colour=sys.stderr.isatty()), nl=False, err=True)
    for name in built.written:
        click.echo(out / name)
    if not built.written:
        click.echo(
            "Nothing was built. Put the errors right, or add --draft to see the documents as they stand.", err=True
        )
        sys.exit(1)
    sys.exit(0 if draft else options.exit_status(built.findings, fail_on))
