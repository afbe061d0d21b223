"""The JSON Schema of a partnership file, so that an editor completes its keys and explains them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

from govkit.load.programme_criteria import SET_BY_IT
from govkit.model import Partnership
from govkit.model.facts import MayBeUnsettled
from govkit.model.group import EachMember
from govkit.model.sharer import FlowDefaults
from govkit.model.unsettled import WORDS

# The draft that editors know best; the identifier is no web address, since the schema is published nowhere.
_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_IDENTIFIER: Final = "urn:govkit:partnership"

_NOTHING: Final = {"type": "null"}
_UNSETTLED: Final = {"const": WORDS, "description": "The partners have still to settle this."}
_AS_EDITORS_TYPE_TEXT: Final = ("string", "number", "boolean")
_ABOUT: Final = ("description", "default")
_SAID_ELSEWHERE: Final[Mapping[str, Collection[str]]] = {
    "Flow": FlowDefaults.model_fields,
    "Approach": SET_BY_IT,
    "Partner": EachMember.model_fields,
    "Review": ("by",),
}
_PLAIN_TEXT: Final = frozenset({"type", "maxLength", "examples"})


def partnership_schema() -> dict[str, Any]:
    """The schema of a file as an editor sees it, where `5`, `1.0` and `true` are not text."""
    schema = Partnership.model_json_schema(by_alias=True)
    parts = schema.pop("$defs")
    whole = _part(schema, parts)
    whole["properties"] |= {name: _always_settled(whole["properties"][name]) for name in _sections()}
    return {
        "$schema": _DRAFT,
        "$id": _IDENTIFIER,
        **whole,
        "title": "A partnership that shares personal data",
        "$defs": {name: _part(part, parts) for name, part in _borrowing(parts).items()},
    }


def _sections() -> list[str]:
    """The blocks of the file that the loader does not take as `to be agreed` in one word."""
    fields = Partnership.model_fields.items()
    settled = {name for name, field in fields if any(isinstance(note, MayBeUnsettled) for note in field.metadata)}
    return [
        name
        for name, field in fields
        if getattr(field.annotation, "__origin__", None) is Mapping and name not in settled
    ]


def _borrowing(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts, of which some need not say what is said for them elsewhere."""
    return {**parts, **{name: _without(parts[name], keys) for name, keys in _SAID_ELSEWHERE.items()}}


def _without(part: Mapping[str, Any], keys: Collection[str]) -> dict[str, Any]:
    return {**part, "required": [key for key in part["required"] if key not in keys]}


def _part(part: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    values = {name: _explained(value, parts) | _value(value) for name, value in part["properties"].items()}
    return {**part, "properties": values}


def _explained(value: Mapping[str, Any], parts: Mapping[str, Any]) -> dict[str, Any]:
    """What a key means; pydantic leaves that out where the part under the key says the same of itself."""
    part = parts.get(value.get("$ref", "").rpartition("/")[2], {})
    return {key: words for key in _ABOUT if (words := value.get(key, part.get(key))) is not None}


def _value(value: Mapping[str, Any]) -> dict[str, Any]:
    """One value as it may be written: as any of its kinds, or as `to be agreed`."""
    kinds: list[dict[str, Any]] = [_kind(kind) for kind in value.get("anyOf", [value]) if kind != _NOTHING]
    if "items" in kinds[0]:
        kinds = [kind for kind in kinds if "$ref" not in kind]
    admitted = any(_admits_unsettled(kind) for kind in kinds)
    return kinds[0] if admitted and len(kinds) == 1 else {"anyOf": kinds if admitted else [*kinds, _UNSETTLED]}


def _always_settled(value: Mapping[str, Any]) -> dict[str, Any]:
    return {**{key: words for key, words in value.items() if key != "anyOf"}, **value["anyOf"][0]}


def _admits_unsettled(kind: Mapping[str, Any]) -> bool:
    return WORDS in kind.get("enum", ()) or kind.get("type") == [*_AS_EDITORS_TYPE_TEXT]


def _kind(written: Mapping[str, Any]) -> dict[str, Any]:
    """One kind of value, with the kinds of what it holds."""
    kind = {key: part for key, part in written.items() if key not in (*_ABOUT, "title")}
    if kind.get("type") == "string" and kind.keys() <= _PLAIN_TEXT:
        return {**kind, "type": [*_AS_EDITORS_TYPE_TEXT]}
    if "enum" in kind:
        return {"enum": [*kind["enum"], WORDS]}
    return _block(kind) if kind.get("type") == "object" else _list(kind) if "items" in kind else kind


def _list(kind: dict[str, Any]) -> dict[str, Any]:
    return {**kind, "items": _value(kind["items"])}


def _block(kind: dict[str, Any]) -> dict[str, Any]:
    """A block whose keys are chosen freely, in the pattern of an id where they are ids."""
    if "patternProperties" not in kind:
        return {**kind, "additionalProperties": _value(kind["additionalProperties"])}
    ((pattern, inner),) = kind.pop("patternProperties").items()
    return {**kind, "propertyNames": {"pattern": pattern}, "additionalProperties": _value(inner)}
