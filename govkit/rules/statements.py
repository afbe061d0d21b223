"""Which facts a clause must state, and which it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from govkit.data.standard import Statement
from govkit.document import (
    Blank,
    Block,
    Clause,
    Figure,
    Heading,
    Inline,
    List,
    Sending,
    Stated,
    Table,
    every_block,
    leaves,
    pieces,
)
from govkit.document.marks import Chain
from govkit.model.unsettled import Unsettled
from govkit.render.stated import StatedFact, directly

Chains = frozenset[Chain]
_NOTHING: Final = frozenset[Chains]()


@dataclass(frozen=True, slots=True)
class StatedUnit:
    """The facts stated in one place, and which of them the same words say: once for all members of a group."""

    chains: Chains
    sayings: frozenset[Chains]

    def is_free_of(self, foreign: Chains, own: Chains) -> bool:
        """Whether nothing in it is said of others alone."""
        return self.chains.isdisjoint(foreign) or all(
            said.isdisjoint(foreign) or not said.isdisjoint(own) for said in self.sayings
        )


@dataclass(frozen=True)  # without slots, which leave no place to keep `chains`
class Expected:
    """The facts that must stand together for one part of the partnership, whose path is `path`."""

    path: str
    facts: tuple[StatedFact, ...]

    @cached_property
    def chains(self) -> Chains:
        """The chains of the facts."""
        return frozenset(fact.chain for fact in self.facts)

    @cached_property
    def own(self) -> Chains:
        """The chains of the facts that are written in the part itself, so that they tell it from others."""
        return frozenset(chain for chain in self.chains if chain[0].startswith(f"{self.path}."))


def find_facts(pattern: str, facts: Mapping[str, Any]) -> Iterator[Any]:
    """What a pattern such as `letter.covers.*.name` finds; what the partnership does not say is left out."""
    first, *rest = pattern.split(".")
    return _follow(facts[first], rest)


def expected(statement: Statement, facts: Mapping[str, Any]) -> Iterator[Expected]:
    """What a statement wants of each part it is about, each part once."""
    seen: set[str] = set()
    for part in (part for pattern in statement.of for part in find_facts(pattern, facts)):
        path = part.chain[-1]
        if path in seen or not _is_asked_of(statement, part):
            continue
        seen.add(path)
        alone = directly(part)
        yield Expected(path, tuple(fact for pattern in statement.states for fact in _follow(alone, pattern.split("."))))


def _is_asked_of(statement: Statement, part: Any) -> bool:
    """Whether a statement is about a part, by the facts that this must have and lack."""
    lacks_what_it_must_have = statement.having and getattr(part, statement.having) in (None, [])
    has_what_it_must_lack = statement.unless and getattr(part, statement.unless) is not None
    return not (lacks_what_it_must_have or has_what_it_must_lack)


class Statements:
    """What the runs of words of a document state, each read once, however many rules ask."""

    def __init__(self) -> None:
        # Each run is kept beside what it states, so that no other can ever have its id.
        self._read: dict[int, tuple[tuple[Inline, ...], frozenset[Chains]]] = {}

    def stated_in(self, blocks: Iterable[Block]) -> Chains:
        """The facts that the blocks state, by every chain that leads to them: how a template reached them does not matter."""
        found = set[Chain]()
        for block in every_block(blocks):
            for inlines, _place in pieces(block):
                found.update(*self._of(inlines))
        return frozenset(found)

    def units(self, clause: Clause) -> tuple[StatedUnit, ...]:
        """The facts stated by each unit of a clause: a row, an item, an arrow, a block, what stands under a heading, and the whole."""
        blocks = list(every_block(clause.blocks))
        stated = {id(block): self._in_block(block) for block in blocks}
        found = [_together(map(self._of, row)) for block in blocks for row in _rows(block)]
        found += stated.values()
        found += [_together(stated[id(block)] for block in section) for section in _sections(clause.blocks)]
        whole = _together(stated[id(block)] for block in clause.blocks)
        return tuple(
            StatedUnit(_union(sayings), sayings) for sayings in (*dict.fromkeys(each for each in found if each), whole)
        )

    def _in_block(self, block: Block) -> frozenset[Chains]:
        return _together(self._of(inlines) for each in every_block((block,)) for inlines, _place in pieces(each))

    def _of(self, inlines: tuple[Inline, ...]) -> frozenset[Chains]:
        known = self._read.get(id(inlines))
        if known is None:
            known = self._read[id(inlines)] = (inlines, _sayings(inlines))
        return known[1]


def _together(sayings: Iterable[frozenset[Chains]]) -> frozenset[Chains]:
    return frozenset[Chains]().union(*sayings)


def _union(chains: Iterable[Chains]) -> Chains:
    return frozenset[Chain]().union(*chains)


def _rows(block: Block) -> Iterator[Iterable[tuple[Inline, ...]]]:
    if isinstance(block, List):
        yield from ([item.inlines] for item in block.items)
    elif isinstance(block, Table):
        yield from ([cell.inlines for cell in row.cells] for row in block.rows)
    elif isinstance(block, Figure):
        yield from ([row.what, row.when] for row in block.rows if isinstance(row, Sending))


def _sayings(inlines: tuple[Inline, ...]) -> frozenset[Chains]:
    """The facts that the words state, those that are said by the same words together: facts without words follow the one that has them."""
    said: list[set[Chain]] = []
    goes_on = False
    for leaf in leaves(inlines):
        if not isinstance(leaf, (Stated, Blank)):
            goes_on = False
            continue
        if leaf.text or not goes_on:
            said.append(set())
        for chain in _blank_chains(leaf.chain) if isinstance(leaf, Blank) else (leaf.chain,):
            said[-1].update(chain[start:] for start in range(len(chain)))
        goes_on = True
    return frozenset(map(frozenset, said)) if said else _NOTHING


def _blank_chains(chain: Chain) -> Iterator[Chain]:
    """A blank stands for all that it is a part of: the name of who decided, where all who decided are to be agreed."""
    *above, path = chain
    steps = path.split(".")
    for end in range(len(steps), min(len(steps) - 1, 1), -1):  # a section itself is no fact
        yield (*above, ".".join(steps[:end]))


def _sections(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """What stands under each heading, with it."""
    starts = [index for index, block in enumerate(blocks) if isinstance(block, Heading)]
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=False):
        yield blocks[start:end]


def _follow(found: Any, names: list[str]) -> Iterator[Any]:
    if found is None:
        return
    if not names or (isinstance(found, StatedFact) and isinstance(found.fact, Unsettled)):
        yield found
    elif names[0] == "*":
        for part in found if isinstance(found, list) else [found]:
            yield from _follow(part, names[1:])
    else:
        yield from _follow(getattr(found, names[0]), names[1:])
