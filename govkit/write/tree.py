"""The tree as JSON: the document as it was issued, for later versions to be compared with."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Final

from govkit.document import Document

_OF_PRINT: Final = ("large_print", "house", "fillable", "furniture", "to_fill_in")


def write_tree(document: Document) -> bytes:
    """The document as one JSON object; each part of it says under `node` what it is."""
    return (json.dumps(_plain(document), indent=1, ensure_ascii=False) + "\n").encode("utf-8")


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {"node": type(value).__name__.lower()} | {
            field.name: _plain(getattr(value, field.name)) for field in fields(value) if field.name not in _OF_PRINT
        }
    if isinstance(value, tuple):
        return [_plain(child) for child in value]
    return value.value if isinstance(value, StrEnum) else value
