"""Tells those who talk to people what people have not understood in the letters and notices, so that they explain it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from govkit.document import Block, Document, Group, GroupRole, Heading, Item, List, Paragraph, Place, Strong, Text
from govkit.understanding.said import headline
from govkit.understanding.verdict import PointVerdict

if TYPE_CHECKING:  # it takes long to load, and few words were ever tested
    from govkit.understanding.standing import PointStanding, WordsStanding

_PLACE: Final = Place("", 0)
_TO_EXPLAIN: Final = (PointVerdict.NOT_FOUND, PointVerdict.NOT_UNDERSTOOD)


def with_understood(document: Document, words: Sequence[WordsStanding]) -> Document:
    """The briefing with what came of the tests with people; as it is where nobody was asked."""
    if not words:
        return document
    heading = Heading(2, (Text("What people understand"),), _PLACE)
    blocks = (heading, *(block for each in words for block in _of(each)))
    return replace(document, blocks=(*document.blocks, Group(GroupRole.KEEP_TOGETHER, blocks, _PLACE)))


def _of(standing: WordsStanding) -> Iterator[Block]:
    yield Paragraph((Text(headline(standing)),), _PLACE)
    hard = [each for each in standing.open if each.verdict in _TO_EXPLAIN]
    if hard:
        yield Paragraph((Text("Many did not find or understand this. Explain it when you talk to people:"),), _PLACE)
        yield List(ordered=False, items=tuple(_items(hard)), place=_PLACE)


def _items(hard: Iterable[PointStanding]) -> Iterator[Item]:
    for each in hard:
        yield Item((Strong((Text(each.point.question.asks),)), Text(f" {each.point.answer[0]}")), _PLACE)
