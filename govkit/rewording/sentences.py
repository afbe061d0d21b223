"""The sentences of a stretch: what is rewritten as one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from govkit.rewording.cuts import Cut, CutKind
from govkit.rewording.nested import Branching, Nested
from govkit.rewording.stretches import TemplateStretch
from govkit.rewording.tokens import SentenceToken, TokenKind, as_read

_STOPS: Final = re.compile(r"[.!?][”’)]*\s*$")
_ENDS: Final = re.compile(r"(?<=[.!?])[”’)]*(?=\s+[A-Z“])")
_ANEW: Final = re.compile(r"\s+[A-Z“\ue000]")
_FACT: Final = "\ue000"  # stands for what a fact says
_SAYS: Final = (TokenKind.WORDS, TokenKind.FACT, TokenKind.LINK)


@dataclass(frozen=True, slots=True)
class TemplateSentence:
    """One sentence, or the words of one alternative within a sentence, where it stands in its template."""

    start: int
    end: int
    tokens: tuple[SentenceToken, ...]
    stretch: TemplateStretch

    @property
    def says(self) -> str:
        """The sentence as people type it: its words, and each token by its label in brackets."""
        return typed(self.tokens)


def typed(tokens: Iterable[SentenceToken]) -> str:
    """Words as they are read, and each token by its label in brackets."""
    return "".join(f"[{each.label}]" if each.is_locked else each.words for each in tokens)


def sentences(stretch: TemplateStretch, source: str) -> tuple[TemplateSentence, ...]:
    """The sentences of a stretch in their order; what holds nothing but alternatives and other templates is none of its own."""
    found = (_trimmed(each, source) for each in _split(stretch.tokens, source))
    return tuple(
        TemplateSentence(each[0].start, each[-1].end, tuple(each), stretch)
        for each in found
        if any(map(_says_something, each))
    )


def _says_something(token: SentenceToken) -> bool:
    """Whether it is more than blanks, a choice, and templates whose sentences are their own."""
    return token.kind in _SAYS and (token.is_locked or bool(token.words.strip()))


def _split(tokens: Sequence[SentenceToken], source: str) -> Iterator[list[SentenceToken]]:
    current = list[SentenceToken]()
    for at, token in enumerate(tokens):
        if token.kind is TokenKind.WORDS:
            *ended, rest = _cut(token, source)
            for piece in ended:
                yield [*current, piece]
                current = []
            if current and _is_complete(current, source) and _ANEW.match(source[rest.start : rest.end]):
                yield current
                current = []
            current.append(rest)
            continue
        stands_alone = _stands_alone(token, tokens[at + 1 :], source) and _is_complete(current, source)
        if stands_alone or _ends_before(current, token, source):
            yield current
            current = []
        if not stands_alone and token.kind is not TokenKind.LINE:
            current.append(token)
    yield current


def _cut(token: SentenceToken, source: str) -> Iterator[SentenceToken]:
    """The words up to each end of a sentence, and what is left."""
    start = token.start
    for found in _ENDS.finditer(source, token.start, token.end):
        if found.end() > start:
            yield _words(token, start, found.end(), source)
            start = found.end()
    yield _words(token, start, token.end, source)


def _words(token: SentenceToken, start: int, end: int, source: str) -> SentenceToken:
    return replace(token, start=start, end=end, words=as_read(source[start:end]))


def _stands_alone(token: SentenceToken, after: Sequence[SentenceToken], source: str) -> bool:
    """Whether it is alternatives each of which is whole sentences."""
    if token.block is None:
        return False
    is_last = not any(each.words.strip() or each.kind in _SAYS[1:] or each.block for each in after)
    return all(is_last or _STOPS.search(_said(way.inner, source)) for way in token.block.ways)


def _ends_before(current: Sequence[SentenceToken], token: SentenceToken, source: str) -> bool:
    """Whether the sentence that was begun ends before a token."""
    if token.kind is TokenKind.LINE:
        return True
    if token.kind is TokenKind.CLOSING or not current or not _is_complete(current, source):
        return False
    if token.block is not None:
        return all(_ANEW.match(_said(way.inner, source)) for way in token.block.ways)
    return token.kind is TokenKind.OPENING or bool(re.search(r"\s$", _read(current, source)))


def _is_complete(current: Sequence[SentenceToken], source: str) -> bool:
    said = _read(current, source)
    return not said.strip() or bool(_STOPS.search(said))


def _read(current: Iterable[SentenceToken], source: str) -> str:
    """The words of tokens, as far as they tell whether a sentence is ended."""
    return "".join(_said((each.block,), source) if each.block else _plain(each) for each in current)


def _plain(token: SentenceToken) -> str:
    if token.kind in (TokenKind.OPENING, TokenKind.CLOSING):
        return ""
    return _FACT if token.is_locked else token.words


def _said(found: Iterable[Nested], source: str) -> str:
    """What is said on the first way of each choice, or on one that does not end a sentence, if there is any."""
    said = ""
    for each in found:
        if isinstance(each, Branching):
            ways = [_said(way.inner, source) for way in each.ways]
            said += next((way for way in ways if not _STOPS.search(way)), ways[0])
        else:
            said += _of_cut(each, source)
    return said


def _of_cut(cut: Cut, source: str) -> str:
    if cut.kind is CutKind.WORDS:
        return source[cut.start : cut.end]
    return _FACT if cut.kind is CutKind.FACT or cut.name == "include" else ""


def _trimmed(tokens: Sequence[SentenceToken], source: str) -> list[SentenceToken]:
    """The tokens without blanks at either end."""
    kept = [each for each in tokens if each.is_locked or each.words.strip() or each not in (tokens[0], tokens[-1])]
    for at in {0, len(kept) - 1} if kept else ():
        token = kept[at]
        if not token.is_locked:
            text = source[token.start : token.end]
            start = token.start + (len(text) - len(text.lstrip()) if at == 0 else 0)
            end = token.end - (len(text) - len(text.rstrip()) if at == len(kept) - 1 else 0)
            kept[at] = _words(token, start, end, source)
    return kept
