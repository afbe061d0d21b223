"""What changed in the conditions of a sentence: whether one was turned round, joined otherwise, or came to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from govkit.approval.listed import conditions_in

_OPPOSITE: Final = ((" == ", " != "), (" not in ", " in "), (" < ", " >= "), (" > ", " <= "))


def changed_conditions(before: Sequence[str], after: Sequence[str]) -> tuple[str, str] | None:
    """`negated`, `joined` or `narrowed`, with the condition that tells it; None where nothing changed, or something else."""
    gone = [each for each in before if each not in after]
    come = [each for each in after if each not in before]
    for one, others in ((gone, come), (come, gone)):
        for each in one:
            if turned([each]) <= set(others):
                return "negated", each
    if gone and turned(gone) == set(come):
        return "negated", " and ".join(gone)
    for one, others in ((gone, come), (come, gone)):
        for each in one:
            if len(alternatives(each)) > 1 and any(part in others for part in alternatives(each)):
                return "joined", each
    if come and not gone:
        return "narrowed", come[0]
    return None


def alternatives(condition: str) -> list[str]:
    """The parts of a condition of which one has to hold."""
    return _split(condition, " or ")


def turned(conditions: Sequence[str]) -> set[str]:
    """The conditions that all hold where these do not all hold."""
    if len(conditions) > 1:
        whole = " and ".join(f"({each})" if len(alternatives(each)) > 1 else each for each in conditions)
        return {_one_turned(whole)}
    return {_one_turned(part) for each in conditions for part in alternatives(each)}


def _one_turned(part: str) -> str:
    """What holds where conditions that are joined by `and` do not all hold."""
    each = (turned([one]) if len(alternatives(one)) > 1 else {opposite(one)} for one in together(part))
    return " or ".join(sorted(" and ".join(sorted(several)) for several in each))


def opposite(condition: str) -> str:
    """The condition that holds where this one does not, as it is written."""
    if condition.startswith("not "):
        inner = condition.removeprefix("not ")
        return inner[1:-1] if inner.startswith("(") and inner.endswith(")") else inner
    if " if " in condition:
        return f"not ({condition})"
    if " is " in condition:
        return f"not {condition}"
    for pair in _OPPOSITE:
        for sign, other in (pair, pair[::-1]):
            if sign in condition:
                return condition.replace(sign, other, 1)
    return f"not {condition}"


def asked(says: str, when: Sequence[str]) -> tuple[str, ...]:
    """All conditions of a sentence, those within it too, each for itself."""
    within = (part for each in conditions_in(says) for part in together(_bare(each)))
    return (*when, *within)


def _bare(condition: str) -> str:
    """A condition as it stands within a sentence, without its `if`; the head of a loop is one condition."""
    head, _, more = condition.partition(" if ")
    if condition.startswith("for "):
        return " and ".join([head, *([more] if more else [])])
    return condition.removeprefix("if ")


def together(condition: str) -> list[str]:
    """The parts of a condition that all have to hold."""
    return [_unwrapped(part) for part in _split(condition, " and ")]


def _unwrapped(part: str) -> str:
    inner = part[1:-1]
    return inner if part.startswith("(") and part.endswith(")") and len(alternatives(inner)) > 1 else part


def _split(condition: str, sign: str) -> list[str]:
    parts, depth, quoted, start = list[str](), 0, False, 0
    for at, each in enumerate(condition):
        quoted = quoted != (each == '"')
        depth += (each in "([") - (each in ")]")
        if not quoted and not depth and condition.startswith(sign, at):
            parts.append(condition[start:at])
            start = at + len(sign)
    return [*parts, condition[start:]]


def are_exclusive(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one holds only where the other does not."""
    return any(opposite(each) in other for each in one)
