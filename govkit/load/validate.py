"""The partnership that the data describes, or everything that stands in the way of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from govkit.finding import Finding
from govkit.model import Partnership
from govkit.model.partnership import HOUSE_WORDS, PROGRAMMES
from govkit.model.programme import Programme
from govkit.model.telling_words import TellingWords
from govkit.written.source_map import SourceMap
from govkit.written.validate import validate as validate_as


def validate(
    raw: Mapping[str, Any],
    sources: SourceMap,
    programmes: Mapping[str, Programme] = MappingProxyType({}),
    words: Mapping[str, TellingWords] = MappingProxyType({}),
) -> tuple[Partnership | None, tuple[Finding, ...]]:
    """The partnership, or all its faults at once."""
    known = {name: block.keys() for name, block in raw.items() if isinstance(block, Mapping)}
    return validate_as(Partnership, raw, sources, {**known, PROGRAMMES: programmes, HOUSE_WORDS: words})
