"""Splits the words of one block into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple

from govkit.readability.abbreviations import before_number, ends_sentence
from govkit.readability.words import Span, Token, Word, bare, is_address, tokens, words

_OPENERS: Final = "'\"‘“([{<*"
_CLOSERS: Final = "'\"’”)]}>*"
_LABEL: Final = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]+)\.")


class Run(NamedTuple):
    """One sentence of a text: where it stands, and its words, whose places count from its start."""

    start: int
    end: int
    words: tuple[Word, ...]


def split(text: str, blanks: Sequence[Span] = (), ends: Sequence[int] = ()) -> Iterator[Run]:
    """The sentences of one block. `blanks` are words whatever is in them, and a sentence ends at each of `ends`."""
    found = list(tokens(text, blanks))
    if not found:
        return
    started = 0
    for index, (token, following) in enumerate(pairwise(found), 1):
        broken = ends and any(token.start < end <= following.start for end in ends)
        if broken or (not token.text.isalpha() and _ends(token, following, first=index == started + 1)):
            yield from _run(found[started:index])
            started = index
    yield from _run(found[started:])


def _run(found: Sequence[Token]) -> Iterator[Run]:
    """The sentence that these tokens make; nothing where there is no word in it."""
    held = [
        Word(f"{word.text}.", word.start) if "." in token.text and _numbers(word, token, after) else word
        for token, after in zip_longest(found, found[1:])
        for word in words(token, found[0].start)
    ]
    if held:
        yield Run(found[0].start, found[-1].start + len(found[-1].text), tuple(held))


def _numbers(word: Word, token: Token, after: Token | None) -> bool:
    """Whether a word keeps its full stop, being an abbreviation before a number."""
    return after is not None and f"{word.text}." in token.text and before_number(f"{word.text}.", after.text)


def _ends(token: Token, following: Token, *, first: bool) -> bool:
    """Whether a sentence ends between two tokens. `first` says that the token starts its sentence."""
    core = token.text.rstrip(_CLOSERS)
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
