"""In which languages a partnership has its documents made."""

from __future__ import annotations

from typing import Final

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled

ENGLISH: Final = "en"


def languages_of(partnership: Partnership) -> tuple[str, ...]:
    """The codes of the languages that a partnership names beside English."""
    named = partnership.records.languages
    return () if is_unsettled(named) else tuple(dict.fromkeys(str(each) for each in named if not is_unsettled(each)))
