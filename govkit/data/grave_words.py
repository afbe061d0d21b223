"""The words by which promises are made, as govkit ships them and as a house adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, read, shipped
from govkit.model.facts import Id, Text, suggest

NAME: Final = "grave_words.yaml"
FILE: Final = f"standards/{NAME}"
_PAIR: Final = 2


class ReachWords(DataBlock):
    """Words for how far a promise reaches, and whether it is weaker where one of them goes, or comes."""

    words: tuple[Text, ...] = Field((), description="the words.")
    lost: bool = Field(False, description="`true` if a promise is weaker without them.")
    gained: bool = Field(False, description="`true` if a promise is weaker with them.")


class GraveWordsFile(DataBlock):
    """The words, by what becomes of a promise when they change."""

    same: tuple[tuple[Text, ...], ...] = Field(
        (), description="words that say the same: the first of each, and what stands for it."
    )
    negations: tuple[Text, ...] = Field((), description="words that deny; their number may not change.")
    opposites: tuple[tuple[Text, ...], ...] = Field(
        (), description="pairs of words, of which one turns the other round."
    )
    contrary: Mapping[Text, tuple[Text, ...]] = Field(
        {}, description="words, and those whose denial says the same as they do."
    )
    kin: tuple[tuple[Text, ...], ...] = Field(
        (), description="words of one meaning, by which it is told whether something is still spoken of."
    )
    free: tuple[Text, ...] = Field(
        (), description="of these pairs, words that turn nothing round where the whole sentence is said otherwise."
    )
    bound: Mapping[Id, tuple[Text, ...]] = Field(
        {}, description="words for how much somebody is bound, by `duty`, `will` ..."
    )
    needed: tuple[Text, ...] = Field((), description="words that say what is needed, which binds as much as a duty.")
    reach: Mapping[Id, ReachWords] = Field({}, description="words for how far it reaches, by `all`, `only` ...")
    who: Mapping[Id, tuple[Text, ...]] = Field({}, description="words for who does it, and to whom.")
    newcomers: tuple[Id, ...] = Field(
        (), description="of these, those who make another promise where they come to a sentence that did not name them."
    )
    acting: tuple[Id, ...] = Field((), description="of these, those who are bound by what is promised.")
    times: tuple[Text, ...] = Field((), description="numbers and spans of time.")
    rights: Mapping[Id, tuple[Text, ...]] = Field({}, description="words for rights and routes.")
    gives: tuple[Text, ...] = Field((), description="words that give something to whoever stands after them.")
    stress: tuple[Text, ...] = Field((), description="words that only stress what is said.")
    light: tuple[Text, ...] = Field((), description="words that carry no meaning of their own.")


def grave_words(house: Path | None = None) -> GraveWordsFile:
    """The words that govkit ships, with those that a house adds. Raises DataUnreadable."""
    ours = shipped(NAME, GraveWordsFile)
    own = house / FILE if house else None
    if own is None or not own.is_file():
        return ours
    more = read(own, GraveWordsFile, check_additions)
    return GraveWordsFile(
        **{name: _with(getattr(ours, name), getattr(more, name)) for name in GraveWordsFile.model_fields}
    )


def _with(ours: Any, more: Any) -> Any:
    """What govkit ships of one block, or of one of its groups, and then what a house adds to it."""
    match ours:
        case Mapping():
            return {name: _with(ours.get(name, ()), more.get(name, ())) for name in dict.fromkeys((*ours, *more))}
        case ReachWords():
            return ours.model_copy(update={"words": (*ours.words, *more.words)}) if more else ours
        case _:
            return (*ours, *more)


def check_grave_words(found: GraveWordsFile) -> Iterator[Wrong]:
    """Opposites go in pairs."""
    for number, pair in enumerate(found.opposites):
        if len(pair) != _PAIR:
            yield Wrong(
                ("opposites", str(number)), "These are not two words.", "Write a pair, such as [before, after]."
            )


def check_additions(found: GraveWordsFile) -> Iterator[Wrong]:
    """What a house adds goes to what govkit knows how to judge."""
    yield from check_grave_words(found)
    ours = shipped(NAME, GraveWordsFile)
    for block, known in (("bound", ours.bound), ("reach", ours.reach)):
        for name in getattr(found, block):
            if name not in known:
                yield Wrong((block, name), f"There is no `{name}` of `{block}`.", suggest(name, known), with_key=True)
