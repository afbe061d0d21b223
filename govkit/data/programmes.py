"""The programmes that a partnership can name: those that govkit ships, with a house's own laid over them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from govkit.data.block import DataTable
from govkit.data.renamed import renamed
from govkit.data.shelf import Wrong, read, shipped
from govkit.model.facts import Text
from govkit.model.programme import Programme

NONE: Final = "own"
PROGRAMME: Final = ("partnership", "programme")
FILE: Final = "standards/programmes.yaml"


class ProgrammesFile(DataTable[Mapping[Text, Programme]]):
    """A file of programmes, each under an id of its own."""


def programmes(house: Path | None = None) -> Mapping[str, Programme]:
    """Every programme by its id. Raises DataUnreadable for a house's file that says something else."""
    ours = shipped("programmes.yaml", ProgrammesFile).root
    own = house / FILE if house else None
    if own is None or not own.is_file():
        return ours
    return {**ours, **_under_new_names(read(own, ProgrammesFile, check_programmes, may_be_unsettled=True).root)}


def _under_new_names(own: Mapping[str, Programme]) -> dict[str, Programme]:
    newer = {name: renamed().choice(PROGRAMME, name) for name in own}
    return {found.name if (found := newer[name]) else name: each for name, each in own.items()}


def check_programmes(found: ProgrammesFile) -> Iterator[Wrong]:
    """No programme is called what stands for none."""
    if NONE in found.root:
        yield Wrong((NONE,), f"`{NONE}` means that there is no programme.", "Give this one another id.", with_key=True)
