"""The words inside a block as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import groupby
from typing import Final, assert_never

from govkit.document import Blank, Break, Emphasis, Inline, Link, Manner, Reference, Stated, Strong, Text

# A renderer would break it between its brackets: 9(2)(g). What is held to it is held with it, or the line before would break anywhere.
_PLACE_IN_LAW: Final = re.compile(r"(?:\b\w+\u00a0)*\b[0-9]+[A-Z]*(?:\([0-9A-Za-z]{1,4}\)){2,}")

_LONG: Final = re.compile(r"\S{24,}")
# Where an address that has no room on its line goes on in the next.
_PART_OF_ADDRESS: Final = re.compile(r"(?<!<)[@/.](?=\w)")


def write_inlines(inlines: Iterable[Inline]) -> str:
    """The words, with what they lead to and what still has to be agreed."""
    return "".join(
        _words("".join(inline.text for inline in run if isinstance(inline, Text | Stated)))
        if are_words
        else "".join(map(_inline, run))
        for are_words, run in groupby(inlines, lambda inline: isinstance(inline, Text | Stated))
    )


def is_parted(text: str) -> bool:
    """Whether some words of a text are written as a part of their own."""
    return "(" in text and _PLACE_IN_LAW.search(text) is not None


def _words(text: str) -> str:
    parted = _LONG.sub(lambda found: _PART_OF_ADDRESS.sub(r"\g<0><wbr>", found[0]), escape(text))
    return _PLACE_IN_LAW.sub(r'<span class="whole">\g<0></span>', parted)


def _inline(inline: Inline) -> str:
    match inline:
        case Text() | Stated():
            return _words(inline.text)
        case Blank():
            return f"<mark>{escape(inline.text)}</mark>"
        case Strong():
            return f"<strong>{write_inlines(inline.inlines)}</strong>"
        case Emphasis():
            tag = "em" if inline.manner is Manner.ITALIC else "u"
            return f"<{tag}>{write_inlines(inline.inlines)}</{tag}>"
        case Link():
            return f'<a href="{escape(inline.address)}">{write_inlines(inline.inlines)}</a>'
        case Reference():
            return f'<a href="#clause-{escape(inline.clause)}">{escape(inline.text)}</a>'
        case Break():
            return "<br>"
        case _:
            assert_never(inline)
