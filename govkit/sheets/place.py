"""Every place of a partnership at which an answer can stand, with its form, and the key by which a sheet knows it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from govkit.model import Partnership
from govkit.model.asked import fields
from govkit.model.part import Part
from govkit.model.unsettled import Unsettled
from govkit.model.walk import every_fact, once_for_each
from govkit.sheets.form import BY_HAND, AnswerForm, BlockKind, HowMany, form_of
from govkit.written.keys import keys_of
from govkit.written.source_map import Route, dotted, undotted

_KEY_LENGTH: Final = 10
_LONGEST_NAME: Final = 60


class AnswerPlace(NamedTuple):
    """A place for an answer: where it is, what stands there, and the form in which it is answered.

    `known_as` is the same way, in which an entry of a list goes by its first words, so that it is known when others come before it.
    `block` is the part that has to be written with it, where that is to be agreed as a whole or not there.
    """

    route: Route
    known_as: Route
    form: AnswerForm
    value: object
    field: FieldInfo | None = None
    block: Route = ()
    block_kind: type[BaseModel] | None = None

    @property
    def path(self) -> str:
        """Where it is, as findings say it."""
        return dotted(self.route)

    @property
    def key(self) -> str:
        """By what a sheet knows it: the same as long as the place has its name, whatever else changes."""
        return hashlib.sha256(dotted(self.known_as).encode()).hexdigest()[:_KEY_LENGTH]

    @property
    def is_open(self) -> bool:
        """Whether it is still to be agreed."""
        return isinstance(self.value, Unsettled)

    @property
    def is_needed(self) -> bool:
        """Whether the file can't be read without it."""
        return self.field is None or self.field.is_required()


@once_for_each
def places(partnership: Partnership) -> Mapping[str, AnswerPlace]:
    """All places, by path."""
    return {each.path: each for each in _in_part(partnership, (), ())}


@once_for_each
def parts(partnership: Partnership) -> Mapping[str, AnswerPlace]:
    """The parts that hold places, by path: what is answered about one as a whole is written in by hand."""
    found: dict[str, AnswerPlace] = {}
    for each in places(partnership).values():
        for end in range(1, len(each.route)):
            part = AnswerPlace(each.route[:end], each.known_as[:end], BY_HAND, None)
            found.setdefault(part.path, part)
    return found


def place_at(partnership: Partnership, path: str) -> AnswerPlace:
    """The place of a path; one that somebody writes by hand where what stands there is no single answer."""
    known = places(partnership).get(path) or parts(partnership).get(path)
    return known or AnswerPlace(undotted(path), undotted(path), BY_HAND, None)


@once_for_each
def places_by_key(partnership: Partnership) -> Mapping[str, AnswerPlace]:
    """All places and parts, by the keys of sheets."""
    return {each.key: each for each in (*parts(partnership).values(), *places(partnership).values())}


def _in_part(part: BaseModel, route: Route, known_as: Route) -> Iterator[AnswerPlace]:
    for key, field in keys_of(type(part)).items():
        value = getattr(part, fields(type(part))[key])
        yield from _at(field, value, (*route, key), (*known_as, key))


def _at(field: FieldInfo, value: object, route: Route, known_as: Route) -> Iterator[AnswerPlace]:
    form = form_of(field)
    if isinstance(form, BlockKind):
        if isinstance(value, Part):
            yield from _in_part(value, route, known_as)
        else:
            yield from _in_blank(form.part, value, AnswerPlace(route, known_as, BY_HAND, value, field))
        return
    yield AnswerPlace(route, known_as, form, value, field)
    for name, stable, each in _entries(value):
        inner, inner_known = (*route, name), (*known_as, stable)
        if isinstance(each, Part):
            yield from _in_part(each, inner, inner_known)
        else:
            yield AnswerPlace(inner, inner_known, _of_one(form), each, field)


def _entries(value: object) -> Iterator[tuple[str, str, Any]]:
    """What a list or a block holds, each with its key and the name by which it is known."""
    if isinstance(value, tuple):
        names = [_first_words(each) or str(at) for at, each in enumerate(value)]
        for at, (name, each) in enumerate(zip(names, value, strict=True)):
            yield str(at), name if names.count(name) == 1 else f"{name} {names[:at].count(name) + 1}", each
    elif isinstance(value, Mapping):
        yield from ((str(name), str(name), each) for name, each in value.items() if not isinstance(name, Unsettled))


def _first_words(entry: object) -> str:
    """The words by which an entry of a list is known: its first settled fact."""
    if not isinstance(entry, Part):
        return ""
    return next((str(fact)[:_LONGEST_NAME] for _path, fact in every_fact(entry) if not isinstance(fact, Unsettled)), "")


def _of_one(form: AnswerForm) -> AnswerForm:
    """The form of one of several."""
    return AnswerForm(HowMany.ONE, form.fact) if form.fact else BY_HAND


def _in_blank(part: type[BaseModel], value: object, whole: AnswerPlace) -> Iterator[AnswerPlace]:
    """The places of a part of which nothing stands yet."""
    block, kind = whole.block or whole.route, whole.block_kind or part
    for key, field in keys_of(part).items():
        form = form_of(field)
        route, known_as = (*whole.route, key), (*whole.known_as, key)
        if isinstance(form, BlockKind):
            if field.is_required():
                inner = AnswerPlace(route, known_as, BY_HAND, value, field, block, kind)
                yield from _in_blank(form.part, value, inner)
        else:
            yield AnswerPlace(route, known_as, form, value, field, block, kind)
