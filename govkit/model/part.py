"""What every part of a partnership has in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator

from govkit.model.unsettled import TO_BE_AGREED, is_unsettled


class Part(BaseModel):
    """A part of a partnership: never changes once read, refuses keys it does not know, may be `to be agreed` as a whole."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="wrap")
    @classmethod
    def _may_be_unsettled(cls, raw: Any, settled: Callable[[Any], Any]) -> Any:
        return TO_BE_AGREED if is_unsettled(raw) else settled(raw)
