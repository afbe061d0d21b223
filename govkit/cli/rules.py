"""`govkit rules`."""

from __future__ import annotations

import click

from govkit.cli.say import tell
from govkit.report import manual
from govkit.rules.rule import every_rule


@click.command("rules", help="List every rule, with its severity and why it matters.")
def command() -> None:
    """Prints a line for each rule."""
    tell(manual.listing(every_rule()))
