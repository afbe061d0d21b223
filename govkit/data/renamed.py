"""What has another name than it had: keys of the partnership file, clauses, and ids of rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.model.facts import Text


class RenamedFile(DataBlock):
    """The old name of each thing and the new one: keys by their path, clauses as `kind/clause`, rules by their id."""

    keys: Mapping[Text, Text] = Field(default_factory=dict, description="keys, each by its path in the file.")
    clauses: Mapping[Text, Text] = Field(default_factory=dict, description="clauses, each as `kind/clause`.")
    ids: Mapping[Text, Text] = Field(default_factory=dict, description="ids of rules.")


def renamed() -> RenamedFile:
    """What govkit has renamed."""
    return shipped("renamed.yaml", RenamedFile)


def check_renamed(found: RenamedFile, clauses: frozenset[str]) -> Iterator[Wrong]:
    """A clause that was renamed is one of the shipped `clauses` now, and none is called what it was."""
    for old, new in found.clauses.items():
        if new not in clauses:
            yield Wrong(("clauses", old), f"There is no clause `{new}`.", "Write the name that it has now.")
        if old in clauses:
            yield Wrong(("clauses", old), f"There is a clause `{old}` still.", "Take it out.", with_key=True)
