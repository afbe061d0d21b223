"""Makes the version of a document that can be published: a person's role stands where their name stood."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from govkit.document import (
    Blank,
    Block,
    Break,
    Clause,
    Document,
    Emphasis,
    Field,
    Group,
    GroupRole,
    Inline,
    Link,
    Stated,
    Strong,
    Text,
    every_block,
    leaves,
    pieces,
)
from govkit.document.names import document_name
from govkit.document.rewrite import Words, rewrite
from govkit.issuing.doubts import Doubt, Handled, doubts_in, handled_in
from govkit.issuing.found_names import Known, found_in, instead_of
from govkit.issuing.name_search import Sure
from govkit.issuing.named_person import NamedPerson
from govkit.issuing.other_names import OtherNames

PUBLIC: Final = "public"
_JOINER: Final = re.compile(r"^[\s,;:–-]+")


class Public(NamedTuple):
    """The document without names; in sentences, where a name also stood in other words; what may be a name still; and what was done."""

    document: Document
    elsewhere: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    handled: tuple[Handled, ...]


def public_version(document: Document, named: tuple[NamedPerson, ...], others: OtherNames) -> Public:
    """The document with roles for the names that are surely names, and all that may be one and only a person can tell."""
    known = Known(named, others)
    blocks = tuple(rewrite(block, lambda words: _rewritten(words, known)) for block in _unsigned(document.blocks))
    public = replace(
        document,
        name=document_name(document.name, PUBLIC),
        title=_replaced(document.title, known),
        reference=_replaced(document.reference, known),
        version=_replaced(document.version, known),
        marking=_replaced(document.marking, known),
        blocks=blocks,
    )
    elsewhere = tuple(dict.fromkeys(_elsewhere(document, known)))
    return Public(public, elsewhere, tuple(doubts_in(public, known)), tuple(handled_in(document, public, known)))


def _unsigned(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without the lines to sign on."""
    for block in blocks:
        if isinstance(block, Group) and block.role is GroupRole.SIGNATURE:
            yield replace(block, blocks=tuple(child for child in block.blocks if not isinstance(child, Field)))
        elif isinstance(block, Group | Clause):
            yield replace(block, blocks=tuple(_unsigned(block.blocks)))
        else:
            yield block


def _rewritten(words: Words, known: Known) -> Words:
    """The words with roles for names; where the role stands beside the name already, the name goes, and what joined them."""
    stated = {leaf.path for leaf in leaves(words) if isinstance(leaf, Stated)}
    gone = {person.path for person in known.named if f"{person.path.removesuffix('.name')}.role" in stated}
    return tuple(_inline(inline, known) for inline in _without(words, gone))


def _without(words: Words, gone: Collection[str]) -> Words:
    """The words without the facts at these paths, nor the comma or break that followed each."""
    kept: list[Inline] = []
    joined = False
    for inline in words:
        match inline:
            case Strong(inner) | Emphasis(inlines=inner) | Link(inlines=inner):
                left = _without(inner, gone)
                joined = not left
                kept += [replace(inline, inlines=left)] if left else []
            case Stated() if inline.path in gone:
                joined = True
            case Break() if joined:
                joined = False
            case Text(text) if joined:
                joined = False
                kept.append(Text(_JOINER.sub("", text)))
            case _:
                joined = False
                kept.append(inline)
    return tuple(kept)


def _inline(inline: Inline, known: Known) -> Inline:
    match inline:
        case Strong(inner):
            return Strong(tuple(_inline(child, known) for child in inner))
        case Emphasis(manner, inner):
            return Emphasis(manner, tuple(_inline(child, known) for child in inner))
        case Link(address, inner):
            words = tuple(_inline(child, known) for child in inner)
            return Link(address, words) if _replaced(address, known) == address else Strong(words)
        case Stated() if person := next((each for each in known.named if each.path == inline.path), None):
            return replace(inline, text=person.role)
        case Stated() | Text() | Blank():
            return replace(inline, text=_replaced(inline.text, known))
        case _:
            return inline


def _replaced(words: str, known: Known) -> str:
    """The words with each person's role for their name, and without addresses that tell who somebody is."""
    for match in reversed(found_in(words, known)):
        if match.sure is Sure.SURELY:
            instead = instead_of(words[match.start : match.end], match.person)
            words = words[: match.start] + instead + words[match.end :]
    return words


def _elsewhere(document: Document, known: Known) -> Iterator[str]:
    """A sentence for each name that stands in other words than the fact that is the name."""
    names = {person.path for person in known.named}
    for block in every_block(document.blocks):
        for inlines, place in pieces(block):
            for leaf in leaves(inlines):
                if isinstance(leaf, Stated | Text) and not (isinstance(leaf, Stated) and leaf.path in names):
                    where = f"`{leaf.path}`" if isinstance(leaf, Stated) else f"{place.template}:{place.line}"
                    yield from _told(leaf.text, where, known)


def _told(text: str, where: str, known: Known) -> Iterator[str]:
    for match in found_in(text, known):
        if match.sure is Sure.SURELY and "@" in text[match.start : match.end]:
            yield f"The email address in {where} tells a person’s name."
        elif match.sure is Sure.SURELY:
            yield f"The name written in `{match.person.path}` also stands in {where}."
