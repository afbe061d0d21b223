"""`govkit explain`."""

from __future__ import annotations

import click

from govkit.load.fault_kinds import FAULTS
from govkit.report import manual
from govkit.rules.rule import find_rule


@click.command(
    "explain", help="Explain the rule RULE: what it finds, why, by which source, and how it looks when it is right."
)
@click.argument("rule")
def command(rule: str) -> None:
    """Prints the rule's manual page."""
    click.echo(manual.fault_page(rule, FAULTS[rule]) if rule in FAULTS else manual.page(find_rule(rule)), nl=False)
