"""Which sentences of the list a document says, and with which facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Final, Generic, NamedTuple, Protocol, TypeVar

from govkit.data.sentence_pattern import END, FACT, Pattern, may_be, pattern, reached_by, sentences
from govkit.document import AddressBlock, Blank, Block, Break, Inline, Place, Reference, Stated, leaves, pieces, walk

Fragments = tuple[tuple[str, str], ...]
_UNSEEN: Final = re.compile(f"[{FACT}{END}]")  # a house's own words may hold the signs that stand for facts here


class Sayable(Protocol):
    """A sentence of the list, as far as it is needed to know it again."""

    @property
    def clause(self) -> str:
        """The clause that it stands in."""
        ...

    @property
    def says(self) -> str:
        """Its words."""
        ...


Entry = TypeVar("Entry", bound=Sayable)


class FactSaid(NamedTuple):
    """The words of a fact in a document, and the paths that lead to it."""

    words: str
    chain: tuple[str, ...]
    settled: bool


class SentenceSaid(NamedTuple):
    """A sentence as a document says it: its words, with one sign for each fact, these facts, and its place."""

    opaque: str
    facts: tuple[FactSaid, ...]
    clause: str
    place: Place

    @property
    def words(self) -> str:
        """Its words, as they are read."""
        facts = iter(self.facts)
        return "".join(next(facts).words if sign == FACT else sign for sign in self.opaque)

    @property
    def with_ways(self) -> str:
        """Its words, each fact as the paths that lead to it."""
        facts = iter(self.facts)
        return "".join(reached_by(next(facts).chain) if sign == FACT else sign for sign in self.opaque)


class Matched(NamedTuple, Generic[Entry]):
    """An entry that a sentence is: the facts in each slot, and which of the words that are not always said it has, by number."""

    entry: Entry
    facts: Mapping[str, tuple[FactSaid, ...]]
    parts: frozenset[int]


def said_in(
    blocks: Sequence[Block], entries: Sequence[Entry], fragments: Fragments, *, loosely: bool = False
) -> Iterator[tuple[SentenceSaid, tuple[Matched[Entry], ...]]]:
    """The sentences of a document in reading order, each with the entries that it is. What a fact says is no sentence of its own."""
    by_clause: dict[str, list[Entry]] = {}
    for entry in entries:
        by_clause.setdefault(entry.clause, []).append(entry)
    for block, clause, _within in walk(blocks):
        if isinstance(block, AddressBlock) or (loosely and clause not in by_clause):
            continue
        for inlines, place in pieces(block):
            yield from _matched(
                _of_unit(inlines, clause, place),
                by_clause.get(clause, ()),
                partial(pattern, fragments=fragments, loosely=loosely),
            )


def _matched(
    found: Sequence[SentenceSaid], entries: Sequence[Entry], known: Callable[[str], Pattern]
) -> Iterator[tuple[SentenceSaid, tuple[Matched[Entry], ...]]]:
    """A sentence that goes through a list in the template can be several on the page: these are taken together."""
    repeating = [entry for entry in entries if "]*" in entry.says]
    at = 0
    while at < len(found):
        for end in range(len(found) if repeating else at + 1, at, -1):
            whole = _joined(found[at:end]) if end > at + 1 else found[at]
            if matches := tuple(_matches(whole, entries if end == at + 1 else repeating, known)):
                break
        yield whole, matches
        at = end


def _joined(found: Sequence[SentenceSaid]) -> SentenceSaid:
    facts = tuple(fact for each in found for fact in each.facts)
    return found[0]._replace(opaque=" ".join(each.opaque for each in found), facts=facts)


def _matches(said: SentenceSaid, entries: Sequence[Entry], known: Callable[[str], Pattern]) -> Iterator[Matched[Entry]]:
    text = said.with_ways
    words = " ".join(text.split())
    for entry in entries:
        if not may_be(entry.says, words):
            continue
        looks = known(entry.says)
        if found := looks.expression.fullmatch(text):
            yield Matched(entry, dict(_slots(said, found, looks.slots)), _parts(found, looks.parts))


def _slots(
    said: SentenceSaid, found: re.Match[str], slots: Sequence[str]
) -> Iterator[tuple[str, tuple[FactSaid, ...]]]:
    for number, slot in enumerate(slots):
        start, end = found.span(f"s{number}")
        if start >= 0:
            first = found.string.count(FACT, 0, start)
            yield slot, said.facts[first : first + found.string.count(FACT, start, end)]


def _parts(found: re.Match[str], parts: Sequence[str]) -> frozenset[int]:
    return frozenset(number for number in range(len(parts)) if found.group(f"p{number}"))


def _of_unit(inlines: tuple[Inline, ...], clause: str, place: Place) -> list[SentenceSaid]:
    opaque, facts = "", list[FactSaid]()
    for leaf in leaves(inlines):
        if isinstance(leaf, Break):
            opaque += "\n"
        elif isinstance(leaf, Stated | Blank | Reference):
            if leaf.text:
                opaque += FACT
                chain = (leaf.clause,) if isinstance(leaf, Reference) else leaf.chain
                facts.append(FactSaid(leaf.text, chain, not isinstance(leaf, Blank)))
        else:
            opaque += _UNSEEN.sub("", leaf.text)
    return [_sentence(opaque, start, end, facts, clause, place) for start, end in sentences(opaque)]


def _sentence(opaque: str, start: int, end: int, facts: Sequence[FactSaid], clause: str, place: Place) -> SentenceSaid:  # noqa: PLR0913, PLR0917
    first, said = opaque.count(FACT, 0, start), opaque[start:end]
    return SentenceSaid(said, tuple(facts[first : first + said.count(FACT)]), clause, place)
