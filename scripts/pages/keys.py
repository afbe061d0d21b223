"""One page of all keys of a partnership file: what each means, what may be written there, and which documents print it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from govkit.data.inputs import Inputs
from govkit.data.templates import shipped_templates
from govkit.document import Blank, Stated, every_block, leaves, pieces
from govkit.load.schema import partnership_schema
from govkit.tasks.check import check
from pages.evidence import MADE

TOP: Final = Path(__file__).parents[2]
PARTNERSHIPS: Final = TOP / "tests" / "partnerships"
DAY: Final = date(2026, 11, 22)  # any day: no document but a draft tells when it was made
START: Final = f"""\
# The keys of a partnership file

What each key means, what may be written there, and who reads it: the kinds of document that print it for the partnerships in
`tests/partnerships/`. **Yes** in the column “Needed” means that the file can't be read without the key; the rules ask for others where
they are wanted. Any fact may be `to be agreed`. `ID` is a name of your own, in small letters, digits and hyphens. {MADE.format("the model")}
"""
_SHAPES: Final = {
    "date": "a day, such as `2027-03-01`",
    "email": "an email address",
    "uri": "a web address, with `https://`",
}

Schema = Mapping[str, Any]


class Key(NamedTuple):
    """One key: its path with `ID` for names that are chosen freely, what it means, what may be written there, and whether it has to be."""

    path: str
    meaning: str
    written: str
    needed: bool


def keys_page() -> str:
    """A table for each section of the file."""
    schema, readers = partnership_schema(), _readers()
    parts = [START]
    for section, value in schema["properties"].items():
        keys = [*_keys(section, value, schema, needed=section in schema["required"])]
        rows = (
            f"| `{key.path}` | {_cell(key.meaning)} | {_cell(key.written)} | {'yes' if key.needed else ''} "
            f"| {', '.join(sorted(readers.get(key.path, ())))} |"
            for key in keys
        )
        parts += [
            f"## {section}\n",
            "| Key | Means | Written | Needed | Printed in |\n|---|---|---|---|---|",
            "\n".join(rows),
            "",
        ]
    return "\n".join(parts)


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", "\\|")


def _keys(path: str, value: Schema, schema: Schema, *, needed: bool) -> Iterator[Key]:
    """The key at a path, then the keys below it."""
    below = _below(path, value, schema)
    yield Key(path, str(value.get("description", "")), _written(value, schema, has_keys=bool(below)), needed)
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


def _written(value: Schema, schema: Schema, *, has_keys: bool) -> str:
    """What may be written, in words."""
    kinds = [kind for kind in _kinds(value, schema) if "const" not in kind]
    choices = next((kind["enum"] for kind in kinds if "enum" in kind), None)
    if choices:
        named = [str(each).lower() if isinstance(each, bool) else str(each) for each in choices]
        return ", ".join(f"`{each}`" for each in named if each != "to be agreed")
    if any("items" in kind for kind in kinds):
        inner = next(kind for kind in kinds if "items" in kind)["items"]
        return "a list of blocks" if has_keys else f"a list: {_written(inner, schema, has_keys=False)}"
    if has_keys or any("properties" in kind or "additionalProperties" in kind for kind in kinds):
        return "a block of keys"
    return next((said for kind in kinds if (said := _single(kind))), "words")


def _single(kind: Schema) -> str:
    if kind.get("format") in _SHAPES:
        return _SHAPES[kind["format"]]
    if "minimum" in kind:
        return f"a number from {kind['minimum']} to {kind['maximum']:,}"
    if "examples" in kind:
        return f"such as `{kind['examples'][0]}`"
    return "an id" if "pattern" in kind else ""


def _readers() -> dict[str, set[str]]:
    """The kinds of document that print each key, by its path in the page."""
    schema, found = partnership_schema(), defaultdict[str, set[str]](set)
    for file in sorted(PARTNERSHIPS.glob("*.yaml")):
        for rendered in check(Inputs(file, DAY, shipped_templates())).documents:
            for path in _stated(rendered.document.blocks):
                found[_pattern(path, schema)].add(rendered.document.kind)
    return found


def _stated(blocks: Any) -> set[str]:
    """The path of every fact that a document prints."""
    runs = (inlines for block in every_block(blocks) for inlines, _place in pieces(block))
    return {leaf.path for inlines in runs for leaf in leaves(inlines) if isinstance(leaf, Stated | Blank)}


def _pattern(path: str, schema: Schema) -> str:
    """A path of a file as the page writes it: with `ID` for each name that is chosen freely, and without the numbers of lists."""
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
