"""Cuts what draws a letter into what all have in common and what is each recipient's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from govkit.posting.drawn import Drawn
from govkit.posting.holes import Hole, Part

# Bytes: fewer than these between two holes are written again for each letter, since a stream of their own would take more.
_WORTH_SHARING: Final = 400
_MARK: Final = re.compile(rb"/\w+|<<.*>>|BDC|BMC|EMC", re.DOTALL)

Varying = tuple[Part, ...]
Piece = bytes | Varying


@dataclass(frozen=True, eq=False)
class CutPages:
    """A letter whose pages are cut: the pieces of each page in their order, those that vary among what all have in common."""

    drawn: Drawn
    pages: tuple[tuple[Piece, ...], ...]

    @cached_property
    def varying(self) -> tuple[Varying, ...]:
        """The pieces that vary, in their order."""
        return tuple(piece for page in self.pages for piece in page if not isinstance(piece, bytes))


def cut(drawn: Drawn, pages: Sequence[Sequence[Part]], *, tagged: bool) -> CutPages:
    """The pages of a letter, cut. Without its tags, what marks their words for a screen reader is left out."""
    return CutPages(drawn, tuple(tuple(_pieces(page if tagged else _unmarked(page))) for page in pages))


def _unmarked(parts: Iterable[Part]) -> Iterator[Part]:
    return (part for part in parts if isinstance(part, Hole) or not _MARK.fullmatch(part))


def _pieces(parts: Iterable[Part]) -> Iterator[Piece]:
    varying: list[Part] = []
    for part in _joined(parts):
        if isinstance(part, Hole) or (varying and len(part) < _WORTH_SHARING):
            varying.append(part)
            continue
        if varying:
            yield tuple(varying)
            varying = []
        yield part
    if varying:
        yield tuple(varying)


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts with all operators between two holes as one."""
    between: list[bytes] = []
    for part in parts:
        if isinstance(part, Hole):
            if between:
                yield b"\n".join(between)
            between = []
            yield part
        else:
            between.append(part)
    if between:
        yield b"\n".join(between)
