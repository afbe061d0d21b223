"""The words inside a block, and where each came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from govkit.document.node import Node, node


@node
class Text(Node):
    """Words that the template wrote."""

    text: str


@node
class Stated(Node):
    """Words that state a fact of the partnership.

    `chain` holds the paths that lead to it: a flow's sender, printed by name, is
    `("flows.flag-return.from", "partners.harrow-lane-surgery.name")`. The last one is where the words are written.
    Where several facts say the same and are said once, those after the first have no words.
    """

    chain: tuple[str, ...]
    text: str

    @property
    def path(self) -> str:
        """Where in the partnership the words are written."""
        return self.chain[-1]


@node
class MergeField(Stated):
    """Words that each recipient of a letter has of their own, under the name of the field: here stand a specimen's, or none."""

    field: str


@node
class Blank(Node):
    """A fact that is still to be agreed, printed as a highlighted blank.

    One of a file that was written elsewhere has no chain: what is filled in there is no fact of the partnership.
    """

    chain: tuple[str, ...]
    text: str

    @property
    def path(self) -> str:
        """Where in the partnership the fact will be written, or empty."""
        return self.chain[-1] if self.chain else ""


@node
class Strong(Node):
    """Words of weight."""

    inlines: tuple[Inline, ...]


class Manner(StrEnum):
    """How words are set apart that are not in bold."""

    ITALIC = "italic"
    UNDERLINED = "underlined"


@node
class Emphasis(Node):
    """Words in italics or underlined. Files that were written elsewhere have them; templates have neither."""

    manner: Manner
    inlines: tuple[Inline, ...]


@node
class Link(Node):
    """Words that lead to an address: `https:`, `mailto:` or `tel:`."""

    address: str
    inlines: tuple[Inline, ...]


@node
class Reference(Node):
    """A reference to another clause of the same document; `text` is worked out from its number, such as `clause 8`."""

    clause: str
    text: str


@node
class Break(Node):
    """The end of a line inside a block."""


Inline = Text | Stated | Blank | Strong | Emphasis | Link | Reference | Break


_WRAPPING: Final = (Strong, Emphasis, Link)  # a union is made anew each time that it is asked, and this is asked often


def leaves(inlines: Iterable[Inline]) -> Iterator[Text | Stated | Blank | Reference | Break]:
    """The words in reading order, without what wraps them."""
    for inline in inlines:
        if isinstance(inline, _WRAPPING):
            yield from leaves(inline.inlines)
        else:
            yield inline


def fields_in(inlines: Iterable[Inline]) -> Iterator[MergeField]:
    """What among the words each recipient has of their own."""
    return (leaf for leaf in leaves(inlines) if isinstance(leaf, MergeField))


def text_of(inlines: Iterable[Inline]) -> str:
    """The words as they are read, a break being a space."""
    return "".join(" " if isinstance(leaf, Break) else leaf.text for leaf in leaves(inlines))


def emphases(inlines: Iterable[Inline]) -> Iterator[tuple[tuple[int, int], Manner]]:
    """Where words are in italics or underlined, in the text that `text_of` gives."""
    at = 0
    for inline in inlines:
        size = len(text_of((inline,)))
        if isinstance(inline, Emphasis):
            yield (at, at + size), inline.manner
        elif isinstance(inline, Strong | Link):
            yield from (((start + at, end + at), manner) for (start, end), manner in emphases(inline.inlines))
        at += size
