"""All keys of a partnership file: what each means, what may be written there, and whether it has to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from govkit.load.schema import partnership_schema
from govkit.model.unsettled import WORDS

_FORMS: Final = {
    "date": "a day, such as `2027-03-01`",
    "email": "an email address",
    "uri": "a web address, with `https://`",
}

Schema = Mapping[str, Any]


class FileKey(NamedTuple):
    """One key: its path with `ID` for names that are chosen freely, its meaning, what may be written there, and whether it has to be."""

    path: str
    meaning: str
    written: str
    needed: bool
    choices: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The key itself, without what it stands in."""
        return self.path.rpartition(".")[2]


@cache
def file_keys() -> Mapping[str, tuple[FileKey, ...]]:
    """The keys of each section, in the order of the file."""
    schema = partnership_schema()
    return {
        section: tuple(_keys(section, value, schema, needed=section in schema["required"]))
        for section, value in schema["properties"].items()
    }


def pattern_of(path: str) -> str:
    """A path of a file as the keys have it: with `ID` for each name that is chosen freely, and without the numbers of lists."""
    schema = partnership_schema_once()
    pattern: list[str] = []
    value: Schema = schema
    for key in path.split("."):
        kinds = [*_kinds(value, schema)]
        child = next((kind["properties"][key] for kind in kinds if key in kind.get("properties", ())), None)
        free = next((each for kind in kinds if isinstance(each := kind.get("additionalProperties"), Mapping)), None)
        item = next((kind["items"] for kind in kinds if "items" in kind), None)
        if child is not None:
            pattern.append(key)
            value = child
        elif item is not None:
            inner = next(
                (kind["properties"][key] for kind in _kinds(item, schema) if key in kind.get("properties", ())), None
            )
            pattern += [key] if inner is not None else []
            value = inner if inner is not None else item
        elif free is not None:
            pattern.append("ID")
            value = free
        else:
            break
    return ".".join(pattern)


@cache
def partnership_schema_once() -> Schema:
    """The schema, made once."""
    return partnership_schema()


def _keys(path: str, value: Schema, schema: Schema, *, needed: bool) -> Iterator[FileKey]:
    """The key at a path, then the keys below it."""
    below = _below(path, value, schema)
    written, choices = _written(value, schema, has_keys=bool(below)), _choices(value, schema)
    yield FileKey(path, str(value.get("description", "")), written, needed, choices)
    for inner, (child, asked) in below.items():
        yield from _keys(inner, child, schema, needed=asked)


def _below(path: str, value: Schema, schema: Schema) -> dict[str, tuple[Schema, bool]]:
    """The keys right below a path, each with what it holds and whether it is needed."""
    for kind in _kinds(value, schema):
        if "properties" in kind:
            required = kind.get("required", ())
            return {f"{path}.{name}": (child, name in required) for name, child in kind["properties"].items()}
        if "items" in kind and (below := _below(path, kind["items"], schema)):
            return below
        if isinstance(kind.get("additionalProperties"), Mapping):
            return _below(f"{path}.ID", kind["additionalProperties"], schema) or {
                f"{path}.ID": (kind["additionalProperties"], False)
            }
    return {}


def _kinds(value: Schema, schema: Schema) -> Iterator[Schema]:
    """Each kind of value that may be written, without references."""
    if "$ref" in value:
        yield from _kinds(schema["$defs"][value["$ref"].rpartition("/")[2]], schema)
    elif "anyOf" in value:
        for kind in value["anyOf"]:
            yield from _kinds(kind, schema)
    else:
        yield value


def _choices(value: Schema, schema: Schema) -> tuple[str, ...]:
    """The words of which one is to be written, in a list too."""
    kinds = [kind for kind in _kinds(value, schema) if "const" not in kind]
    listed = [inner for kind in kinds if "items" in kind for inner in _kinds(kind["items"], schema)]
    found = next((kind["enum"] for kind in (*kinds, *listed) if "enum" in kind), ())
    return tuple(str(each).lower() for each in found if each != WORDS)


def _written(value: Schema, schema: Schema, *, has_keys: bool) -> str:
    """What may be written, in words."""
    kinds = [kind for kind in _kinds(value, schema) if "const" not in kind]
    if any("enum" in kind for kind in kinds):
        return ", ".join(f"`{each}`" for each in _choices(value, schema))
    if any("items" in kind for kind in kinds):
        inner = next(kind for kind in kinds if "items" in kind)["items"]
        return "a list of blocks" if has_keys else f"a list: {_written(inner, schema, has_keys=False)}"
    if has_keys or any("properties" in kind or "additionalProperties" in kind for kind in kinds):
        return "a block of keys"
    return next((said for kind in kinds if (said := _single(kind))), "words")


def _single(kind: Schema) -> str:
    if kind.get("format") in _FORMS:
        return _FORMS[kind["format"]]
    if "minimum" in kind:
        return f"a number from {kind['minimum']} to {kind['maximum']:,}"
    if "examples" in kind:
        return f"such as `{kind['examples'][0]}`"
    return "an id" if "pattern" in kind else ""
