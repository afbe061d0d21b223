"""Parts what aliases hold together: before one place changes, what repeats it or is repeated there is written out, and says the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.editing.meant import is_same, value_at
from govkit.editing.replacing import Edits, replacing
from govkit.editing.standing import StandingText, applied, reading, standing
from govkit.editing.tree import PieceKind, PieceOfYaml, entries_to
from govkit.errors import EditRefused
from govkit.written.cures import Edit
from govkit.written.source_map import Route, dotted

_MOST: Final = 100  # anchors that one place can be tied by


def untied(text: str, route: Route, *, within: bool = False) -> str:
    """The text in which nothing else hangs on the value at a route. `within`: nor does anything in it on others. Raises EditRefused."""
    for _ in range(_MOST):
        here = standing(text)
        ways = next(_ties(here, route, within=within), None)
        if ways is None:
            return text
        text = _first_that_says_the_same(text, here, ways, route)
    raise EditRefused(
        f"`{dotted(route)}` repeats too much of what is written elsewhere. Write it out in the file first."
    )


def _first_that_says_the_same(text: str, here: StandingText, ways: Iterator[Edits], route: Route) -> str:
    for edits in ways:
        after = applied(text, edits)
        if is_same(reading(after).raw, here.raw):
            return after
    raise EditRefused(
        f"`{dotted(route)}` is written once and repeated elsewhere with `*`. Write it out in the file first, so that one can change alone."
    )


def _ties(text: StandingText, route: Route, *, within: bool) -> Iterator[Iterator[Edits]]:
    """How each tie is undone: an alias on the way is written out, and the mark of what others repeat goes to the first of those."""
    way = entries_to(text.top, route)
    last = way[-1].piece if way else text.top
    if last.kind is PieceKind.ALIAS and len(way) < len(route):
        yield replacing(text, route[: len(way)], value_at(text.raw, route[: len(way)]))
        return
    inside = [*_routes(last, route)] if len(way) == len(route) else [(route, last)]
    for piece in (*(entry.piece for entry in way[:-1]), *(piece for _route, piece in inside)):
        if piece.anchor and piece.kind is not PieceKind.ALIAS and (first := _first_alias(text, piece)):
            yield _handed_on(text, piece, first)
    for there, piece in inside if within else ():
        if piece.kind is PieceKind.ALIAS:
            yield replacing(text, there, value_at(text.raw, there))


def _first_alias(text: StandingText, piece: PieceOfYaml) -> Route | None:
    """The way to the first alias that repeats a piece, before another has its anchor."""
    below = (found for found in _routes(text.top) if found[1].start > piece.start and found[1].anchor == piece.anchor)
    route, next_one = next(below, ((), None))
    return route if next_one and next_one.kind is PieceKind.ALIAS else None


def _routes(top: PieceOfYaml, above: Route = ()) -> Iterator[tuple[Route, PieceOfYaml]]:
    yield above, top
    for number, entry in enumerate(top.entries):
        yield from _routes(entry.piece, (*above, entry.name if entry.key else str(number)))


def _handed_on(text: StandingText, piece: PieceOfYaml, first: Route) -> Iterator[Edits]:
    """The anchor goes to the first place that repeats what it marks, where that is written out."""
    end = piece.start + 1 + len(piece.anchor)
    while end < len(text.text) and text.text[end] == " ":
        end += 1
    start = piece.start if text.text[end : end + 1] != "\n" else len(text.text[: piece.start].rstrip(" "))
    freed = Edit(start, end, "")
    for edits in replacing(text, first, value_at(text.raw, first)):
        yield (freed, *_marked(edits, piece.anchor))


def _marked(edits: Edits, anchor: str) -> Edits:
    """The same edits, which write the anchor before the value."""
    first, *rest = edits
    if rest:  # the value goes below its key
        return (first._replace(instead=f" &{anchor}"), *rest)
    lead = first.instead[: len(first.instead) - len(first.instead.lstrip(" "))]
    return (first._replace(instead=f"{lead}&{anchor} {first.instead.removeprefix(lead)}"),)
