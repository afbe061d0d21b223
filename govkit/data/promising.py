"""The sentences that promise something which other documents could promise otherwise: those of govkit, packed to be read fast, and a house's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, Final, NamedTuple

from govkit.data.block import DataBlock
from govkit.data.made_for import MadeFor
from govkit.data.sentence_checks import check_sentences
from govkit.data.sentences import (
    FILE,
    SHARED,
    ListedSentence,
    Promise,
    SentencesFile,
    fragments,
    promises,
    shipped_sentences,
)
from govkit.data.shelf import Wrong, read
from govkit.data.shipped import from_json
from govkit.data.templates import Templates, shipped_templates
from govkit.model.facts import Text

PACKED: Final = "promising_sentences.json"


class Promising(NamedTuple):
    """A sentence with what it promises. `value` holds `{slots}`, words, or meanings."""

    id: str
    clause: str
    says: str
    promise: str
    value: tuple[str, ...]


class PackedPromises(DataBlock):
    """The packed file, as govkit/standards/ holds it."""

    promises: Mapping[Text, Promise]
    fragments: Mapping[Text, Text]
    sentences: Mapping[Text, tuple[tuple[Any, ...], ...]]


class Promises(NamedTuple):
    """The promises by id, and the fragments that their sentences can name."""

    known: Mapping[str, Promise]
    fragments: tuple[tuple[str, str], ...]


@cache
def shipped_promises() -> Promises:
    """The promises that govkit ships."""
    found = _packed()
    return Promises(
        {name: Promise.model_validate(each) for name, each in found["promises"].items()},
        tuple(found["fragments"].items()),
    )


def promising(kind: str, made_for: MadeFor, house: Path | None = None) -> tuple[Promising, ...]:
    """The promising sentences of a kind of document, with those that the house's own list adds. Raises DataUnreadable."""
    shipped = tuple(_from_packed(each) for folder in (kind, SHARED) for each in _packed()["sentences"].get(folder, ()))
    own = house / kind / FILE if house else None
    if own is None or not own.is_file():
        return shipped
    added = tuple(_promising(read(own, SentencesFile, partial(check_sentences, made_for=made_for)).sentences))
    return (*added, *(each for each in shipped if each.id not in {mine.id for mine in added}))


def packed() -> str:
    """What the packed file holds, on one line."""
    return json.dumps(_packed_anew(), ensure_ascii=False, separators=(",", ":")) + "\n"


def read_packed_promises(file: Path) -> PackedPromises:
    """The packed file, held to what the lists say. Raises DataUnreadable."""
    return read(file, PackedPromises, _check)


def _check(found: PackedPromises) -> Iterator[Wrong]:
    now = _packed_anew()
    for block in ("promises", "fragments", "sentences"):
        for name in getattr(found, block).keys() - now[block].keys():
            yield Wrong((block, name), f"The lists have no `{name}`.", "Run scripts/sentences.", with_key=True)


def _packed_anew() -> Mapping[str, Any]:
    folders = (*Templates(shipped_templates()).kinds(), SHARED)
    return {
        "promises": {name: each.model_dump(exclude_defaults=True) for name, each in promises().items()},
        "fragments": dict(fragments()),
        "sentences": {name: list(_promising(shipped_sentences(name))) for name in folders},
    }


def _promising(sentences: Iterable[ListedSentence]) -> Iterator[Promising]:
    for each in sentences:
        if each.promise and each.value:
            yield Promising(each.id, each.clause, each.says, each.promise, tuple(each.value))


@cache
def _packed() -> Mapping[str, Any]:
    found: dict[str, Any] = from_json(PACKED)
    return found


def _from_packed(each: list[Any]) -> Promising:
    name, clause, says, promise, value = each
    return Promising(name, clause, says, promise, tuple(value))
