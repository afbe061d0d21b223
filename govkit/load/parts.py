"""Which keys the model knows at a place of the file, for saying what is missing and what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from pydantic.fields import FieldInfo

from govkit.model import Partnership
from govkit.model.part import Part
from govkit.written.source_map import Route


def known_keys(route: Route) -> Mapping[str, FieldInfo]:
    """The keys that may stand at the place, with what the model knows of each; none where ids are chosen freely."""
    kind: Any = Partnership
    for key in route:
        kind = _inside(kind, key)
    return _fields(kind) if isinstance(kind, type) and issubclass(kind, Part) else {}


def _fields(part: type[Part]) -> Mapping[str, FieldInfo]:
    return {field.alias or name: field for name, field in part.model_fields.items()}


def _inside(kind: Any, key: str) -> Any:
    """The kind of value under a key of a part, or under any key or index of a block or list."""
    if isinstance(kind, type) and issubclass(kind, Part):
        field = _fields(kind).get(key)
        return _settled(field.annotation) if field else None
    inner = [part for part in get_args(kind) if part is not Ellipsis]
    return _settled(inner[-1]) if inner else None


def _settled(kind: Any) -> Any:
    """The kind itself, without its notes and without the leave to omit it."""
    if hasattr(kind, "__metadata__"):
        return _settled(kind.__origin__)
    choices = get_args(kind)
    return _settled(choices[0]) if type(None) in choices else kind
