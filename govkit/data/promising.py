"""The sentences that promise something which other documents could promise otherwise: those of govkit, packed to be read fast, and a house's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from govkit.data.made_for import MadeFor
from govkit.data.shipped import from_json
from govkit.data.templates import shipped_templates

if TYPE_CHECKING:  # a run needs the lists themselves only for a house that has its own
    from govkit.data.sentences import ListedSentence

PACKED: Final = "promising_sentences.json"
SENTENCES: Final = "sentences.yaml"
_SHARED: Final = "shared"


class Promising(NamedTuple):
    """A sentence with what it promises. `value` holds `{slots}`, words, or meanings."""

    id: str
    clause: str
    says: str
    promise: str
    value: tuple[str, ...]


class KnownPromise(NamedTuple):
    """What is promised, in plain words, and the sections of the file of which each part has a value of its own."""

    says: str
    per: tuple[str, ...]


@cache
def known_promises() -> Mapping[str, KnownPromise]:
    """The promises that several documents can make, by id."""
    return {
        name: KnownPromise(each["says"], tuple(each.get("per", ()))) for name, each in _packed()["promises"].items()
    }


@cache
def packed_fragments() -> tuple[tuple[str, str], ...]:
    """What stands inside other sentences, each with its words."""
    return tuple(_packed()["fragments"].items())


def promising(kind: str, made_for: MadeFor, house: Path | None = None) -> tuple[Promising, ...]:
    """The promising sentences of a kind of document, with those that the house's own list adds. Raises DataUnreadable."""
    shipped = tuple(_from_packed(each) for folder in (kind, _SHARED) for each in _packed()["sentences"].get(folder, ()))
    added = tuple(_of_house(house, kind, made_for)) if house else ()
    return (*added, *(each for each in shipped if each.id not in {mine.id for mine in added}))


def _of_house(house: Path, kind: str, made_for: MadeFor) -> Iterator[Promising]:
    """What the house's own lists say; a copy of a shipped one says nothing of its own."""
    for folder, given in ((kind, made_for), (_SHARED, None)):
        own, ours = house / folder / SENTENCES, shipped_templates() / folder / SENTENCES
        if own.is_file() and not (ours.is_file() and own.read_bytes() == ours.read_bytes()):
            from govkit.data.sentence_checks import read_sentences  # noqa: PLC0415 - as above

            yield from with_value(read_sentences(own, given))


def with_value(sentences: Iterable[ListedSentence]) -> Iterator[Promising]:
    """The sentences that promise something of which there could be another."""
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
