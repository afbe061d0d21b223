"""The words of one block with its sentences marked: how hard each is, and which words a finding is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from markupsafe import Markup, escape

from govkit.document import Blank, Break, Emphasis, Inline, Link, Manner, Reference, Stated, Strong, Text
from govkit.readability.sentence import Sentence
from govkit.readability.words import Span
from govkit.report.readability_html.difficulty import Difficulty
from govkit.report.readability_html.notes import Note

_WRAPS: Final[dict[object, Markup]] = {
    Strong: Markup("<strong>{}</strong>"),
    Link: Markup('<span class="link">{}</span>'),
    Manner.ITALIC: Markup("<em>{}</em>"),
    Manner.UNDERLINED: Markup("<u>{}</u>"),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with the notes about it, how hard it is in kind and in words, its hard words, and the id that leads to it."""

    sentence: Sentence
    notes: tuple[Note, ...]
    level: Difficulty
    label: str
    hard_words: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that look alike: where they start in the block, and how they are set."""

    start: int
    leaf: Text | Stated | Blank | Reference | Break
    wraps: tuple[Markup, ...]

    @property
    def text(self) -> str:
        return " " if isinstance(self.leaf, Break) else self.leaf.text

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def marked(inlines: Sequence[Inline], sentences: Sequence[Marked] = ()) -> Markup:
    """The words of a block, with its sentences, facts and words at fault marked."""
    pieces = tuple(_pieces(inlines))
    text = "".join(piece.text for piece in pieces)
    shown, at = Markup(), 0
    for each in sentences:
        start = text.index(each.sentence.text, at)
        end = start + len(each.sentence.text)
        shown += _words(pieces, (at, start)) + _sentence(pieces, (start, end), each)
        at = end
    return shown + _words(pieces, (at, len(text)))


def _pieces(inlines: Iterable[Inline], at: int = 0, wraps: tuple[Markup, ...] = ()) -> Iterator[_Piece]:
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis | Link):
            inner = list(_pieces(inline.inlines, at, (*wraps, _WRAPS[getattr(inline, "manner", type(inline))])))
            yield from inner
            at = inner[-1].end if inner else at
        else:
            piece = _Piece(at, inline, wraps)
            yield piece
            at = piece.end


def _sentence(pieces: Sequence[_Piece], span: Span, each: Marked) -> Markup:
    """One sentence. One that is easy and has no finding stays as it is."""
    spans = {note: (span[0] + note.span[0], span[0] + note.span[1]) for note in each.notes if not note.is_whole}
    cuts = sorted({span[0], span[1], *(edge for found in spans.values() for edge in found if edge < span[1])})
    words = Markup()
    for start, end in pairwise(cuts):
        at_fault = [note for note, (first, last) in spans.items() if first < end and start < last]
        words += _at_fault(_words(pieces, (start, end)), at_fault)
        words += _markers(note for note in at_fault if spans[note][1] == end)
    words += _markers(note for note in each.notes if note.is_whole)
    if each.level is Difficulty.EASY and not each.notes:
        return words
    label = Markup(' <span class="level level-{}">{}</span>').format(each.level.value, each.label) if each.label else ""
    return Markup('<span class="sentence {}" id="{}" tabindex="-1">{}</span>{}').format(
        each.level.value, each.id, words, label
    )


def _at_fault(words: Markup, notes: Sequence[Note]) -> Markup:
    if not notes:
        return words
    gravest = min(notes, key=lambda note: note.severity.rank)
    numbers = " ".join(str(note.number) for note in notes)
    return Markup('<span class="fault {}" data-notes="{}">{}</span>').format(gravest.severity.value, numbers, words)


def _markers(notes: Iterable[Note]) -> Markup:
    one = Markup(
        '<sup class="marker" data-notes="{}"><span class="unseen"> (finding </span>{}<span class="unseen">)</span></sup>'
    )
    return Markup().join(one.format(note.number, note.number) for note in notes)


def _words(pieces: Sequence[_Piece], span: Span) -> Markup:
    """What stands between two places of the block."""
    start, end = span
    shown = (
        _shown(piece, piece.text[max(start - piece.start, 0) : end - piece.start])
        for piece in pieces
        if piece.start < end and start < piece.end
    )
    return Markup().join(shown)


def _shown(piece: _Piece, text: str) -> Markup:
    """A part of a piece as it looks."""
    match piece.leaf:
        case Break():
            return Markup("<br>")
        case Blank():
            words = Markup('<mark class="blank">{}</mark>').format(text)
        case Stated():
            words = Markup('<span class="fact">{}</span>').format(text)
        case _:
            words = escape(text)
    for wrap in reversed(piece.wraps):
        words = wrap.format(words)
    return words
