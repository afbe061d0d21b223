"""The files of a house's own folder that govkit looks for, and what has another name now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govkit.data.approved import APPROVED
from govkit.data.grave_words import FILE as GRAVE_WORDS
from govkit.data.house_examples import FOLDER as EXAMPLES
from govkit.data.promising import SENTENCES
from govkit.data.templates import Templates
from govkit.data.understanding import FOLDER as UNDERSTANDING

OWN_DATA: Final = (
    "plain_words",
    "programmes",
    "reading_targets",
    "telling_words",
)  # what a house adds that belongs to no kind

_LOOKED_AT: Final = (
    "*/*.j2",
    "*/*/*.j2",
    "*/clauses/*/*.j2",
    "*/*.yaml",
    "*/*.yml",
    f"standards/{UNDERSTANDING}/*.y*ml",
)


def own_files(house: Path) -> Iterator[str]:
    """The templates and the data in a house's folder, by name. Other files, such as a note to colleagues, are the house's own affair."""
    found = {file.relative_to(house) for pattern in _LOOKED_AT for file in house.glob(pattern) if file.is_file()}
    ours = (name for name in sorted(found) if name.parts[0] != EXAMPLES)  # what `govkit test-house` reads
    return (name.as_posix() for name in ours if not any(part.startswith(".") for part in name.parts))


def data_names(found: Templates) -> frozenset[str]:
    """The names of the files of data that a run reads in a house's folder, if they are there."""
    kinds = found.kinds()
    standards = (f"standards/{name}.yaml" for name in (*OWN_DATA, *kinds))
    lists = (f"{folder}/{SENTENCES}" for folder in (*kinds, "shared"))
    questions = (f"standards/{UNDERSTANDING}/{kind}.yaml" for kind in kinds)
    approved = (f"{kind}/{APPROVED}" for kind in (*kinds, "shared"))
    return frozenset((*standards, GRAVE_WORDS, *lists, *questions, *approved, *(f"{kind}/kind.yaml" for kind in kinds)))
