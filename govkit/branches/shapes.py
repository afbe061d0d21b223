"""The shape of what stands under a key, told from the model; and an example of it, as it would be written in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from govkit.model.facts import Fact, IdElsewhere
from govkit.written.keys import keys_of

# What a single value may look like; the first that its kind can read is its example.
_WORDS: Final = (
    "Words that the partners agreed",
    "2027-03-01",
    "true",
    "12 months",
    "3",
    "01632 960001",
    "team@council.example",
    "https://council.example/about",
    "another",
)
_DEEPEST: Final = 6


@dataclass(frozen=True)
class Single:
    """One value: with its choices if it has some, or the sections of the file whose ids it can be."""

    fact: Fact | None
    choices: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class Many:
    """A list."""

    of: Shape


@dataclass(frozen=True)
class Keyed:
    """A block of names that people choose."""

    key: Shape
    value: Shape


class ShapeOfKey(NamedTuple):
    """What stands under a key, and whether the key may be left out."""

    shape: Shape
    may_be_left_out: bool


@dataclass(frozen=True)
class ModelShape:
    """A block of known keys."""

    model: type[BaseModel]

    @property
    def keys(self) -> Mapping[str, ShapeOfKey]:
        """The shape of each key."""
        return _keys(self.model)


Shape = Single | Many | Keyed | ModelShape


@cache
def _keys(model: type[BaseModel]) -> Mapping[str, ShapeOfKey]:
    return {key: ShapeOfKey(_of_field(field), not field.is_required()) for key, field in keys_of(model).items()}


def _of_field(field: FieldInfo) -> Shape:
    return _shape(field.annotation, tuple(field.metadata))


def _shape(kind: Any, notes: tuple[Any, ...] = ()) -> Shape:
    if hasattr(kind, "__metadata__"):
        return _shape(kind.__origin__, (*notes, *kind.__metadata__))
    if get_origin(kind) in (Union, UnionType):
        return _shape(next(each for each in get_args(kind) if each is not NoneType), notes)
    if isinstance(kind, type) and issubclass(kind, RootModel):
        return _of_field(kind.model_fields["root"])
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return ModelShape(kind)
    inner = [each for each in get_args(kind) if each is not Ellipsis]
    if get_origin(kind) is tuple:
        return Many(_shape(inner[0]))
    if len(inner) == 2:
        return Keyed(_shape(inner[0]), _shape(inner[1]))
    fact = next((each for each in notes if isinstance(each, Fact)), None)
    sections = tuple(each for each in (fact.section, fact.or_section) if each) if isinstance(fact, IdElsewhere) else ()
    return Single(fact, _choices(kind), sections)


def _choices(kind: Any) -> tuple[str, ...]:
    if kind is bool:
        return "true", "false"
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return tuple(each.value for each in kind)
    return ()


def an_example(shape: Shape, raw: Mapping[str, Any], *, full: bool, depth: int = 0) -> Any:
    """What could stand there, with what it must have or with all that it may; None where nothing can."""
    match shape:
        case Single():
            return _example_of_one(shape, raw)
        case Many(of):
            one = an_example(of, raw, full=full, depth=depth + 1)
            return None if one is None else [one]
        case Keyed(key, value):
            name, said = (an_example(each, raw, full=full, depth=depth + 1) for each in (key, value))
            return None if name is None or said is None else {_as_key(key, name): said}
        case ModelShape() as block:
            return _example_of_block(block, raw, full=full, depth=depth)


def _example_of_block(block: ModelShape, raw: Mapping[str, Any], *, full: bool, depth: int) -> dict[str, Any] | None:
    example: dict[str, Any] = {}
    for key, field in block.keys.items():
        if field.may_be_left_out and (not full or depth >= _DEEPEST):
            continue
        said = an_example(field.shape, raw, full=full, depth=depth + 1)
        if said is not None:
            example[key] = said
        elif not field.may_be_left_out:
            return None
    return example


def _as_key(key: Shape, name: str) -> str:
    return "another" if isinstance(key, Single) and not key.sections and not key.choices else name


def _example_of_one(shape: Single, raw: Mapping[str, Any]) -> str | None:
    if shape.choices:
        return shape.choices[0]
    if shape.sections:
        return next((each for section in shape.sections for each in raw.get(section, ())), None)
    return next(_readable(shape.fact), _WORDS[0]) if shape.fact else _WORDS[0]


def _readable(fact: Fact) -> Iterator[str]:
    for words in _WORDS:
        try:
            fact.read(words)
        except ValueError:
            continue
        yield words
