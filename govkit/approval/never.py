"""Whether conditions can hold together: one that says the opposite of another, or is no question at all, decides it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from govkit.approval.terms import Term, conditions, negated, text, within

_OF_ITS_PLACE: Final = "loop"  # means another loop at another place
Choices = Callable[[Term], frozenset[str] | None]  # the words that a fact can be, where it is a choice


def why_never(under: Iterable[Term], choices: Choices) -> str:
    """Why these conditions never hold together; nothing where they can."""
    flat = [each for condition in under for each in conditions(condition) if not _is_of_its_place(each)]
    return _why(list(dict.fromkeys(flat)), choices)


def _why(flat: list[Term], choices: Choices) -> str:
    for each in flat:
        if why := _alone(each, choices):
            return why
    for each in flat:
        if negated(each) in flat:
            first, second = sorted((text(each), text(negated(each))), key=len)
            return f"`{second}` and `{first}` never hold together"
    if why := _two_values(flat):
        return why
    for each in flat:
        if each.op == "or":
            others = [one for one in flat if one is not each]
            ways = [_why([*others, *conditions(part)], choices) for part in each.parts]
            if all(ways):
                return ways[0]
    return ""


def _alone(condition: Term, choices: Choices) -> str:
    """Why a condition never holds, whatever the others are."""
    match condition:
        case Term("const", (value,)) if not value:
            return f"`{text(condition)}` never holds"
        case Term("not", (Term("const", (value,)),)) if value:
            return f"`{text(condition)}` never holds"
        case Term("compare", (first, (("eq", Term("const", (str() as word,))),))):
            known = choices(first)
            if known is not None and word not in known:
                return f"`{text(first)}` is never “{word}”"
        case Term("compare", (first, (("in", Term("list", parts)),))):
            known = choices(first)
            words = [part.parts[0] for part in parts if part.op == "const"]
            if known is not None and len(words) == len(parts) and known.isdisjoint(words):
                return f"`{text(first)}` is never one of {text(Term('list', parts))}"
    return ""


def _two_values(flat: list[Term]) -> str:
    """Why a fact would have to be two things at once."""
    said: dict[Term, Term] = {}
    for each in flat:
        match each:
            case Term("compare", (first, (("eq", Term("const", _) as value),))):
                if said.setdefault(first, value) != value:
                    return f"`{text(first)}` is never both {text(said[first])} and {text(value)}"
    return ""


def _is_of_its_place(condition: Term) -> bool:
    return any(each == Term("name", (_OF_ITS_PLACE,)) for each in within(condition))
