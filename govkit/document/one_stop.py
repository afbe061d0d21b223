"""A sentence of the partnership's own ends in its own stop, so the template's is left out: “The risk is low.” is not “The risk is low..”."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from govkit.document.inline import Blank, Break, Inline, Link, Reference, Stated, Strong, Text, leaves

_ENDS: Final = (".", "!", "?", "…")
# Not one of a name of a file or a number, and not one of three.
_STOP: Final = re.compile(r"\.(?![^\s)”’])")


def with_one_stop(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The words without the full stops of a template that follow a fact which ends a sentence by itself."""
    again = frozenset(_said_again(leaves(inlines)))
    return _without(inlines, again) if again else inlines


def _said_again(words: Iterable[Inline]) -> Iterable[int]:
    """The words that start with a stop which was said already, each by its id."""
    after_end = False
    for leaf in words:
        if isinstance(leaf, Text) and after_end and _STOP.match(leaf.text):
            yield id(leaf)
        if isinstance(leaf, Break | Reference):
            after_end = False
        elif isinstance(leaf, Text | Stated | Blank) and leaf.text:
            after_end = type(leaf) is Stated and leaf.text.rstrip().endswith(_ENDS)


def _without(inlines: tuple[Inline, ...], again: frozenset[int]) -> tuple[Inline, ...]:
    """The words without the first sign of some of them."""
    left: list[Inline] = []
    for inline in inlines:
        match inline:
            case Strong(children):
                left.append(Strong(_without(children, again)))
            case Link(address, children):
                left.append(Link(address, _without(children, again)))
            case Text(text) if id(inline) in again:
                left += [Text(text[1:])] if text[1:] else []
            case _:
                left.append(inline)
    return tuple(left)
