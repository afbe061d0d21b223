"""What can be asked of a part of a partnership: the keys that its file has, and the questions that it answers about itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel


@cache
def fields(part: type[BaseModel]) -> Mapping[str, str]:
    """The fields of a kind of part, by the YAML's key."""
    return {field.alias or name: name for name, field in part.model_fields.items()}


@cache
def questions(part: type[BaseModel]) -> list[str]:
    """What a kind of part answers about itself."""
    ours = [kind for kind in part.__mro__ if kind.__module__.startswith("govkit.")]
    return list(
        dict.fromkeys(name for kind in ours for name, value in vars(kind).items() if isinstance(value, property))
    )


@cache
def names(part: type[BaseModel]) -> Mapping[str, str]:
    """What templates and standards can ask of a kind of part, and the attribute that holds the answer."""
    return {**{name: name for name in questions(part)}, **fields(part)}
