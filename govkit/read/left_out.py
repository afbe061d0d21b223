"""Counts what was taken out of the words of a file: marks of footnotes, and what is filled in later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from govkit.document import Blank, Block, Emphasis, Inline, Text, every_block, leaves, pieces
from govkit.document.rewrite import rewrite
from govkit.read.footnotes import MARK
from govkit.read.opened import Opened, counted

_MARKS: Final = "footnote mark"
_BLANKS: Final = "blank"


def with_left_out(opened: Opened) -> Opened:
    """The document without the signs that stood for marks of footnotes, saying how many those and its blanks were."""
    found = Counter(_kinds(opened.blocks))
    marks, blanks = found.pop(_MARKS, 0), counted(found)
    blocks = tuple(rewrite(block, _without_signs) for block in opened.blocks) if marks else opened.blocks
    return opened._replace(
        blocks=blocks,
        skipped=(*opened.skipped, *counted({_MARKS: marks})),
        counted_as=(*opened.counted_as, *(f"{each}, each as one word" for each in blanks)),
    )


def _kinds(blocks: Iterable[Block]) -> Iterator[str]:
    for block in every_block(blocks):
        for run, _place in pieces(block):
            for leaf in leaves(run):
                if isinstance(leaf, Blank):
                    yield _BLANKS
                elif isinstance(leaf, Text):
                    yield from [_MARKS] * leaf.text.count(MARK)


def _without_signs(run: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(kept for inline in run if (kept := _without_sign(inline)) is not None)


def _without_sign(inline: Inline) -> Inline | None:
    if isinstance(inline, Text):
        return Text(inline.text.replace(MARK, "")) if inline.text.strip(MARK) else None
    if isinstance(inline, Emphasis):
        inside = _without_signs(inline.inlines)
        return replace(inline, inlines=inside) if inside else None
    return inline
