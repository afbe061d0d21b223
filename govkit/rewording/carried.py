"""Rewordings on their way to another machine: of each stretch, what it said as govkit ships it, and what it says now. No template travels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final, NamedTuple

from govkit.errors import RewordingRefused
from govkit.rewording.cuts import CutKind, cuts
from govkit.rewording.reworded import reworded
from govkit.rewording.sentences import TemplateSentence, sentences, typed
from govkit.rewording.stretches import HasElements, TemplateStretch, stretches
from govkit.rewording.tokens import SentenceToken

_BY_HAND: Final = "more than its words was changed, so it can’t be carried sentence by sentence. Hand over the file itself, or a commit."


class RewordedStretch(NamedTuple):
    """A stretch by its number in the template that govkit ships, as it was said there, and as it is said now."""

    number: int
    was: str
    now: str


def rewordings(shipped: str, own: str, has_elements: HasElements) -> tuple[RewordedStretch, ...]:
    """What a house says otherwise than govkit's template does. Raises RewordingRefused where more than words is other."""
    if _code(shipped) != _code(own):
        raise RewordingRefused(_BY_HAND)
    found = (
        RewordedStretch(number, typed(before.tokens), now.says)
        for number, (before, now) in enumerate(_pairs(shipped, own, has_elements), 1)
    )
    return tuple(each for each in found if _plain(each.was) != _plain(each.now))


def with_rewordings(
    shipped: str, own: str, carried: Sequence[RewordedStretch], has_elements: HasElements, *, takes_over: bool = False
) -> str:
    """A house's template with what was carried. What it says already stays.

    Raises RewordingRefused where it says something of its own there, unless what was carried `takes_over`.
    """
    for each in carried:
        if _code(shipped) != _code(own):
            raise RewordingRefused(_BY_HAND)
        pairs = tuple(_pairs(shipped, own, has_elements))
        if not 0 < each.number <= len(pairs):
            raise RewordingRefused(
                f"there is no stretch {each.number} of words in it. It is of another version of govkit."
            )
        before, now = pairs[each.number - 1]
        if _plain(typed(before.tokens)) != _plain(each.was):
            raise RewordingRefused(f"govkit’s own words are not “{each.was}” here. It is of another version of govkit.")
        if not takes_over and _plain(now.says) not in (_plain(each.was), _plain(each.now)):
            raise RewordingRefused(f"it says “{now.says}” here, which is neither “{each.was}” nor “{each.now}”.")
        own = reworded(own, now, each.now, has_elements)
    return own


def rewording_at(approved: str, own: str, start: int, has_elements: HasElements) -> str:
    """A house's template with the approved words of the sentence that begins at a place of it.

    Where a passage was parted into other sentences, the whole passage is as approved. Raises RewordingRefused where more than words is other.
    """
    if _code(approved) != _code(own):
        raise RewordingRefused(_BY_HAND)
    around = [
        each
        for each in _pairs(approved, own, has_elements)
        if each[1].start <= start < max(each[1].end, each[1].start + 1)
    ]
    if not around:
        raise RewordingRefused(_BY_HAND)
    before, now = min(around, key=lambda each: each[1].end - each[1].start)  # the innermost
    with suppress(RewordingRefused):  # a fact may have gone to another sentence
        if pair := _sentence_at(start, tuple(sentences(before, approved)), tuple(sentences(now.stretch, own)), now):
            return reworded(own, pair[1], typed(pair[0].tokens), has_elements)
    return reworded(own, now, typed(before.tokens), has_elements)


def _sentence_at(
    start: int, before: Sequence[TemplateSentence], after: Sequence[TemplateSentence], passage: TemplateSentence
) -> tuple[TemplateSentence, TemplateSentence] | None:
    """The sentence of a passage that begins at a place, with the one that it was, where both have as many; tokens keep the names that they had."""
    if len(before) != len(after):
        return None
    names = {(each.start, each.end): each.label for each in passage.tokens if each.label}
    found = next(((old, new) for old, new in zip(before, after, strict=True) if new.start <= start < new.end), None)
    if found is None:
        return None
    old, new = found
    tokens = tuple(replace(each, label=names.get((each.start, each.end), each.label)) for each in new.tokens)
    return old, replace(new, tokens=tokens)


def _plain(says: str) -> str:
    return " ".join(says.split())


def _code(source: str) -> list[str]:
    """All of a template but its words and emphasis, in no order: a token may have moved."""
    found = (each for each in cuts(source) if each.kind is not CutKind.WORDS)
    return sorted(
        source[each.start : each.end] for each in found if each.name.removeprefix("/") not in ("strong", "em")
    )


def _pairs(shipped: str, own: str, has_elements: HasElements) -> Iterator[tuple[TemplateStretch, TemplateSentence]]:
    """Each stretch of the shipped template with what became of it, whose tokens have the names that they have there."""
    known, now = stretches(shipped, has_elements), stretches(own, has_elements)
    became = dict(_became(_within(known, None), _within(now, None), _Both(shipped, own, known, now)))
    for each in known:
        if each not in became:
            raise RewordingRefused(_BY_HAND)
        yield each, became[each]


class _Both(NamedTuple):
    shipped: str
    own: str
    known: tuple[TemplateStretch, ...]
    now: tuple[TemplateStretch, ...]


def _within(found: Sequence[TemplateStretch], token: SentenceToken | None) -> list[TemplateStretch]:
    return [each for each in found if each.within == token]


def _became(
    known: Sequence[TemplateStretch], now: Sequence[TemplateStretch], both: _Both
) -> Iterator[tuple[TemplateStretch, TemplateSentence]]:
    if len(known) != len(now):
        raise RewordingRefused(_BY_HAND)
    for before, after in zip(known, now, strict=True):
        same = dict(_same_tokens(before, after, both))
        renamed = tuple(replace(each, label=same[each].label) if each in same else each for each in after.tokens)
        yield before, TemplateSentence(after.start, after.end, renamed, after)
        for token, meant in same.items():
            if meant.block is not None:
                yield from _became(_within(both.known, meant), _within(both.now, token), both)


def _same_tokens(
    before: TemplateStretch, after: TemplateStretch, both: _Both
) -> Iterator[tuple[SentenceToken, SentenceToken]]:
    """Each token of now with the one of before that it is, wherever it moved to."""
    left = [each for each in before.tokens if each.is_locked and not each.is_emphasis]
    for token in after.tokens:
        if not token.is_locked or token.is_emphasis:
            continue
        meant = next((each for each in left if _key(each, both.shipped) == _key(token, both.own)), None)
        if meant is None:
            raise RewordingRefused(_BY_HAND)
        left.remove(meant)
        yield token, meant
    if left:
        raise RewordingRefused(_BY_HAND)


def _key(token: SentenceToken, source: str) -> tuple[str, ...]:
    """What tells a token: the code of a choice, whose words may be others, or all of it."""
    if token.block is None:
        return (source[token.start : token.end],)
    return tuple(source[way.head.start : way.head.end] for way in token.block.ways)
