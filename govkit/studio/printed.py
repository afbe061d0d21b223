"""Where each fact is printed: every place in every document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from govkit.document import Blank, Block, Clause, Document, Heading, Inline, Stated, every_block, text_of
from govkit.document.inline import leaves
from govkit.document.rewrite import Words, rewrite

_AROUND: Final = 60  # characters that are shown before and after a fact


class PrintedFact(NamedTuple):
    """One place at which a fact is printed: the document, the clause, and the words with those around them."""

    document: str
    title: str
    clause: str
    heading: str
    before: str
    words: str
    after: str


def printed_facts(documents: Iterable[Document]) -> Mapping[str, tuple[PrintedFact, ...]]:
    """The places of each fact, by its path."""
    found: dict[str, list[PrintedFact]] = {}
    for document in documents:
        for path, place in _of_document(document):
            places = found.setdefault(path, [])
            if place not in places:
                places.append(place)
    return {path: tuple(places) for path, places in found.items()}


def below(facts: Mapping[str, tuple[PrintedFact, ...]], path: str) -> tuple[PrintedFact, ...]:
    """Every place of a fact, or of all that stands below a path."""
    return tuple(
        each for known, places in facts.items() if known == path or known.startswith(f"{path}.") for each in places
    )


def _of_document(document: Document) -> Iterator[tuple[str, PrintedFact]]:
    clauses = [each for each in every_block(document.blocks) if isinstance(each, Clause)]
    for clause in clauses:
        heading = _heading(clause)
        for run in _runs(clause.blocks):
            yield from _of_run(run, document, clause.id, heading)
    inside = {id(block) for clause in clauses for block in every_block(clause.blocks)} | {id(each) for each in clauses}
    for block in document.blocks:
        if id(block) not in inside:
            for run in _runs((block,)):
                yield from _of_run(run, document, "", "")


def _runs(blocks: Iterable[Block]) -> list[Words]:
    """Each run of words of the blocks."""
    found: list[Words] = []

    def keep(run: Words) -> Words:
        found.append(run)
        return run

    for block in blocks:
        if not isinstance(block, Clause):
            rewrite(block, keep)
    return found


def _of_run(run: Words, document: Document, clause: str, heading: str) -> Iterator[tuple[str, PrintedFact]]:
    words: list[Inline] = [*leaves(run)]
    whole = text_of(words)
    at = 0
    for leaf in words:
        size = len(text_of((leaf,)))
        if isinstance(leaf, Stated | Blank) and leaf.text.strip():
            start, end = _cut(whole, at, at + size)
            place = PrintedFact(
                document.name, document.title, clause, heading, whole[start:at], leaf.text, whole[at + size : end]
            )
            yield from ((path, place) for path in leaf.chain)
        at += size


def _cut(whole: str, start: int, end: int) -> tuple[int, int]:
    """How much of the words around is shown, in whole words."""
    first = 0 if start <= _AROUND else whole.find(" ", start - _AROUND, start) + 1 or start
    last = len(whole) if len(whole) - end <= _AROUND else whole.rfind(" ", end, end + _AROUND)
    return first, last if last > end else max(end, last)


def _heading(clause: Clause) -> str:
    return next((text_of(each.inlines) for each in clause.blocks if isinstance(each, Heading)), "")
