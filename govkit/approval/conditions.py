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
    for old in gone:
        parts = alternatives(old)
        if any(opposite(old) == new for new in come) or (
            len(parts) > 1 and all(opposite(part) in come for part in parts)
        ):
            return "negated", old
    for new in come:
        parts = alternatives(new)
        if len(parts) > 1 and all(opposite(part) in gone for part in parts):
            return "negated", new
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


def opposite(condition: str) -> str:
    """The condition that holds where this one does not, as it is written."""
    if condition.startswith("not "):
        inner = condition.removeprefix("not ")
        return inner[1:-1] if inner.startswith("(") and inner.endswith(")") else inner
    if " is " in condition or len(alternatives(condition)) > 1:
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
