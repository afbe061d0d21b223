"""The kinds of document, as `kind.yaml` in the folder of each tells them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.made_for import GIVEN
from govkit.data.shelf import Wrong, fast, read
from govkit.data.standard import standard
from govkit.data.templates import Templates
from govkit.document import Design, Doing, Kind
from govkit.model.facts import Listed, Text, YesNo, one_of


class KindFile(DataBlock):
    """What a kind of document is."""

    title: Text = Field(description="What a document of the kind is called, unless it has a heading of its own.")
    design: Annotated[Design, one_of(Design)] = Field(description="`letter`, `agreement`, `notice` or `briefing`.")
    numbered: YesNo = Field(description="`true` if its clauses are numbered.")
    for_the_public: YesNo = Field(True, description="`false` if people never get it.")
    does: Listed[Annotated[Doing, one_of(Doing)]] | None = Field(
        None,
        description="What it asks of people, or does: `asks-for-consent`, `offers-objection`, `tells-people` ... or nothing: `[]`.",
    )


def kinds(found: Templates) -> tuple[Kind, ...]:
    """Every kind that has a folder with a kind.yaml, by name. Raises DataUnreadable."""
    return tuple(_kind(name, found) for name in found.kinds())


def check_kind(written: KindFile) -> Iterator[Wrong]:
    """A document waits for a yes, or goes ahead unless people object: it can't do both."""
    if {Doing.ASKS_FOR_CONSENT, Doing.OFFERS_OBJECTION} <= set(written.does or ()):
        why = "No document can ask for consent and offer an objection: silence would mean no and yes."
        yield Wrong(("does",), why, "Make two kinds of it.")


def _kind(name: str, found: Templates) -> Kind:
    file, shipped = found.find(f"{name}/kind.yaml"), found.shipped / name / "kind.yaml"
    written = fast(file, KindFile) if file == shipped else read(file, KindFile, check_kind)
    return Kind(
        name,
        written.title,
        written.design,
        numbered=written.numbered,
        for_the_public=written.for_the_public,
        does=_taken_to_do(name, found) if written.does is None else tuple(written.does),
    )


def _taken_to_do(name: str, found: Templates) -> tuple[Doing, ...]:
    """What a kind does whose file does not say so: the same as the shipped one of its name, or else what those do that are made for the same."""
    shipped = found.shipped / name / "kind.yaml"
    does = fast(shipped, KindFile).does if shipped.is_file() else None
    return GIVEN[standard(name, found.house).made_for].does if does is None else tuple(does)
