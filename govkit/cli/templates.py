"""`govkit templates`."""

from __future__ import annotations

from pathlib import Path

import click

from govkit.cli import options
from govkit.cli.say import say
from govkit.tasks.copy_templates import copy_templates, shipped_names


@click.group("templates", help="List the shipped templates, and copy one to change it.")
def command() -> None:
    """Holds the two commands below."""


@command.command("list", help="List the names of the shipped templates.")
def list_names() -> None:
    """Prints a name on each line."""
    for name in shipped_names():
        say(name)


@command.command(
    "copy",
    help="Copy the shipped template NAME into your own folder of templates, which is searched first. NAME is KIND/CLAUSE, "
    "KIND/document, or KIND for all of its templates. No file is overwritten.",
)
@click.argument("name")
@options.partnership
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    help="The folder to copy to.  [default: templates/ beside the partnership file]",
)
def copy(name: str, partnership: Path, to: Path | None) -> None:
    """Lists the copies on stdout."""
    for file in copy_templates(name, to or partnership.parent / "templates"):
        say(file)
