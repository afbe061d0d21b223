"""A document as it stands beside a form, in which each fact leads to the place that it comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

from govkit.document import Blank, Document, Emphasis, Inline, Link, MergeField, Stated, Strong
from govkit.document.rewrite import Words, rewrite
from govkit.write.html import write_framed

_LINK: Final = '<a href="'


class FramedLook(NamedTuple):
    """The address of the stylesheet of frames, and the one below which the files of a house's look are."""

    style: str
    files: str


def framed(document: Document, look: FramedLook, address_of: Callable[[str], str], begins: str) -> str:
    """The document as a page for a frame. `address_of` gives the address of a fact's form; each such address `begins` alike."""
    linked = replace(document, blocks=tuple(rewrite(block, _linking(address_of)) for block in document.blocks))
    written = write_framed(linked, *look)
    return written.replace(f"{_LINK}{begins}", f'<a class="fact" target="_top" href="{begins}')


def _linking(address_of: Callable[[str], str]) -> Callable[[Words], Words]:
    def one(inline: Inline) -> Words:
        match inline:
            case MergeField():
                return (inline,)
            case Stated() | Blank() if inline.path and inline.text.strip():
                return (Link(address_of(inline.path), (inline,)),)
            case Strong() | Emphasis():
                return (replace(inline, inlines=run(inline.inlines)),)
            case Link():  # a link in a link is none: what it says leads to the fact
                inner = run(inline.inlines)
                return inner if inner != inline.inlines else (inline,)
        return (inline,)

    def run(words: Words) -> Words:
        return tuple(new for old in words for new in one(old))

    return run
