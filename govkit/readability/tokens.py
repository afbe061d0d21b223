"""What stands between two spaces, and what a reader counts in it. Each is looked at once, however often it stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from govkit.readability.abbreviations import BEFORE_NUMBER
from govkit.readability.hard_words import LONG, is_familiar, sounds_long
from govkit.readability.rare_words import is_rare
from govkit.readability.syllables import syllables
from govkit.readability.words import Span, Word, bare, words

_SPACED: Final = re.compile(r"\S+")
_DIGIT: Final = re.compile(r"\d")
# A code of 2 to 5 digits after 0 or a country code, then groups: 01632 960001, (020) 7946 0000, +44 (0)1632 960001.
_TELEPHONE: Final = re.compile(
    r"(?<![\w.,/-])(?:\+\d{1,3}[\s-]?(?:\(0\)\s?)?\d{2,5}|\(0\d{2,4}\)|0\d{2,4})(?:[\s-]\d{3,6}){1,3}(?![\w/])"
)
_TELEPHONE_DIGITS: Final = range(10, 15)
# A short number that people dial, and where it stands again: call 999; the non-emergency number, 101; ext. 412.
_SERVICE: Final = r"(?<![\d.,/£-])(?:999|1(?:01|05|11|12|19|59)|116 ?\d{3})(?![\d/%]|[.,]\d)"
_SERVICES: Final = re.compile(_SERVICE)
_DIALLED: Final = re.compile(rf"\b(?:call|ring|dial|phone|number)\b[^.!?\d]{{0,40}}?{_SERVICE}", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"\bext(?:\.|ension) (\d{2,5})\b", re.IGNORECASE)
CLOSERS: Final = "'\"’”)]}>*"
_LAST: Final = frozenset(f".!?…{CLOSERS}")  # what the last token of a sentence ends with


class Token(NamedTuple):
    """What stands between two spaces, with its words, each at its place in it, and what is counted of them.

    `small` holds the words in small letters. `copied` says that nobody reads it aloud, `may_end` that a sentence may end with it,
    `is_short` that it is an abbreviation where a number follows, such as “No.”, and `whole` that it is one word whatever is in it:
    a telephone number or a blank.
    """

    text: str
    words: tuple[Word, ...]
    small: tuple[str, ...]
    syllables: int
    long: int
    hard: int
    rare: int
    copied: bool
    may_end: bool
    is_short: bool
    whole: bool = False


def tokens(text: str, blanks: Sequence[Span] = ()) -> tuple[list[Token], list[int]]:
    """What stands between spaces, and where each starts; a telephone number and a blank are one token each."""
    found: list[Token] = []
    starts: list[int] = []
    at = 0
    for start, end in sorted((*blanks, *_telephones(text))):
        if at <= start < end:  # a blank that is said once for several facts has words once
            found += _spaced(text[at:start])
            starts += _starts(text, at, start)
            # The punctuation that touches it stays with it: it may end the sentence.
            tail = _SPACED.match(text, end)
            at = tail.end() if tail and not any(map(str.isalnum, tail[0])) else end
            found.append(_whole(text[start:at]))
            starts.append(start)
    found += _spaced(text[at:])
    starts += _starts(text, at, len(text))
    return found, starts


def _spaced(text: str) -> Iterable[Token]:
    return map(_MET.__getitem__, text.split())


def _starts(text: str, start: int, end: int) -> list[int]:
    return [found.start() for found in _SPACED.finditer(text, start, end)]


def _telephones(text: str) -> Iterator[Span]:
    if not _DIGIT.search(text):
        return
    for found in _TELEPHONE.finditer(text):
        if sum(char.isdigit() for char in found[0]) in _TELEPHONE_DIGITS:
            yield found.span()
    if _DIALLED.search(text):
        yield from (found.span() for found in _SERVICES.finditer(text))
    yield from (found.span(1) for found in _EXTENSION.finditer(text))


class _Met(dict[str, Token]):
    """Each token that was met."""

    def __missing__(self, text: str) -> Token:
        word = bare(text)
        self[text] = token = _plain(text, word) if word.isalpha() else _token(text, words(text))
        return token


_MET: Final = _Met()


def before_number(token: Token) -> Token:
    """What a token counts as where a number follows: an abbreviation such as “No.” keeps its full stop."""
    return _token(
        token.text, tuple([_with_stop(word) if _is_short(word, token.text) else word for word in token.words])
    )


def _with_stop(word: Word) -> Word:
    return word._replace(text=f"{word.text}.")


def _is_short(word: Word, text: str) -> bool:
    return f"{word.text}." in text and f"{word.text.lower()}." in BEFORE_NUMBER


def _plain(text: str, letters: str) -> Token:
    """The token of one word of letters alone, as most are: what `_token` does, in less time."""
    word = Word(letters, text.index(letters))
    said = syllables(letters)
    is_long = said >= LONG
    is_hard = is_long and not is_familiar(letters)
    is_short = "." in text and _is_short(word, text)
    rare = is_rare(letters)
    return Token(text, (word,), (letters.lower(),), said, is_long, is_hard, rare, False, text[-1] in _LAST, is_short)


def _whole(text: str) -> Token:
    return _token(text, (Word(bare(text), 0, copied=True),))._replace(whole=True)


def _token(text: str, found: tuple[Word, ...]) -> Token:
    aloud = [word for word, _start, copied in found if not copied]
    long = [word for word in aloud if sounds_long(word)]
    return Token(
        text,
        found,
        small=tuple([word.lower().replace("’", "'") for word, _start, _copied in found]),
        syllables=sum(map(syllables, aloud)) + len(found) - len(aloud),
        long=len(long),
        hard=len(long) - sum(map(is_familiar, long)),
        rare=sum(map(is_rare, aloud)),
        copied=len(aloud) < len(found),
        may_end=text[-1] in _LAST,
        is_short=any(_is_short(word, text) for word in found),
    )
