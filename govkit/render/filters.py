"""What templates can do with facts; each keeps the facts' origins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from jinja2 import Environment, pass_environment

from govkit.document.marks import first_printed
from govkit.render.stated import StatedEntry, StatedFact, StatedPart
from govkit.wording import say


def listing(parts: Iterable[Any], last: str = "and") -> str:
    """The parts as a list in a sentence: `a, b and c`."""
    return say.listing([str(_name_of(part)) for part in parts], last)


def begin(fact: Any) -> Any:
    """The words as a sentence begins."""
    if isinstance(fact, StatedFact):
        return fact.said(say.begin(fact.words))
    marked = fact if isinstance(fact, str) else str(fact)
    at = first_printed(marked)
    return marked[:at] + say.begin(marked[at:])


def bare(address: StatedFact) -> StatedFact:
    """A web address as people read and type it, without `https://`."""
    return address.said(address.words.removeprefix("https://"))


@pass_environment
def gather(environment: Environment, parts: Iterable[Any], name: str) -> list[Any]:
    """What the parts hold under `name`, in one list."""
    gathered: list[Any] = []
    for part in parts:
        held = environment.getattr(part, name)
        gathered.extend(held if isinstance(held, list) else [held])
    return gathered


def distinct(parts: Iterable[Any]) -> list[Any]:
    """The parts without repeats: two are the same if they are written in the same place."""
    return list({_origin(part): part for part in reversed(list(parts))}.values())[::-1]


def without(parts: Iterable[Any], *others: Any) -> list[Any]:
    """The parts but for some."""
    left_out = {_origin(other) for other in others}
    return [part for part in parts if _origin(part) not in left_out]


@pass_environment
def where(environment: Environment, parts: Iterable[Any], name: str, value: object = True) -> list[Any]:
    """The parts whose fact `name` is `value`."""
    return [part for part in parts if environment.getattr(part, name) == value]


@pass_environment
def where_given(environment: Environment, parts: Iterable[Any], name: str) -> list[Any]:
    """The parts that say something under `name`."""
    return [part for part in parts if environment.getattr(part, name) not in (None, [])]


def joined(parts: Iterable[Any], between: str) -> str:
    """The parts one after the other, with `between` between them."""
    return between.join(str(_name_of(part)) for part in parts)


FILTERS: Final[dict[str, Callable[..., Any]]] = {
    "listing": listing,
    "begin": begin,
    "bare": bare,
    "gather": gather,
    "distinct": distinct,
    "without": without,
    "where": where,
    "where_given": where_given,
    "joined": joined,
    "length": len,
}


def _name_of(part: Any) -> Any:
    return part.name if isinstance(part, StatedPart) else part


def _origin(part: Any) -> object:
    if isinstance(part, StatedEntry) and isinstance(part.key, StatedPart):
        return part.key.chain[-1]
    return part.chain[-1] if isinstance(part, StatedEntry | StatedFact | StatedPart) else part
