"""The groups of words that tell what facts are about, as govkit ships them and as a house adds to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from pydantic import RootModel

from govkit.data.shelf import Wrong, read, shipped
from govkit.model.facts import Text, suggest
from govkit.model.telling_words import TellingWords

NAME: Final = "telling_words.yaml"
FILE: Final = f"standards/{NAME}"


class TellingWordsFile(RootModel[Mapping[Text, TellingWords]]):
    """Groups of words, each under an id."""


def telling_words() -> Mapping[str, TellingWords]:
    """Every group that govkit ships, by its id."""
    return shipped(NAME, TellingWordsFile).root


def house_words(house: Path | None) -> Mapping[str, TellingWords]:
    """The groups to which a house adds words, whole. Raises DataUnreadable for a house's file that says something else."""
    own = house / FILE if house else None
    if own is None or not own.is_file():
        return {}
    ours = telling_words()
    return {
        name: ours[name].with_more(each) for name, each in read(own, TellingWordsFile, check_additions).root.items()
    }


def check_additions(found: TellingWordsFile) -> Iterator[Wrong]:
    """Each group of a house is one that govkit knows."""
    for name in found.root:
        if name not in telling_words():
            what = f"There is no group of words `{name}`."
            yield Wrong((name,), what, suggest(name, telling_words()), with_key=True)


def check_telling_words(found: TellingWordsFile) -> Iterator[Wrong]:
    """Each shipped group says what it is called, and holds words."""
    for name, group in found.root.items():
        if not (group.called and group.words):
            yield Wrong((name,), f"The group `{name}` has no name or no words.", "Add `called` and `words`.")
