"""Puts together what two people made of one file: both where they don't touch, and otherwise the clashes with both versions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple

from govkit.editing.clash import Clash
from govkit.editing.edited import edited
from govkit.editing.joined import joined
from govkit.editing.standing import StandingText, reading, standing
from govkit.editing.steps import steps
from govkit.editing.three_way import stretches
from govkit.editing.tree import pieces
from govkit.errors import EditRefused

_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#[^\n]*")


class Merged(NamedTuple):
    """The text with the changes of both; where two changes clash it has theirs, and says what ours was."""

    text: str
    clashes: tuple[Clash, ...] = ()

    def taking_ours(self, paths: Collection[str]) -> str:
        """The text in which ours stands at these paths, of those that clash. Raises EditRefused."""
        taken = [each for each in self.clashes if each.path in paths]
        whole = next((each.ours for each in taken if not each.path), None)
        return edited(self.text, [each.taking_ours for each in taken]) if whole is None else str(whole)


def merged(base: str, ours: str, theirs: str) -> Merged:
    """Our changes of a text and theirs in one text, which says what both have said."""
    if theirs in {base, ours}:
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    whole = Merged(theirs, (Clash("", base, ours, theirs),))
    try:
        was, our, their = (standing(text) for text in (base, ours, theirs))
    except EditRefused:
        return whole
    meant, clashes = joined(was.raw, our.raw, their.raw)
    for text in _attempts((base, ours, theirs), (was, our, their), meant):
        if reading(text).raw == meant:
            return Merged(text, clashes)
    return whole


def _attempts(texts: Sequence[str], said: Sequence[StandingText], meant: Any) -> Iterator[str]:
    """By lines where they don't touch; else by facts, where the side that is written into the other's text changed no comments."""
    base, ours, theirs = texts
    by_lines = _by_lines(base, ours, theirs)
    if by_lines is not None:
        yield by_lines
    was, our, their = (_comments(each) for each in said)
    if our in (was, their):
        yield from _by_facts(theirs, said[2], meant)
    if their in (was, our):
        yield from _by_facts(ours, said[1], meant)


def _by_facts(text: str, said: StandingText, meant: Any) -> Iterator[str]:
    """The text of one side, in which what the other changed is written anew."""
    with suppress(EditRefused):
        yield edited(text, [*steps(said.raw, meant)])


def _by_lines(base: str, ours: str, theirs: str) -> str | None:
    """The lines of both, or nothing where both changed the same ones."""
    sides = [text.splitlines(keepends=True) for text in (base, ours, theirs)]
    lines: list[str] = []
    for each in stretches(*sides):
        old, our, their = (side[bounds] for side, bounds in zip(sides, each, strict=True))
        if our in (old, their):
            lines += their
        elif their == old:
            lines += our
        elif not old:
            lines += [*our, *their]
        else:
            return None
    return "".join(lines)


def _comments(said: StandingText) -> list[str]:
    """The comments of a text, which are no part of what it says."""
    words = sorted(
        (piece.inner + (said.text[piece.inner : piece.end] + "\n").index("\n") * piece.is_folded, piece.end)
        for top in pieces(said.top)
        for piece in (top, *(entry.key for entry in top.entries if entry.key))
        if not piece.entries and piece.said
    )
    rest, at = [], 0
    for start, end in words:
        rest.append(said.text[at:start])
        at = end
    return [found[0] for found in _COMMENT.finditer(" ".join([*rest, said.text[at:]]))]
