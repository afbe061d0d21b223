"""The partnership that the data describes, or everything that stands in the way of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

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
    return validate_as(Partnership, raw, sources, _known(raw, programmes, words))


def partnership_of(
    raw: Mapping[str, Any], programmes: Mapping[str, Programme], words: Mapping[str, TellingWords]
) -> Partnership | None:
    """The partnership that the data describes, or nothing where it is at fault: nobody asks why."""
    try:
        return Partnership.model_validate(raw, context=_known(raw, programmes, words))
    except ValidationError:
        return None


def _known(
    raw: Mapping[str, Any], programmes: Mapping[str, Programme], words: Mapping[str, TellingWords]
) -> dict[str, Any]:
    """What the model needs to know beside the data."""
    known = {name: block.keys() for name, block in raw.items() if isinstance(block, Mapping)}
    return {**known, PROGRAMMES: programmes, HOUSE_WORDS: words}
