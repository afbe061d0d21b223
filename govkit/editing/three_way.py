"""What two people made of one sequence, put together: of the lines of a text, or of the items of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple


class ThreeBounds(NamedTuple):
    """From where to where a stretch goes in the sequence that both started from, and in that of each."""

    base: slice
    ours: slice
    theirs: slice


def stretches(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[ThreeBounds]:
    """The stretches that somebody changed, between those that stayed as they were on both sides; then those, too, in their order."""
    at_base = at_ours = at_theirs = 0
    for start, our_start, their_start, length in (*_kept(base, ours, theirs), (len(base), len(ours), len(theirs), 0)):
        changed = ThreeBounds(slice(at_base, start), slice(at_ours, our_start), slice(at_theirs, their_start))
        if any(each.start < each.stop for each in changed):
            yield from _line_by_line(changed)
        at_base, at_ours, at_theirs = start + length, our_start + length, their_start + length
        if length:
            yield ThreeBounds(slice(start, at_base), slice(our_start, at_ours), slice(their_start, at_theirs))


def _line_by_line(changed: ThreeBounds) -> Iterator[ThreeBounds]:
    """A stretch that has as many parts on each side is looked at part by part: neighbours don't touch one another."""
    sizes = {each.stop - each.start for each in changed}
    if len(sizes) > 1:
        yield changed
        return
    for at in range(*sizes):
        yield ThreeBounds(*(slice(each.start + at, each.start + at + 1) for each in changed))


def _kept(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Runs that all three have in common: where each starts, and how long it is."""
    in_ours, in_theirs = _matched(base, ours), _matched(base, theirs)
    at = 0
    while at < len(base):
        if at not in in_ours or at not in in_theirs:
            at += 1
            continue
        length = 1
        while in_ours.get(at + length) == in_ours[at] + length and in_theirs.get(at + length) == in_theirs[at] + length:
            length += 1
        yield at, in_ours[at], in_theirs[at], length
        at += length


def _matched(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return {start + at: there + at for start, there, length in blocks for at in range(length)}
