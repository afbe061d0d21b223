"""Splits the words of one block into sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from govkit.readability.abbreviations import ends_sentence, is_abbreviation, is_number
from govkit.readability.tokens import CLOSERS, Token, before_number, tokens
from govkit.readability.words import Span, Word, bare, is_address

_OPENERS: Final = "'\"‘“([{<*"
_LABEL: Final = re.compile(r"\W*(?:\d{1,2}|[A-Za-z]|[ivx]+)\.")


# A name that starts with a small letter and goes on with a capital: iPad, eBook, mRNA.
_SMALL_NAME: Final = re.compile(r"[a-z]{1,2}-?[A-Z]")
# What a sentence starts with where somebody left out the capital, and no abbreviation is followed by.
_SMALL_STARTS: Final = frozenset(
    [
        "he",
        "i",
        "if",
        "it",
        "our",
        "please",
        "she",
        "there",
        "these",
        "they",
        "this",
        "we",
        "what",
        "when",
        "you",
        "your",
    ]
)
_SHORTEST_BEFORE: Final = 3  # letters of a word that is no abbreviation, but for these
_SHORT_ENDS: Final = frozenset({"do", "it", "me", "so", "us"})
_LONGEST: Final = 500  # words, after which it is cut: nobody can read on, and nothing has to look back further
_LONGEST_IN_BRACKETS: Final = 60  # words


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
    rare: int

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
    broken = {bisect_left(starts, end) for end in ends}  # the first tokens after them
    found = _before_numbers(found, broken)
    started = 0
    for at in [*_ends_of_sentences(found, broken), len(found)]:
        if run := _run(found[started:at], starts[started:at]):
            yield run
        started = at


def _run(found: Sequence[Token], starts: Sequence[int]) -> Stretch | None:
    """The sentence that these tokens make; none where there is no word in it."""
    _texts, _words, small, syllables, long, hard, rare, *_rest = zip(*found, strict=True)
    words = tuple(chain.from_iterable(small))
    end = starts[-1] + len(found[-1].text)
    return (
        Stretch(starts[0], end, tuple(found), tuple(starts), words, sum(syllables), sum(long), sum(hard), sum(rare))
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
    for at in (*(sorted({*may_end, *broken} - {0, len(found)}) if broken else may_end), len(found)):
        while at - started > _LONGEST:
            started += _LONGEST
            yield started
        if at == len(found):
            return
        if at in broken or (
            _ends(found[at - 1], found[at], first=at == started + 1) and not _is_in_brackets(found, started, at, broken)
        ):
            yield at
            started = at


def _is_in_brackets(found: Sequence[Token], started: int, at: int, broken: Collection[int]) -> bool:
    """Whether a place stands in brackets that a sentence opened on its way and that close further on: “(see page 2. It has a form.)”."""
    if "(" not in "".join([token.text for token in found[started + 1 : at]]):
        return False
    depth = 0
    for token in found[started:at]:
        depth = _depth(depth, token)
    if not depth or found[started].text.startswith("("):
        return False
    for further in range(at, min(at + _LONGEST_IN_BRACKETS, len(found))):
        if further in broken:
            return False
        depth = _depth(depth, found[further])
        if not depth:
            return True
    return False


def _depth(depth: int, token: Token) -> int:
    """How many brackets are open after a token. A label such as “a)” closes none."""
    return max(depth + token.text.count("(") - token.text.count(")"), 0)


def _starts_small(core: str, opening: str) -> bool:
    """Whether a sentence starts after a stop, though with a small letter."""
    if _SMALL_NAME.match(opening):
        return True
    word = core.rstrip(".!?").lstrip(_OPENERS)
    is_long = len(word) >= _SHORTEST_BEFORE or word in _SHORT_ENDS
    is_word = is_long and word.isalpha() and word.islower() and not is_abbreviation(word)
    return core.endswith(".") and not core.endswith("..") and is_word and opening in _SMALL_STARTS


def _ends(token: Token, following: Token, *, first: bool) -> bool:
    """Whether a sentence ends between two tokens. `first` says that the token starts its sentence."""
    core = token.text.rstrip(CLOSERS)
    if not core.endswith((".", "!", "?", "…")):
        return False
    opening = following.text.lstrip(_OPENERS)
    if following.whole:
        opening = opening.capitalize()  # nobody can tell how a blank will start
    if not opening[:1].isalnum():
        return False
    if opening[:1].islower() and not (is_address(bare(opening)) or _starts_small(core, bare(opening))):
        return False
    if first and not token.whole and _LABEL.fullmatch(core):
        return False
    if core.endswith(".") and not core.endswith(".."):
        return token.whole or ends_sentence(core[:-1].lstrip(_OPENERS), bare(opening))
    return True
