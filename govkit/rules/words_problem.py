"""What rules about approved words find, and how both versions of a sentence are told."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.approval.changed import ChangedClause, Reworded
from govkit.approval.statements import OUTSIDE
from govkit.document import Place


@dataclass(frozen=True, slots=True)
class WordsProblem:
    """Words of a clause that nobody approved, at their line. `source` is a nearer one than the rule's."""

    place: Place
    message: str
    fix: str
    source: str = ""


def both(change: Reworded) -> str:
    """What it says and what was approved, side by side."""
    before, after = change.before, change.after
    if before is None:
        return f"“{after.says if after else ''}” was not approved."
    if after is None:
        return f"“{before.says}” was approved, and is not said any more."
    if before.says != after.says:
        return f"It says “{after.says}”. Approved is “{before.says}”."
    if before.when == after.when:
        return f"“{after.says}” stands in another place than was approved."
    also = f" and {change.also} more" if change.also else ""
    return f"“{after.says}”{also} is said {when(after.when)}. Approved is {when(before.when)}."


def when(conditions: tuple[str, ...]) -> str:
    """Conditions as a sentence has them."""
    return f"when `{'` and `'.join(conditions)}`" if conditions else "always"


def name_of(clause: ChangedClause) -> str:
    """The clause as `govkit approve` is asked for it."""
    return f"{clause.kind}/{clause.clause}"


def spoken_name(clause: ChangedClause) -> str:
    """The clause as a sentence names it."""
    if clause.clause == OUTSIDE:
        return f"What stands outside the clauses of `{clause.kind}`"
    return f"The clause `{clause.clause}` of `{clause.kind}`"


def approve(clause: ChangedClause) -> str:
    """How to put it right."""
    return f'Put back the approved words, or have it approved: `govkit approve {name_of(clause)} --by "NAME, ROLE"`.'
