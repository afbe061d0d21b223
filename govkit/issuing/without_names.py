"""Makes the version of a document that can be published: a person's role stands where their name stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

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
    lines,
    pieces,
)
from govkit.document.names import document_name
from govkit.document.rewrite import Words, rewrite
from govkit.errors import NameLeftIn
from govkit.model import Partnership
from govkit.model.people import people
from govkit.model.unsettled import Unsettled

PUBLIC: Final = "public"
_TITLES: Final = r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Cllr|Councillor|Rev)\.?\s+)"
_JOINER: Final = re.compile(r"^[\s,;:–-]+")
_NO_ADDRESS: Final = "[email address left out]"
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whose name is not published: where it is written, what is said instead, and how it is found."""

    path: str
    role: str
    name: re.Pattern[str]
    local_parts: frozenset[str]


def named_people(partnership: Partnership) -> tuple[NamedPerson, ...]:
    """Everyone whom the partnership file names, the longest name first, so that no part of one is left."""
    named = [
        (f"{path}.name", "the person in charge" if isinstance(person.role, Unsettled) else person.role, person.name)
        for path, person in people(partnership)
        if isinstance(person.name, str)
    ]
    return tuple(
        NamedPerson(path, role, _pattern(name), _local_parts(name)) for path, role, name in sorted(named, key=_longest)
    )


def _longest(named: tuple[str, str, str]) -> int:
    return -len(named[2])


def without_names(document: Document, named: tuple[NamedPerson, ...]) -> tuple[Document, tuple[str, ...]]:
    """The document without names, and where a name also stood in other words. Raises NameLeftIn rather than leave one."""
    elsewhere = tuple(dict.fromkeys(_elsewhere(document, named)))
    blocks = tuple(rewrite(block, lambda words: _rewritten(words, named)) for block in _unsigned(document.blocks))
    public = replace(
        document,
        name=document_name(document.name, PUBLIC),
        title=_replaced(document.title, named),
        reference=_replaced(document.reference, named),
        version=_replaced(document.version, named),
        blocks=blocks,
    )
    _make_sure(public, named)
    return public, elsewhere


def _pattern(name: str) -> re.Pattern[str]:
    """Finds a name however it is spaced, titled and apostrophed. A name of one word may be another word in small letters."""
    words = _untitled(name).split()
    spelt = r"\s+".join(re.sub("['’]", "['’]", re.escape(word)) for word in words)
    flags = re.IGNORECASE if len(words) > 1 else re.NOFLAG
    return re.compile(rf"(?<!\w){_TITLES}?{spelt}(?!\w)", flags)


def _local_parts(name: str) -> frozenset[str]:
    """What stands before the @ of an address that tells who this is: `ada`, `example`, `aexample`, `adae` ..."""
    words = [re.sub(r"\W", "", word) for word in _untitled(name).casefold().split()]
    if len(words) < 2:
        return frozenset(words)
    first, last = words[0], words[-1]
    return frozenset((first, last, first[0] + last, first + last, last + first, first + last[0], last + first[0]))


def _untitled(name: str) -> str:
    return re.sub(rf"^{_TITLES}", "", name, flags=re.IGNORECASE)


def _unsigned(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks without the lines to sign on."""
    for block in blocks:
        if isinstance(block, Group) and block.role is GroupRole.SIGNATURE:
            yield replace(block, blocks=tuple(child for child in block.blocks if not isinstance(child, Field)))
        elif isinstance(block, Group | Clause):
            yield replace(block, blocks=tuple(_unsigned(block.blocks)))
        else:
            yield block


def _rewritten(words: Words, named: tuple[NamedPerson, ...]) -> Words:
    """The words with roles for names; where the role stands beside the name already, the name goes, and what joined them."""
    stated = {leaf.path for leaf in leaves(words) if isinstance(leaf, Stated)}
    gone = {person.path for person in named if f"{person.path.removesuffix('.name')}.role" in stated}
    return tuple(_inline(inline, named) for inline in _without(words, gone))


def _without(words: Words, gone: set[str]) -> Words:
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


def _inline(inline: Inline, named: tuple[NamedPerson, ...]) -> Inline:
    match inline:
        case Strong(inner):
            return Strong(tuple(_inline(child, named) for child in inner))
        case Emphasis(manner, inner):
            return Emphasis(manner, tuple(_inline(child, named) for child in inner))
        case Link(address, inner):
            words = tuple(_inline(child, named) for child in inner)
            return Link(address, words) if _replaced(address, named) == address else Strong(words)
        case Stated() | Text() | Blank():
            return replace(inline, text=_replaced(inline.text, named))
        case _:
            return inline


def _replaced(words: str, named: tuple[NamedPerson, ...]) -> str:
    """The words with each person's role for their name, and without addresses that tell who somebody is."""
    for person in named:
        words = person.name.sub(lambda _match, role=person.role: role, words)  # type: ignore[misc]
    return _EMAIL.sub(lambda found: _NO_ADDRESS if _is_personal(found.group(), named) else found.group(), words)


def _is_personal(address: str, named: tuple[NamedPerson, ...]) -> bool:
    local = address.partition("@")[0].casefold()
    parts = {*re.split(r"[._%+'-]+|\d+", local), re.sub(r"[^a-z]", "", local)}
    return any(parts & person.local_parts for person in named)


def _elsewhere(document: Document, named: tuple[NamedPerson, ...]) -> Iterator[str]:
    """A sentence for each name that stands in other words than the fact that is the name."""
    for block in every_block(document.blocks):
        for inlines, place in pieces(block):
            for leaf in leaves(inlines):
                if isinstance(leaf, Stated | Text):
                    where = f"`{leaf.path}`" if isinstance(leaf, Stated) else f"{place.template}:{place.line}"
                    yield from (
                        f"The name written in `{person.path}` also stands in {where}."
                        for person in named
                        if person.name.search(leaf.text) and not (isinstance(leaf, Stated) and _is_name(leaf, named))
                    )
                    if _EMAIL.search(leaf.text) and _replaced(leaf.text, ()) != _replaced(leaf.text, named):
                        yield f"The email address in {where} tells a person’s name."


def _is_name(leaf: Stated, named: tuple[NamedPerson, ...]) -> bool:
    return any(leaf.path == person.path for person in named)


def _make_sure(document: Document, named: tuple[NamedPerson, ...]) -> None:
    """Raises NameLeftIn for a name that is still there, such as one whose words are set in different weights."""
    for line in (document.title, document.reference, document.version, *lines(document.blocks)):
        for person in named:
            if person.name.search(line):
                raise NameLeftIn(
                    f"The name written in `{person.path}` stands in “{line[:60]}” in parts that govkit can't take out. "
                    "Write the role there instead, then build again."
                )
