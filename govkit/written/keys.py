"""Which keys a model knows at a place of its file, for saying what is missing and what was meant."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from govkit.model.facts import MayBeUnsettled
from govkit.written.source_map import Route


def known_keys(root: type[BaseModel], route: Route) -> Mapping[str, FieldInfo]:
    """The keys that may stand at the place, with what the model knows of each; none where names are chosen freely."""
    kind = kind_at(root, route)
    return keys_of(kind) if _is_block(kind) else {}


def kind_at(root: type[BaseModel], route: Route) -> Any:
    """The kind of value that stands at the place of a file of that model, or None where nothing is known of it."""
    kind = _opened(root)
    for key in route:
        kind = _inside(kind, key)
    return kind


def keys_of(block: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The keys of a block, as they are written."""
    return {field.alias or name: field for name, field in block.model_fields.items()}


def may_be_open(field: FieldInfo) -> bool:
    """Whether what stands under a key may be `to be agreed` as a whole: any single value and any part, and the lists and blocks that say so."""
    is_whole = get_origin(field.annotation) in {tuple, Mapping}
    return not is_whole or any(isinstance(each, MayBeUnsettled) for each in field.metadata)


def _is_block(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _inside(kind: Any, key: str) -> Any:
    """The kind of value under a key of a block, or under any name or index of a mapping or list."""
    if _is_block(kind):
        field = keys_of(kind).get(key)
        return _settled(field.annotation) if field else None
    inner = [part for part in get_args(kind) if part is not Ellipsis]
    return _settled(inner[-1]) if inner else None


def _settled(kind: Any) -> Any:
    """The kind itself, without its notes and without the leave to omit it."""
    if hasattr(kind, "__metadata__"):
        return _settled(kind.__origin__)
    choices = get_args(kind)
    return _opened(_settled(choices[0]) if type(None) in choices else kind)


def _opened(kind: Any) -> Any:
    """What a model that is one value stands for, or any other kind as it is."""
    is_root = isinstance(kind, type) and issubclass(kind, RootModel)
    return _settled(kind.model_fields["root"].annotation) if is_root else kind
