"""Splits the words of one block into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from govkit.readability.abbreviations import ends_sentence, is_number
from govkit.readability.tokens import CLOSERS, Token, before_number, tokens
from govkit.readability.words import Span, Word, bare, is_address

_OPENERS: Final = "'\"‘“([{<*"
_LABEL: Final = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]+)\.")


class Run(NamedTuple):
    """One sentence of a text: where it stands, its tokens, and where each of them starts."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

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


def split(text: str, blanks: Sequence[Span] = (), ends: Sequence[int] = ()) -> Iterator[Run]:
    """The sentences of one block. `blanks` are words whatever is in them, and a sentence ends at each of `ends`."""
    found, starts = tokens(text, blanks)
    broken = {bisect_left(starts, end) for end in ends}  # the first tokens after them
    candidates = {at for at, token in enumerate(found, 1) if token.may_end} | broken
    started = 0
    for at in sorted(candidates - {0, len(found)}):
        if at in broken or _ends(found[at - 1], found[at], first=at == started + 1):
            yield from _run(found[started:at], starts[started:at])
            started = at
    yield from _run(found[started:], starts[started:])


def _run(found: Sequence[Token], starts: Sequence[int]) -> Iterator[Run]:
    """The sentence that these tokens make; nothing where there is no word in it."""
    if any(token.words for token in found):
        if any(token.is_short for token in found):
            found = [*map(_before, found, found[1:]), found[-1]]
        yield Run(starts[0], starts[-1] + len(found[-1].text), tuple(found), tuple(starts))


def _before(token: Token, following: Token) -> Token:
    """The token as it counts before the one that follows it."""
    return before_number(token) if token.is_short and is_number(following.text) else token


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
