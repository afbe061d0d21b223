"""What of a template stands within what: the ways of each choice, the body of each loop, clause and macro."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from govkit.errors import TemplateNotOpened
from govkit.rewording.cuts import Cut, CutKind

_BLOCKS: Final = frozenset(("if", "for", "clause", "macro", "with", "call", "filter", "block", "raw"))
_WAYS: Final = frozenset(("elif", "else"))
INLINE: Final = frozenset(("a", "strong", "em", "br"))


@dataclass(frozen=True, slots=True)
class TakenWay:
    """What is said on one way of a choice, or each time of a loop; `head` is the code that says when."""

    head: Cut
    inner: tuple[Nested, ...]


@dataclass(frozen=True, slots=True)
class Branching:
    """A choice, a loop, or another block of code with all that stands in it."""

    name: str
    ways: tuple[TakenWay, ...]
    start: int
    end: int


Nested = Cut | Branching


def nested(cut: Iterable[Cut]) -> tuple[Nested, ...]:
    """The cuts, each block of code with what it holds. Raises TemplateNotOpened."""
    waiting = iter(cut)
    found, end = _until(waiting, "")
    if end is not None:
        raise TemplateNotOpened(f"`{end.name}` ends something that does not begin here.")
    return found


def _until(waiting: Iterator[Cut], block: str) -> tuple[tuple[Nested, ...], Cut | None]:
    """What stands before the code that ends the block or takes another way of it, and that code."""
    found = list[Nested]()
    for cut in waiting:
        if cut.kind is not CutKind.CODE:
            found.append(cut)
        elif cut.name in _WAYS or cut.name.startswith("end") or (cut.name == "raw" == block):
            return tuple(found), cut
        elif _is_block(cut):
            found.append(_block(cut, waiting))
        else:
            found.append(cut)
    return tuple(found), None


def _is_block(cut: Cut) -> bool:
    return cut.name in _BLOCKS or (cut.name == "set" and not cut.assigns)


def _block(head: Cut, waiting: Iterator[Cut]) -> Branching:
    ways, at = list[TakenWay](), head
    while True:
        inner, end = _until(waiting, head.name)
        if end is None:
            raise TemplateNotOpened(f"`{head.name}` is not ended where it began, such as within an element.")
        ways.append(TakenWay(at, inner))
        if end.name not in _WAYS:
            return Branching(head.name, tuple(ways), head.start, end.end)
        at = end


def every(found: Iterable[Nested]) -> Iterator[Cut]:
    """The cuts of these and of all that stands in them, but for the code that says when."""
    for each in found:
        if isinstance(each, Cut):
            yield each
        else:
            for way in each.ways:
                yield from every(way.inner)
