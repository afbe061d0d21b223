"""Splits the words of one block into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from govkit.readability.abbreviations import before_number, ends_sentence
from govkit.readability.words import Span, Token, Word, bare, is_address, tokens, words

_OPENERS: Final = "'\"‘“([{<*"
_CLOSERS: Final = "'\"’”)]}>*"
_LAST: Final = frozenset(f".!?…{_CLOSERS}")  # what the last token of a sentence ends with
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
        if broken or (token.text[-1] in _LAST and _ends(token, following, first=index == started + 1)):
            yield from _run(found[started:index])
            started = index
    yield from _run(found[started:])


def _run(found: Sequence[Token]) -> Iterator[Run]:
    """The sentence that these tokens make; nothing where there is no word in it."""
    first = found[0].start
    held: list[Word] = []
    for index, (text, start, whole) in enumerate(found, 1):
        if text.isalpha() and not whole:
            held.append(Word(text, start - first))
        else:
            after = found[index] if index < len(found) else None
            held += (_numbered(word, text, after) for word in words(found[index - 1], first))
    if held:
        yield Run(first, found[-1].start + len(found[-1].text), tuple(held))


def _numbered(word: Word, token: str, after: Token | None) -> Word:
    """The word, with its full stop where it is an abbreviation before a number."""
    written = f"{word.text}."
    is_short = after is not None and written in token and before_number(written, after.text)
    return word._replace(text=written) if is_short else word


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
