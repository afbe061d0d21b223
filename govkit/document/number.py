"""Numbers the clauses and paragraphs of an agreement, and fills in references to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count

from govkit.document.block import Block, Clause, Group, Heading, Paragraph, Style, every_block, pieces
from govkit.document.inline import Emphasis, Inline, Link, Reference, Strong, leaves
from govkit.document.rewrite import rewrite


def number(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with clause 1, 2, 3 in order, and in each the paragraphs 1.1, 1.2, 1.3."""
    numbers = count(1)
    return tuple(_number_clause(block, next(numbers)) if isinstance(block, Clause) else block for block in blocks)


def _number_clause(clause: Clause, of: int) -> Clause:
    paragraphs = count(1)
    return replace(clause, number=of, blocks=tuple(_number_block(block, of, paragraphs) for block in clause.blocks))


def _number_block(block: Block, clause: int, paragraphs: Iterable[int]) -> Block:
    match block:
        case Heading(level=2):
            return replace(block, number=(clause,))
        case Paragraph(style=Style.BODY):
            return replace(block, number=(clause, next(iter(paragraphs))))
        case _:
            return block


def refer(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with each reference to a clause showing that clause's number; one that leads nowhere keeps no words."""
    if not any(isinstance(leaf, Reference) for inlines in _runs(blocks) for leaf in leaves(inlines)):
        return blocks  # few documents refer to their clauses
    clauses = [block for block in every_block(blocks) if isinstance(block, Clause)]
    said = {clause.id: f"clause {clause.number}" if clause.number else "below" for clause in clauses}
    return tuple(_refer_block(block, said) for block in blocks)


def _runs(blocks: tuple[Block, ...]) -> Iterator[tuple[Inline, ...]]:
    return (inlines for block in every_block(blocks) for inlines, _place in pieces(block))


def _refer_block(block: Block, said: dict[str, str]) -> Block:
    """The block with its references; `said` holds what to call each clause, and learns which came before."""

    def words(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(_refer_inline(inline, said) for inline in inlines)

    if isinstance(block, Group | Clause):
        if isinstance(block, Clause) and not block.number:
            said[block.id] = "above"
        return replace(block, blocks=tuple(_refer_block(child, said) for child in block.blocks))
    return rewrite(block, words)


def _refer_inline(inline: Inline, said: Mapping[str, str]) -> Inline:
    match inline:
        case Strong() | Emphasis() | Link():
            return replace(inline, inlines=tuple(_refer_inline(child, said) for child in inline.inlines))
        case Reference(clause=clause) if clause in said:
            return Reference(clause, said[clause])
        case _:
            return inline
