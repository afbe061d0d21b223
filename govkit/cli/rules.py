"""`govkit rules`."""

from __future__ import annotations

import click

from govkit.report import manual
from govkit.rules.rule import every_rule


@click.command("rules", help="List every rule, with its severity and why it matters.")
def command() -> None:
    """Prints a line for each rule."""
    click.echo(manual.listing(every_rule()), nl=False)
