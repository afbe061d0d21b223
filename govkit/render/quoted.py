"""Words that speak to the people whom data is about, where those who do the sharing read them."""

from __future__ import annotations

import re
from typing import Any, Final

from govkit.render.stated import StatedFact

_TO_PEOPLE: Final = re.compile(r"\byou(?:r|rs|rself|rselves)?\b", re.IGNORECASE)


def quoted(fact: Any) -> Any:
    """A fact in quotation marks where it says “you” to those whom the data is about, and not to the reader."""
    if not isinstance(fact, StatedFact) or not _TO_PEOPLE.search(fact.words):
        return fact
    return fact.said(f"“{fact.words}”")
