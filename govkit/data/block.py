"""What every block of a data file has in common."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class DataBlock(BaseModel):
    """A block of a data file, or the whole of one: never changes once read, and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
