"""Splits the words of one block into sentences."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from govkit.readability.abbreviations import ends_sentence, is_number
from govkit.readability.tokens import CLOSERS, Token, before_number, tokens
from govkit.readability.words import Span, Word, bare, is_address

_OPENERS: Final = "'\"‘“([{<*"
_LABEL: Final = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]+)\.")


class Stretch(NamedTuple):
    """One sentence of a text: where it stands, its tokens, where each of them starts, and what is counted of them."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]
    small: tuple[str, ...]
    syllables: int
    long: int
    hard: int

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, whose places count from its start."""
        return tuple(
            Word(text, start - self.start + at, copied)
            for token, start in zip(self.tokens, self.starts, strict=True)
            for text, at, copied in token.words
        )

    def word(self, index: int) -> Word:
        """One of its words."""
        for token, start in zip(self.tokens, self.starts, strict=True):
            if index < len(token.words):
                text, at, copied = token.words[index]
                return Word(text, start - self.start + at, copied)
            index -= len(token.words)
        raise IndexError(index)


def split(text: str, blanks: Sequence[Span] = (), ends: Sequence[int] = ()) -> Iterator[Stretch]:
    """The sentences of one block. `blanks` are words whatever is in them, and a sentence ends at each of `ends`."""
    found, starts = tokens(text, blanks)
    if not found:
        return
    broken = {sum(start < end for start in starts) for end in ends}  # the first tokens after them
    found = _before_numbers(found, broken)
    started = 0
    for at in [*_ends_of_sentences(found, broken), len(found)]:
        if run := _run(found[started:at], starts[started:at]):
            yield run
        started = at


def _run(found: Sequence[Token], starts: Sequence[int]) -> Stretch | None:
    """The sentence that these tokens make; none where there is no word in it."""
    _texts, _words, small, syllables, long, hard, *_rest = zip(*found, strict=True)
    words = tuple(chain.from_iterable(small))
    end = starts[-1] + len(found[-1].text)
    return (
        Stretch(starts[0], end, tuple(found), tuple(starts), words, sum(syllables), sum(long), sum(hard))
        if words
        else None
    )


def _before_numbers(found: list[Token], broken: Collection[int]) -> list[Token]:
    """The tokens with each abbreviation, such as “No.”, as it counts before a number."""
    for at in [at for at, token in enumerate(found[:-1]) if token.is_short]:
        if is_number(found[at + 1].text) and at + 1 not in broken:
            found[at] = before_number(found[at])
    return found


def _ends_of_sentences(found: Sequence[Token], broken: Collection[int]) -> Iterator[int]:
    """The first token of each sentence but the first."""
    started = 0
    may_end = [at for at, token in enumerate(found[:-1], 1) if token.may_end]
    for at in sorted({*may_end, *broken} - {0, len(found)}) if broken else may_end:
        if at in broken or _ends(found[at - 1], found[at], first=at == started + 1):
            yield at
            started = at


def _ends(token: Token, following: Token, *, first: bool) -> bool:
    """Whether a sentence ends between two tokens. `first` says that the token starts its sentence."""
    core = token.text.rstrip(CLOSERS)
    if not core.endswith((".", "!", "?", "…")):
        return False
    opening = following.text.lstrip(_OPENERS)
    if following.whole:
        opening = opening.capitalize()  # nobody can tell how a blank will start
    if not opening[:1].isalnum() or (opening[:1].islower() and not is_address(bare(opening))):
        return False
    if first and not token.whole and _LABEL.fullmatch(core):
        return False
    if core.endswith(".") and not core.endswith(".."):
        return token.whole or ends_sentence(core[:-1].lstrip(_OPENERS), bare(opening))
    return True
