"""Keeps account of the words of a file: which parts were read, which were left out for a reason, and how many words neither holds for.

So no word goes missing without a word, wherever in a file somebody puts it.
"""

from __future__ import annotations

from collections.abc import Collection
from secrets import token_hex
from typing import Final

from lxml import etree

UNACCOUNTED: Final = "word of parts that are not where such a file has them"
_HOW: Final = f"how-{token_hex(8)}"  # a name that no file can have
_READ, _LEFT = "read", "left"


def mark_read(element: etree._Element) -> None:
    """Says of an element that its own words were read."""
    element.set(_HOW, _READ)


def mark_left(element: etree._Element) -> None:
    """Says of an element that it is left out with all that is in it, and that this is counted, or that the same stands elsewhere."""
    element.set(_HOW, _LEFT)


def unaccounted(root: etree._Element, holders: Collection[str]) -> int:
    """How many words of the elements that hold words, by these tags, were neither read nor left out for a reason."""
    count = 0
    inside = etree.iterwalk(root, ("start",))
    for _event, element in inside:
        how = element.get(_HOW)
        if how == _LEFT:
            inside.skip_subtree()
        elif how is None and element.tag in holders:
            count += len("".join(map(str, element.itertext())).split())
            inside.skip_subtree()
    return count
