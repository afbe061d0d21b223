"""The marks that carry a fact's origin through the templates: one sign for each fact, which tells nothing and can't be cut.

What a fact says and where it is written never enters the markup. A sign stands for both there, and only the render that gave it out
knows what it stands for. So whatever a template does with a sign, the words beside the origin are those of the fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import chain as one_after_another
from typing import Final

from govkit.document.inline import Blank, Stated, Text

# Where each member of a group fills in what is its own, as people know it from a mail merge.
SLOT_START: Final = "«"
SLOT_END: Final = "»"
# The characters for private use, which neither a partnership file nor a template may hold; the short ones come first.
_FOR_MARKS: Final = (range(0xE000, 0xF900), range(0xF0000, 0xFFFFE), range(0x100000, 0x10FFFE))
MARKS: Final = re.compile("[" + "".join(f"{chr(each[0])}-{chr(each[-1])}" for each in _FOR_MARKS) + "]")
MOST_MARKS: Final = sum(map(len, _FOR_MARKS))

Chain = tuple[str, ...]


class MarkUnknown(Exception):
    """A sign stands in the markup that this render has not given out: a template made it up."""


class TooManyFacts(ValueError):
    """A document prints more different facts than there are signs for."""


class _GivenOut:
    """The signs of one render, and what each stands for."""

    __slots__ = ("_free", "signs", "stated")

    def __init__(self) -> None:
        self._free = one_after_another(*_FOR_MARKS)
        self.signs: dict[tuple[Chain, str, bool, tuple[Chain, ...]], str] = {}
        self.stated: dict[str, tuple[Stated | Blank, ...]] = {}

    def sign(self, chain: Chain, words: str, also: tuple[Chain, ...], *, settled: bool) -> str:
        """The sign of a fact in these words, one and the same however often it is printed."""
        said = (chain, words, settled, also)
        sign = self.signs.get(said)
        if sign is None:
            sign = self.signs[said] = self._next()
            made = Stated if settled else Blank
            self.stated[sign] = (made(chain, words), *(made(other, "") for other in also))
        return sign

    def _next(self) -> str:
        code = next(self._free, None)
        if code is None:
            raise TooManyFacts(f"This document prints more than {MOST_MARKS:,} different facts. Print fewer of them.")
        return chr(code)


_RENDER: Final[ContextVar[_GivenOut]] = ContextVar("_RENDER")


@contextmanager
def marking() -> Iterator[None]:
    """One render: the marks made in it are known in it, and nowhere else."""
    token = _RENDER.set(_GivenOut())
    try:
        yield
    finally:
        _RENDER.reset(token)


def mark(chain: Chain, words: str, *, settled: bool, also: tuple[Chain, ...] = ()) -> str:
    """The sign that stands for the words of a fact, and of `also`, which are said with it."""
    return _RENDER.get().sign(chain, words, also, settled=settled)


def read_marked(marked: str) -> Iterator[Text | Stated | Blank]:
    """The words of a text with their origins, in order. Raises MarkUnknown for a mark of no fact."""
    at = 0
    for found in MARKS.finditer(marked):
        if found.start() > at:
            yield Text(marked[at : found.start()])
        yield from _stands_for(found[0])
        at = found.end()
    if at < len(marked):
        yield Text(marked[at:])


def begun(marked: str, begin: Callable[[str], str]) -> str:
    """A marked text that starts as `begin` has it, be its first words a template's or a fact's."""
    first = marked[:1]
    if not MARKS.match(first):
        return begin(marked)
    fact, *others = _stands_for(first)
    if isinstance(fact, Blank):
        return marked
    return mark(fact.chain, begin(fact.text), settled=True, also=tuple(other.chain for other in others)) + marked[1:]


def holds_blank(marked: str) -> bool:
    """Whether a fact among the words is still to be agreed."""
    return any(isinstance(fact, Blank) for sign in MARKS.findall(marked) for fact in _stands_for(sign))


def holds_slot(marked: str) -> bool:
    """Whether something among the words is for each member of a group to fill in."""
    return SLOT_START in strip_marks(marked)


def strip_marks(marked: str) -> str:
    """The words alone."""
    return MARKS.sub(lambda sign: "".join(fact.text for fact in _stands_for(sign[0])), marked)


def told(marked: str) -> str:
    """The words alone, for a person who is told what is wrong: a sign that stands for nothing is left out."""
    return MARKS.sub(lambda sign: "".join(fact.text for fact in _known().get(sign[0], ())), marked)


def _known() -> Mapping[str, tuple[Stated | Blank, ...]]:
    """What each sign stands for in this render; nothing outside of one."""
    given_out = _RENDER.get(None)
    return given_out.stated if given_out else {}


def _stands_for(sign: str) -> tuple[Stated | Blank, ...]:
    if sign not in _known():
        raise MarkUnknown
    return _known()[sign]
