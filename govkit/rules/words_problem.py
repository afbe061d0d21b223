"""What rules about approved words find, and how both versions of a sentence are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govkit.approval.changed import ChangedClause
from govkit.approval.gravity import Gravity
from govkit.approval.listed import law_of, listed, promised, required
from govkit.approval.reworded import Reworded
from govkit.approval.statements import OUTSIDE
from govkit.document import Place
from govkit.wording.say import listing


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
    also = f" and {len(change.also)} more are" if change.also else " is"
    return f"“{after.says}”{also} said {when(after.when)}. Approved is {when(before.when)}."


def broken(clause: ChangedClause, gravity: Gravity) -> Iterator[WordsProblem]:
    """The changes of this gravity, each with the promise, whom it binds and by which law. A house that approves nothing is told of none."""
    for change in clause.changes:
        if clause.approves and change.verdict and change.verdict.gravity is gravity and change.before:
            says = f"{both(change)} {change.verdict.why} {_promise(clause, change)}"
            entry = listed(clause.kind, "" if clause.clause == OUTSIDE else clause.clause, change.before.says)
            law = law_of(entry, required(clause.kind, clause.clause))
            yield WordsProblem(change.place, says.strip(), approve(clause), law)


def _promise(clause: ChangedClause, change: Reworded) -> str:
    """What was promised, in plain words, and who is bound by it."""
    names = dict.fromkeys(name for each in (change, *change.also) if each.before for name in each.before.keeps)
    says = [f"`{name}`, {promised(name)}" if promised(name) else f"`{name}`" for name in names]
    what = f"{'The promise is' if len(says) == 1 else 'The promises are'} {listing(says)}." if says else ""
    of = required(clause.kind, clause.clause)
    whom = f"It binds {'everybody' if of.binds == 'all' else f'the {of.binds}'}." if of else ""
    return " ".join(part for part in (what, whom) if part)


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
