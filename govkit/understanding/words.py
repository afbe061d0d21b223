"""What stands for the words of a clause, so that it is known whether they are still those that people were asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Final

from govkit.document import (
    Blank,
    Block,
    Break,
    Clause,
    Document,
    Inline,
    Reference,
    Stated,
    every_block,
    leaves,
    pieces,
)
from govkit.document.inline import MergeField

_SIGNS: Final = 12
# Days, numbers and addresses are copied and not understood: another day makes no other sentence.
_COPIED: Final = re.compile(
    r"\d{1,2} [A-Z][a-z]+ \d{4}|\+?[\d ()-]{7,}|[^\s@]+@[^\s@]+|(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?"
)


def words_by_clause(document: Document) -> Mapping[str, str]:
    """What stands for the words of each clause of a document."""
    said: dict[str, list[str]] = {}
    for clause in document.clauses():
        said.setdefault(clause.id, []).extend(_said(clause))
    return {clause: sha256("\n".join(runs).encode()).hexdigest()[:_SIGNS] for clause, runs in said.items()}


def _said(clause: Clause) -> Iterator[str]:
    """What people read in a clause, run by run, with what kind of block each stands in."""
    for block in every_block(clause.blocks):
        for inlines, _place in pieces(block):
            yield f"{_kind(block)} {''.join(map(_of_leaf, leaves(inlines)))}"


def _kind(block: Block) -> str:
    return type(block).__name__


def _of_leaf(leaf: Inline) -> str:
    match leaf:
        case MergeField():
            return f"{{{leaf.field}}}"
        case Stated():
            return "{copied}" if _COPIED.fullmatch(leaf.text) else leaf.text
        case Blank() | Reference():
            return "{}"
        case Break():
            return " "
        case _:
            return str(getattr(leaf, "text", ""))
