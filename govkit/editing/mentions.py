"""Where a partnership's data names its own parts: each id of another part that the model knows as one, and the places of waivers."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, get_args, get_origin

from pydantic import BaseModel, RootModel

from govkit.document.names import document_name, kind_of, things_of
from govkit.editing.older_keys import key_in
from govkit.model import Partnership
from govkit.model.facts import IdElsewhere
from govkit.written.keys import keys_of
from govkit.written.source_map import Route, dotted, undotted

_PARTNERS: Final = "partners"
_GROUPS: Final = "groups"
_WAIVERS: Final = "waivers"


class Mention(NamedTuple):
    """A place where a part is named: the route of the value, or of the key, and the section and id of the part."""

    route: Route
    section: str
    name: str
    is_key: bool = False


def mentions(raw: Mapping[str, Any]) -> Iterator[Mention]:
    """Every place of the data that names one of its parts, in the order of the model."""
    yield from _in(raw, Partnership, (), (), raw)


def _in(value: Any, kind: Any, notes: Collection[Any], route: Route, raw: Mapping[str, Any]) -> Iterator[Mention]:
    """The places in a value of a kind, of which `notes` tell more."""
    kind, notes = _settled(kind, tuple(notes))
    named = next((note for note in notes if isinstance(note, IdElsewhere)), None)
    if isinstance(value, str):
        kind, notes = _settled(_item_of(kind), notes)
        named = named or next((note for note in notes if isinstance(note, IdElsewhere)), None)
        yield from [Mention(route, _section(named, value, raw), value)] if named else []
    elif isinstance(value, Mapping) and isinstance(kind, type) and issubclass(kind, BaseModel):
        for today, field in keys_of(kind).items():
            if (key := key_in(value, today, route)) in value:
                yield from _in(value[key], field.annotation, field.metadata, (*route, key), raw)
    elif isinstance(value, Mapping):
        yield from _in_names(value, kind, route, raw)
    elif isinstance(value, Sequence):
        for at, item in enumerate(value):
            yield from _in(item, _item_of(kind), (), (*route, str(at)), raw)


def _in_names(value: Mapping[str, Any], kind: Any, route: Route, raw: Mapping[str, Any]) -> Iterator[Mention]:
    key_kind, inner = get_args(kind) or (None, None)
    _kind, notes = _settled(key_kind, ())
    named = next((note for note in notes if isinstance(note, IdElsewhere)), None)
    for key, held in value.items():
        if named:
            yield Mention((*route, key), _section(named, key, raw), key, is_key=True)
        yield from _in(held, inner, (), (*route, key), raw)


def _section(named: IdElsewhere, name: str, raw: Mapping[str, Any]) -> str:
    """The section that an id is of; where partners can stand, so can their group."""
    if name in _names(raw, named.section):
        return named.section
    other = named.or_section or (_GROUPS if named.section == _PARTNERS else "")
    return other if other and name in _names(raw, other) else named.section


def _names(raw: Mapping[str, Any], section: str) -> Collection[str]:
    block = raw.get(section)
    return block.keys() if isinstance(block, Mapping) else ()


def _item_of(kind: Any) -> Any:
    """The kind of the items of a list, of which a single value may stand for one; any other kind as it is."""
    return get_args(kind)[0] if get_origin(kind) is tuple else kind


def _settled(kind: Any, notes: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """The kind itself, without the leave to omit it, and all that its notes say."""
    if hasattr(kind, "__metadata__"):
        return _settled(kind.__origin__, (*notes, *kind.__metadata__))
    if type(None) in get_args(kind):
        return _settled(get_args(kind)[0], notes)
    if isinstance(kind, type) and issubclass(kind, RootModel):
        return _settled(kind.model_fields["root"].annotation, notes)
    return kind, notes


def waived_places(raw: Mapping[str, Any]) -> Iterator[tuple[Route, str]]:
    """The place that each waiver is about, with the route by which that is said."""
    waivers = raw.get(_WAIVERS)
    for at, waiver in enumerate(waivers if isinstance(waivers, list) else ()):
        place = waiver.get("at") if isinstance(waiver, Mapping) else None
        if isinstance(place, str):
            yield (_WAIVERS, str(at), "at"), place


def waived_under(place: str, keys: Collection[Route], name: str, new: str) -> str | None:
    """How a waiver's place is called once a part has a new id; nothing where it is about another part.

    `keys` are the routes that end in the part's id as a key: its own, and those of keys that name it.
    """
    document, slash, clause = place.partition("/")
    if not slash:
        steps = undotted(place)
        named = [steps[: at + 1] in keys for at in range(len(steps))]
        return (
            dotted(tuple(new if is_it else step for is_it, step in zip(named, steps, strict=True)))
            if any(named)
            else None
        )
    whom = things_of(document)
    if name not in whom or all(len(each) > 2 for each in keys):  # only parts of sections have documents
        return None
    return f"{document_name(kind_of(document), *(new if each == name else each for each in whom))}/{clause}"
