"""The sentences of a unit: every way in which it can be said is split into sentences, and those that are one sentence are put together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.data.sentence_pattern import FACT, sentences
from sentence_list.units import Atom, Fork, Leaf, Unit

MOST_WAYS: Final = 20000
Span = tuple[int, int]


@dataclass(frozen=True)
class Part:
    """Words of a sentence that are not always said, and when they are."""

    words: str
    chain: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """A sentence as the templates have it."""

    tag: str
    template: str
    clause: str
    says: str
    chain: tuple[str, ...]
    parts: tuple[Part, ...]
    states: tuple[str, ...]
    asks: tuple[str, ...]


def told(unit: Unit) -> Iterator[Told]:
    """The sentences of a unit in their order."""
    kept = _ways(unit.atoms)
    if len(kept) > MOST_WAYS:
        raise SystemExit(f"{unit.where.template}: this can be said in {len(kept)} ways. Make two paragraphs of it.")
    for used in _together([found for way in kept for found in _sentences(way)]):
        # A fragment stands inside other sentences, so what it goes through is repeated there.
        chain, atoms = _common(unit.atoms, used) if unit.tag else ((), unit.atoms)
        parts: list[Part] = []
        says = re.sub(r" +", " ", _said(atoms, used, parts).strip())
        states, asks = tuple(_states(unit.atoms, used)), tuple(_asks(unit.atoms, used))
        if re.search(r"\w", says):
            where = unit.where.under(chain, asks)
            yield Told(unit.tag, where.template, where.clause, says, where.chain, tuple(parts), states, where.asks)


def _ways(atoms: Sequence[Atom]) -> list[list[Leaf]]:
    """Every way in which these are said; a loop is gone through not at all, once or twice."""
    ways: list[list[Leaf]] = [[]]
    for atom in atoms:
        if isinstance(atom, Leaf):
            ways = [[*way, atom] for way in ways]
            continue
        branches = [way for _told, inner in atom.branches for way in _ways(inner)]
        if atom.repeats:
            branches += [[*first, *second] for first in branches for second in branches][:200]
            branches += [] if len(atom.branches) > 1 else [[]]
        ways = [[*way, *more] for way in ways for more in branches]
        if len(ways) > MOST_WAYS:
            return ways
    return ways


def _sentences(way: Sequence[Leaf]) -> Iterator[tuple[tuple[int, Span], ...]]:
    """The sentences of one way of saying it: which stretch of which words each has."""
    opaque, owners = "", list[tuple[Leaf, int]]()
    for leaf in way:
        said = "\n" if leaf.ends_line else leaf.text or ("1" if leaf.fact == "loop.index" else FACT)
        opaque += said
        owners += [(leaf, at) for at in range(len(said))]
    for start, end in sentences(opaque):
        spans: dict[int, Span] = {}
        for leaf, at in owners[start:end]:
            first, last = spans.get(id(leaf), (at, at + 1))
            spans[id(leaf)] = (min(first, at), max(last, at + 1))
        yield tuple(spans.items())


def _together(found: Sequence[tuple[tuple[int, Span], ...]]) -> Iterator[dict[int, Span]]:
    """Those that start or end at the same words are one sentence."""
    groups: list[tuple[set[tuple[str, int, int]], dict[int, Span]]] = []
    for spans in dict.fromkeys(found):
        ends = {("from", spans[0][0], spans[0][1][0]), ("to", spans[-1][0], spans[-1][1][1])}
        mine = dict(spans)
        touching = [group for group in groups if group[0] & ends]
        for group in touching:
            ends |= group[0]
            for leaf, (first, last) in group[1].items():
                start, end = mine.get(leaf, (first, last))
                mine[leaf] = (min(first, start), max(last, end))
        at = groups.index(touching[0]) if touching else len(groups)
        groups = [group for group in groups if group not in touching]
        groups.insert(at, (ends, mine))
    yield from (used for _ends, used in groups)


def _has(atom: Atom, used: dict[int, Span]) -> bool:
    if isinstance(atom, Leaf):
        return id(atom) in used
    return any(_has(inner, used) for _told, atoms in atom.branches for inner in atoms)


def _states(atoms: Sequence[Atom], used: dict[int, Span]) -> Iterator[str]:
    for atom in atoms:
        if isinstance(atom, Fork):
            for _told, inner in atom.branches:
                yield from _states(inner, used)
        elif id(atom) in used:
            yield from atom.paths


def _asks(atoms: Sequence[Atom], used: dict[int, Span]) -> Iterator[str]:
    for atom in atoms:
        if isinstance(atom, Fork) and _has(atom, used):
            yield from atom.asks
            for _told, inner in atom.branches:
                yield from _asks(inner, used)


def _common(atoms: Sequence[Atom], used: dict[int, Span]) -> tuple[tuple[str, ...], Sequence[Atom]]:
    """The conditions under which all of the sentence stands, and what is said there."""
    mine = [atom for atom in atoms if _has(atom, used)]
    if len(mine) == 1 and isinstance(mine[0], Fork):
        branches = [branch for branch in mine[0].branches if any(_has(inner, used) for inner in branch[1])]
        if len(branches) == 1:
            chain, inner = _common(branches[0][1], used)
            return (*branches[0][0], *chain), inner
    return (), mine


def _said(atoms: Sequence[Atom], used: dict[int, Span], parts: list[Part]) -> str:
    said = ""
    for atom in atoms:
        if isinstance(atom, Leaf):
            if id(atom) in used:
                first, last = used[id(atom)]
                said += f"{{{atom.fact}}}" if atom.fact else " " if atom.ends_line else atom.text[first:last]
        elif _has(atom, used):
            said += _fork(atom, used, parts)
    return said


def _fork(fork: Fork, used: dict[int, Span], parts: list[Part]) -> str:
    branches = [(chain, [inner for inner in atoms if _has(inner, used)]) for chain, atoms in fork.branches]
    saying = [(chain, atoms) for chain, atoms in branches if atoms]
    words = []
    for chain, atoms in saying:
        inner: list[Part] = []
        words.append(_said(atoms, used, inner))
        parts += [*inner, Part(words[-1], chain)]
    optional = len(saying) < len(branches) and not fork.repeats
    closing = "|]" if optional and len(words) > 1 else "]"
    return f"[{'|'.join(words)}{closing}{'*' if fork.repeats else ''}"
