"""How people speak of a body, as “your doctor” or “the council”, and of which kinds it then is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, RootModel

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.model.body import PartnerKind
from govkit.model.facts import Text, one_of


class SpokenOf(DataBlock):
    """Words for a body, the kinds that it can be, and what its name has to hold."""

    words: tuple[Text, ...] = Field(description="what people call it, in small letters; `*` is any ending of a word.")
    kinds: tuple[Annotated[PartnerKind, one_of(PartnerKind)], ...] = Field(
        description="the kinds of body that it can be."
    )
    also: tuple[Annotated[PartnerKind, one_of(PartnerKind)], ...] = Field(
        (), description="kinds that people may mean too when they count bodies, or say where data goes."
    )
    named: tuple[Text, ...] = Field(
        (), description="words of which its name holds one, where the kind alone does not tell."
    )


class SpokenOfFile(RootModel[Mapping[Text, SpokenOf]]):
    """Each sort of body under an id."""


def spoken_of() -> Mapping[str, SpokenOf]:
    """Every sort of body by its id."""
    return shipped("spoken_of.yaml", SpokenOfFile).root


def check_spoken_of(found: SpokenOfFile) -> Iterator[Wrong]:
    """Each has words and kinds, and no words stand for two sorts."""
    known: dict[str, str] = {}
    for name, each in found.root.items():
        if not (each.words and each.kinds):
            yield Wrong((name,), f"`{name}` has no words, or is no kind of body.", "Add `words` and `kinds`.")
        for index, words in enumerate(each.words):
            if known.setdefault(words, name) != name:
                yield Wrong((name, "words", str(index)), f"“{words}” stands for two sorts of body.", "Keep one.")
