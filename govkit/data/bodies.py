"""What each kind of body is in law, and what it may rely on: one table, with its sources."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock, DataTable
from govkit.data.shelf import Wrong, shipped
from govkit.model.body import PartnerKind
from govkit.model.facts import Text, YesNo, one_of, suggest
from govkit.model.gateway import Gateway
from govkit.model.partnership import Nation


class KindOfBody(DataBlock):
    """A kind of body: what it is called, and where there are any; where it is a public authority, and unless what; what it lacks; the sources."""

    called: Text = Field("", description="what documents print for it, where that is not its name.")
    called_in: Mapping[Annotated[Nation, one_of(Nation)], Text] = Field(
        default_factory=dict, description="what they print in a nation where it goes by other words."
    )
    nations: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(
        tuple(Nation), description="the nations that have bodies of the kind."
    )
    instead: Mapping[Annotated[Nation, one_of(Nation)], Annotated[PartnerKind, one_of(PartnerKind)]] = Field(
        default_factory=dict, description="the kind that takes its place in a nation that has none."
    )
    public_authority: tuple[Annotated[Nation, one_of(Nation)], ...] = Field(
        description="the nations in which it is a public authority by default."
    )
    unless: Text = Field("", description="when a partner of the kind is none.")
    lacks: Mapping[Annotated[Gateway, one_of(Gateway)], Text] = Field(
        description="the statutes that give it no power of its own, each with the reason."
    )
    competent_authority: Text = Field(
        "", description="the entry of Schedule 7 by which it is a competent authority for law enforcement."
    )
    not_for_profit: YesNo = Field(description="whether it can be a body of UK GDPR, Article 9(2)(d).")
    sources: tuple[Text, ...] = Field(description="the ids of what it rests on in the register of law.")


class BodiesFile(DataTable[Mapping[Annotated[PartnerKind, one_of(PartnerKind)], KindOfBody]]):
    """The kinds of body."""


def bodies() -> Mapping[PartnerKind, KindOfBody]:
    """The table, by kind."""
    return shipped("bodies.yaml", BodiesFile).root


def check_bodies(found: BodiesFile, sources: Collection[str]) -> Iterator[Wrong]:
    """Each source is one of the register."""
    for kind, body in found.root.items():
        for index, source in enumerate(body.sources):
            if source not in sources:
                what = f"The register has no source `{source}`."
                yield Wrong((kind, "sources", str(index)), what, suggest(source, sources))
