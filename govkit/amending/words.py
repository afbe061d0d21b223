"""Which words of documents change, clause by clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from govkit.amending.amendment import ClauseChange, DocumentChange, Rewording
from govkit.document import Document
from govkit.document.block import Block, Heading, Table, pieces
from govkit.document.inline import Inline, Reference, leaves, text_of
from govkit.document.walk import walk
from govkit.rules.rendered import Rendered

_ALIKE: Final = 0.5  # two runs of words that share half of theirs are one that was reworded


class _Run(NamedTuple):
    """A run of words as it is read, and as it is compared: a clause that another one names is the same clause whatever its number."""

    words: str
    compared: str


_Clauses = dict[str, tuple[_Run, ...]]


def changed_documents(before: Sequence[Rendered], after: Sequence[Rendered]) -> Iterator[DocumentChange]:
    """Each document that is new, gone or says something else, in the order of the new set; those that are gone come last."""
    old, new = {each.document.name: each for each in before}, {each.document.name: each for each in after}
    for name, rendered in new.items():
        if name not in old:
            yield _change(rendered, "new")
        elif clauses := tuple(_changed_clauses(old[name].document, rendered.document)):
            yield _change(rendered, "changed", clauses)
    yield from (_change(rendered, "gone") for name, rendered in old.items() if name not in new)


def _change(rendered: Rendered, how: str, clauses: tuple[ClauseChange, ...] = ()) -> DocumentChange:
    document = rendered.document
    return DocumentChange(document.name, document.title, rendered.kind.does, document.subject_path, how, clauses)


def _changed_clauses(before: Document, after: Document) -> Iterator[ClauseChange]:
    old, new = _clauses(before), _clauses(after)
    headings = {**_headings(before), **_headings(after)}
    for clause in (*new, *(each for each in old if each not in new)):
        rewordings = tuple(_reworded(old.get(clause, ()), new.get(clause, ())))
        if rewordings:
            yield ClauseChange(after.name, clause, headings.get(clause, ""), rewordings)


def _clauses(document: Document) -> _Clauses:
    """The runs of words of each clause, and of what stands outside of them."""
    found: dict[str, list[_Run]] = {}
    for met in walk(document.blocks):
        for run in _runs(met.block):
            if run.words:
                found.setdefault(met.clause, []).append(run)
    return {clause: tuple(runs) for clause, runs in found.items()}


def _runs(block: Block) -> Iterator[_Run]:
    """The runs of words of a block. A row of a table is one: what stands in a cell means nothing without the others."""
    if isinstance(block, Table):
        rows = (*((block.header,) if block.header else ()), *block.rows)
        cells = [(block.caption,), *(tuple(cell.inlines for cell in row.cells) for row in rows)]
    else:
        cells = [(inlines,) for inlines, _place in pieces(block)]
    for each in cells:
        words = " | ".join(" ".join(text_of(inlines).split()) for inlines in each)
        yield _Run(words, " | ".join(map(_compared, each)))


def _compared(inlines: Sequence[Inline]) -> str:
    parts = (f"[{leaf.clause}]" if isinstance(leaf, Reference) else text_of((leaf,)) for leaf in leaves(inlines))
    return " ".join("".join(parts).split())


def _headings(document: Document) -> dict[str, str]:
    """What each clause is called: its first heading."""
    found: dict[str, str] = {}
    for met in walk(document.blocks):
        if met.clause and isinstance(met.block, Heading):
            found.setdefault(met.clause, text_of(met.block.inlines))
    return found


def _reworded(before: Sequence[_Run], after: Sequence[_Run]) -> Iterator[Rewording]:
    old, new = [run.compared for run in before], [run.compared for run in after]
    for what, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            gone, come = before[old_from:old_to], after[new_from:new_to]
            yield from _paired([run.words for run in gone], [run.words for run in come])


def _paired(before: Sequence[str], after: list[str]) -> Iterator[Rewording]:
    """Runs that are reworded beside what they were, in order; what is left on either side was taken out or added."""
    for old in before:
        alike = next((new for new in after if _share(old, new) >= _ALIKE), None)
        if alike is None:
            yield Rewording(old, "")
            continue
        added = after[: after.index(alike)]
        del after[: len(added) + 1]
        yield from (Rewording("", each) for each in added)
        yield Rewording(old, alike)
    yield from (Rewording("", each) for each in after)


def _share(old: str, new: str) -> float:
    return SequenceMatcher(None, old.split(), new.split(), autojunk=False).ratio()
