"""What may be written at a place of the file, as the model has it, and how somebody is asked for that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from govkit.model import Partnership
from govkit.model.facts import LONGEST_TEXT, Fact, IdElsewhere
from govkit.written.keys import keys_of
from govkit.written.source_map import Route


class AskedAs(StrEnum):
    """How somebody is asked for a value."""

    WORDS = "words"
    BRIEF = "brief"
    DAY = "day"
    ONE = "one"
    LINES = "lines"
    SEVERAL = "several"
    KEYED = "keyed"
    PAIRS = "pairs"
    BLOCK = "block"
    ENTRIES = "entries"
    ITEMS = "items"


LEAD_ON: Final = frozenset({AskedAs.BLOCK, AskedAs.ENTRIES, AskedAs.ITEMS})
_OF_NOTHING: Final[Mapping[str, Any]] = {}


@dataclass(frozen=True, slots=True)
class WantedValue:
    """What is written at a place: one value or several, of which choices or sections, or a block with keys of its own.

    `sections` are those whose ids are written here, `schema` what is known of a single value, `inner` what an entry, an item or the value
    of each key is, `keys` what the keys are, and `model` the block itself.
    """

    way: AskedAs
    schema: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    inner: WantedValue | None = None
    keys: WantedValue | None = None
    model: type[BaseModel] | None = None

    @property
    def fields(self) -> Mapping[str, FieldInfo]:
        """The keys of a block."""
        return keys_of(self.model) if self.model else {}

    def below(self, key: str) -> WantedValue | None:
        """What is written under a key of a block, or at any name or number of what holds several."""
        if self.model is not None:
            return wanted_at(self.fields[key]) if key in self.fields else None
        return self.inner


@cache
def whole(model: type[BaseModel] = Partnership) -> WantedValue:
    """What a file of the model is."""
    return WantedValue(AskedAs.BLOCK, model=model)


def wanted(route: Route, model: type[BaseModel] = Partnership) -> WantedValue | None:
    """What is written at a place of the file; nothing where the model knows no such place."""
    found: WantedValue | None = whole(model)
    for key in route:
        found = found.below(key) if found else None
    return found


def wanted_at(field_: FieldInfo) -> WantedValue:
    """What is written under a key."""
    return _wanted(field_.annotation, tuple(field_.metadata))


def _wanted(kind: Any, notes: tuple[Any, ...] = ()) -> WantedValue:
    if hasattr(kind, "__metadata__"):
        return _wanted(kind.__origin__, (*notes, *kind.__metadata__))
    if get_origin(kind) in (Union, UnionType):
        return _wanted(next(each for each in get_args(kind) if each is not type(None)), notes)
    fact = next((each for each in notes if isinstance(each, Fact)), None)
    if fact is not None:
        return _single(fact)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return WantedValue(AskedAs.BLOCK, model=kind)
    if get_origin(kind) is tuple:
        return _several(_wanted(get_args(kind)[0]))
    key, value = get_args(kind)
    return _keyed(_wanted(key), _wanted(value))


def _single(fact: Fact) -> WantedValue:
    schema = dict(fact.schema)
    if isinstance(fact, IdElsewhere):
        return WantedValue(
            AskedAs.ONE, schema, sections=tuple(each for each in (fact.section, fact.or_section) if each)
        )
    if "enum" in schema:
        return WantedValue(AskedAs.ONE, schema, choices=_words_of(schema["enum"]))
    if schema.get("format") == "date":
        return WantedValue(AskedAs.DAY, schema)
    return WantedValue(AskedAs.WORDS if schema.get("maxLength") == LONGEST_TEXT else AskedAs.BRIEF, schema)


def _words_of(choices: list[Any]) -> tuple[str, ...]:
    """The choices as they are written; a yes or no can be written in two ways, and is asked for in one."""
    if True in choices:
        return ("true", "false")
    return tuple(map(str, choices))


def _several(inner: WantedValue) -> WantedValue:
    if inner.way in LEAD_ON:
        return WantedValue(AskedAs.ITEMS, inner=inner)
    way = AskedAs.SEVERAL if inner.way is AskedAs.ONE else AskedAs.LINES
    return WantedValue(way, inner.schema, inner.choices, inner.sections, inner=inner)


def _keyed(key: WantedValue, value: WantedValue) -> WantedValue:
    if value.way in LEAD_ON:
        return WantedValue(AskedAs.ENTRIES, inner=value, keys=key)
    return WantedValue(AskedAs.KEYED if key.sections else AskedAs.PAIRS, inner=value, keys=key)
