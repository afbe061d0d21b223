"""`govkit explain`."""

from __future__ import annotations

import click

from govkit.data.standard import find_clauses
from govkit.report import manual
from govkit.rules.rule import find_rule
from govkit.written.fault_kinds import FAULTS, OLD_NAMES


@click.command(
    "explain",
    help="Explain a rule, such as item-without-retention, or a clause, such as isa/retention: what, why, by which source, "
    "and how to put it right or accept it for a time. A kind of document, such as isa, lists its clauses.",
)
@click.argument("name")
def command(name: str) -> None:
    """Prints the page of the rule or clause."""
    click.echo(_page(name), nl=False)


def _page(name: str) -> str:
    if name in FAULTS:
        return manual.fault_page(name, FAULTS[name])
    if name in OLD_NAMES:
        return manual.old_name_page(name, OLD_NAMES[name])
    kind, _, clause = name.partition("/")
    if found := find_clauses(kind, clause):
        return manual.clause_page(kind, found[0]) if clause else manual.clause_listing(kind, found)
    return manual.page(find_rule(name))
