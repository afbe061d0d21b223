"""The words inside a block as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import assert_never

from govkit.document import Blank, Break, Emphasis, Inline, Link, Manner, Reference, Stated, Strong, Text


def write_inlines(inlines: Iterable[Inline]) -> str:
    """The words, with what they lead to and what still has to be agreed."""
    return "".join(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> str:
    match inline:
        case Text() | Stated():
            return escape(inline.text)
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
