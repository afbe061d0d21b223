"""What every block of a data file has in common."""

from __future__ import annotations

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, RootModel


class DataBlock(BaseModel):
    """A block of a data file, or the whole of one: never changes once read, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


Root = TypeVar("Root")


class DataTable(RootModel[Root], Generic[Root]):
    """A file of data whose keys are ids, each with a block of its own."""

    model_config = ConfigDict(defer_build=True)
