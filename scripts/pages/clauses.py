"""One page of all clauses, by kind of document."""

from __future__ import annotations

from govkit.data.standard import RequiredClause, find_clauses, kinds_with_standard
from govkit.report.manual import required, states
from pages.evidence import EVIDENCE, MADE

START = f"""\
# The clauses

What each kind of document must say, in this order, and by which source. `govkit explain KIND/CLAUSE` prints the same.
{MADE.format("`govkit/standards/`")} A house adds clauses and tightens them, and can't take any away.

{EVIDENCE}"""


def clauses_page() -> str:
    """For each kind of document, a section for each clause."""
    told = (
        line
        for kind in kinds_with_standard()
        for line in (f"## {kind}\n", *(_clause(kind, clause) for clause in find_clauses(kind)))
    )
    return "\n".join([START, *told])


def _clause(kind: str, clause: RequiredClause) -> str:
    said = [
        f"### {kind}/{clause.id}",
        f"**{clause.severity.capitalize()}.** It says {clause.says}. Required {required(clause)}. It binds: {clause.binds}.",
        *states(clause),
        f"Source: {clause.source} [{clause.evidence}]",
    ]
    return "\n\n".join(said) + "\n"
