"""What somebody typed in a sentence's place, read back as words and tokens: none lost, none made up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from govkit.document.letters import composed, odd_word
from govkit.document.unseen import UNSAFE, describe
from govkit.errors import RewordingRefused
from govkit.model.facts import suggest
from govkit.rewording.sentences import TemplateSentence
from govkit.rewording.tokens import SentenceToken, TokenKind, as_read

LONGEST: Final = 2_000
_TOKEN: Final = re.compile(r"\[([^\[\]]*)\]")
_SIGNS: Final = re.compile(r"[{}<>\[\]]")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_FREE: Final = ("bold", "end bold", "italics", "end italics")
_ENDS: Final = {"bold": "end bold", "italics": "end italics"}

New = tuple[str | SentenceToken, ...]  # words as they are read, and tokens of the sentence


def read_typed(text: str, sentence: TemplateSentence) -> New:
    """The words and tokens of a typed text. Raises RewordingRefused, which says what is lost, made up or can't be typed."""
    if len(text) > LONGEST:
        raise RewordingRefused(f"This is longer than {LONGEST} characters. Say it in several sentences.")
    if hidden := UNSAFE.search(text):
        raise RewordingRefused(f"There is {describe(hidden[0])} here. Delete it and type the words again.")
    text = composed(text)
    if odd := odd_word(text):
        raise RewordingRefused(f"{odd} Delete the word and type it again.")
    known = {each.label: each for each in sentence.tokens if each.is_locked}
    found = tuple(_read(as_read(escape(text, quote=False)), known))
    _refuse_lost(found, sentence)
    return found


def _read(text: str, known: dict[str, SentenceToken]) -> Iterator[str | SentenceToken]:
    at = 0
    for named in _TOKEN.finditer(text):
        yield from _words(text[at : named.start()])
        yield _named(" ".join(named[1].split()), known)
        at = named.end()
    yield from _words(text[at:])


def _words(words: str) -> Iterator[str]:
    if sign := _SIGNS.search(words):
        raise RewordingRefused(
            f"“{sign[0]}” can’t be typed in a sentence: it has a meaning of its own in templates. Say it in words."
        )
    if words:
        yield _APOSTROPHE.sub("’", words)


def _named(label: str, known: dict[str, SentenceToken]) -> SentenceToken:
    if label in known:
        return known[label]
    if label in _FREE:
        return emphasis(label)
    hint = suggest(label, known)
    raise RewordingRefused(f"There is no [{label}] in this sentence. {hint}".strip())


def emphasis(label: str) -> SentenceToken:
    """The beginning or the end of bold words or italics, which a sentence need not have had before."""
    kind = TokenKind.CLOSING if label.startswith("end ") else TokenKind.OPENING
    return SentenceToken(kind, -1, -1, label=label)


def _refuse_lost(found: New, sentence: TemplateSentence) -> None:
    had = Counter(each.label for each in sentence.tokens if each.is_locked and not each.is_emphasis)
    has = Counter(each.label for each in found if isinstance(each, SentenceToken) and not each.is_emphasis)
    for label in had - has:
        raise RewordingRefused(
            f"[{label}] is missing. Put it back: a token can stand anywhere in its sentence, and can’t be lost."
        )
    for label in has - had:
        raise RewordingRefused(f"[{label}] stands here twice. Keep one.")
    if _left_open(found) != _left_open(sentence.tokens):
        raise RewordingRefused("Each [bold], [italics] or link that begins has to end, in the order of brackets.")


def _left_open(tokens: Sequence[str | SentenceToken]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What ends here that began before, and what begins here and ends after."""
    ended, begun = list[str](), list[str]()
    for each in tokens:
        if not isinstance(each, SentenceToken) or each.kind not in (TokenKind.OPENING, TokenKind.CLOSING):
            continue
        if each.kind is TokenKind.OPENING:
            begun.append(_ENDS.get(each.label, "end link"))
        elif begun and begun[-1] == each.label:
            begun.pop()
        else:
            ended.append(each.label)
    return tuple(ended), tuple(begun)
