"""Whose powers and duties some provisions are, and where they apply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from pydantic import Field, RootModel

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.finding import Evidence
from govkit.model.body import PartnerKind
from govkit.model.facts import Text, one_of
from govkit.model.partnership import Nation


class KnownPower(DataBlock):
    """A provision, the kinds of body whose it is, and the nations where it applies."""

    act: Text = Field(description="the Act.")
    sections: tuple[Text, ...] = Field((), description="the sections; the whole Act where it names none.")
    words: tuple[Text, ...] = Field((), description="other words by which people name it.")
    of: tuple[Annotated[PartnerKind, one_of(PartnerKind)], ...] = Field(description="the kinds of body that have it.")
    nations: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(description="where it applies.")
    instead: Mapping[Annotated[Nation, one_of(Nation)], Text] = Field(
        default_factory=dict, description="the law of the nations where it does not apply, as far as that is known."
    )
    whose: Text = Field(description="who has it, in words, completing “it is a power of ...”.")
    source: Text = Field(description="the law.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="how well that was checked.")


class PowersFile(RootModel[Mapping[Text, KnownPower]]):
    """The provisions, each under an id of its own."""


def known_powers() -> Mapping[str, KnownPower]:
    """Every provision by its id."""
    return shipped("powers.yaml", PowersFile).root


def check_powers(found: PowersFile) -> Iterator[Wrong]:
    """Each is a power of somebody, somewhere."""
    for name, power in found.root.items():
        if not (power.of and power.nations):
            yield Wrong(
                (name,), f"`{name}` is a power of nobody, or applies nowhere.", "Name kinds in `of`, and nations."
            )
