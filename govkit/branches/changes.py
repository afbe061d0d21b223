"""What can be otherwise in a partnership file, one thing at a time: a key left out or said, none, one or several, each value of a choice."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from govkit.branches.shapes import Keyed, Many, ModelShape, Shape, Single, an_example
from govkit.model.partnership import Partnership

Route = tuple[str | int, ...]
Raw = dict[str, Any]
_FIRST_OTHERS: Final = 2  # ids that are put in the place of another, beside those of groups
_LIKE_THIS: Final = "-2"


class _LeftOut:
    """Stands for a key that is not there."""

    def __repr__(self) -> str:
        return "(left out)"


LEFT_OUT: Final = _LeftOut()


@dataclass(frozen=True, eq=False)
class OneChange:
    """What stands at a place of the file instead."""

    route: Route
    value: Any
    told: str

    @property
    def path(self) -> str:
        """The place, as findings tell it."""
        return ".".join(map(str, self.route))

    def made_in(self, raw: Any) -> Any:
        """The data with this change."""
        return replaced(raw, self.route, self.value)


def replaced(raw: Any, route: Route, value: object) -> Any:
    """The data with another value at a place, or without it; what stands elsewhere is shared with what was there before."""
    step, *rest = route
    new = copy.copy(raw)
    if rest:
        new[step] = replaced(raw[step], tuple(rest), value)
    elif value is LEFT_OUT:
        del new[step]
    else:
        new[step] = value
    return new


def changes_of(raw: Raw) -> Iterator[OneChange]:
    """Every change of one thing, in the order of the file."""
    yield from _in_block(raw, Partnership, (), raw)


def _in_block(block: Mapping[str, Any], model: Any, route: Route, raw: Raw) -> Iterator[OneChange]:
    shapes = ModelShape(model).keys
    for key, value in block.items():
        if key in shapes:
            here = (*route, key)
            if shapes[key].may_be_left_out:
                yield OneChange(here, LEFT_OUT, f"without `{_path(here)}`")
            yield from _of_value(value, shapes[key].shape, here, raw)
    for key, field in shapes.items():
        if key not in block:
            here = (*route, key)
            for value in _said(field.shape, raw):
                yield OneChange(here, value, f"with `{_path(here)}`{_as_told(value)}")


def _of_value(value: Any, shape: Shape, route: Route, raw: Raw) -> Iterator[OneChange]:
    match shape:
        case Single():
            if isinstance(value, str):
                yield from _other_values(value, shape, route, raw)
        case ModelShape(model) if isinstance(value, Mapping):
            yield from _in_block(value, model, route, raw)
        case Many(of):
            yield from _of_list(value if isinstance(value, list) else [value], of, route, raw)
        case Keyed() if isinstance(value, Mapping):
            yield from _of_entries(value, shape, route, raw)


def _other_values(value: str, shape: Single, route: Route, raw: Raw) -> Iterator[OneChange]:
    """Each other value of a choice; of an id, those of groups and the first others."""
    others = [each for each in shape.choices if each != value]
    if shape.sections:
        own, *groups = ([each for each in _ids(raw, section) if each != value] for section in shape.sections)
        others = [*own[:_FIRST_OTHERS], *(each for some in groups for each in some)]
    for each in others:
        yield OneChange(route, each, f"with `{_path(route)}: {each}`")


def _of_list(value: list[Any], of: Shape, route: Route, raw: Raw) -> Iterator[OneChange]:
    """None, the first alone, one more; then each other value of each."""
    if value:
        yield OneChange(route, [], f"with none in `{_path(route)}`")
    if len(value) > 1:
        yield OneChange(route, value[:1], f"with one in `{_path(route)}`")
    if more := next((each for each in _said(of, raw) if each not in value), None) if len(value) < 2 else None:
        yield OneChange(route, [*value, more], f"with one more in `{_path(route)}`")
    if isinstance(of, Single):
        for each in of.choices:
            if each not in value:
                yield OneChange(route, [*value, each], f"with `{each}` in `{_path(route)}`")
            if value != [each]:
                yield OneChange(route, [each], f"with `{_path(route)}: [{each}]`")
        return
    for index, each in enumerate(value):
        yield from _of_value(each, of, (*route, index), raw)


def _of_entries(value: Mapping[str, Any], shape: Keyed, route: Route, raw: Raw) -> Iterator[OneChange]:
    """None, the first alone, one more like the first; each left out; then what can be otherwise in each."""
    if value:
        yield OneChange(route, {}, f"with none in `{_path(route)}`")
    first = next(iter(value), "")
    if len(value) > 1:
        yield OneChange(route, {first: value[first]}, f"with `{first}` alone in `{_path(route)}`")
        for key in value:
            yield OneChange((*route, key), LEFT_OUT, f"without `{_path((*route, key))}`")
    if len(value) == 1:
        more = {**value, _new_key(first, shape, raw): value[first]}
        yield OneChange(route, more, f"with one more in `{_path(route)}`")
    for key, each in value.items():
        yield from _of_value(each, shape.value, (*route, key), raw)


def _new_key(first: str, shape: Keyed, raw: Raw) -> str:
    if isinstance(shape.key, Single) and shape.key.sections:
        return next((each for section in shape.key.sections for each in _ids(raw, section) if each != first), first)
    return f"{first}{_LIKE_THIS}"


def _said(shape: Shape, raw: Raw) -> list[Any]:
    """What could stand where nothing stands: each value of a choice, or an example with what it must have, and one with all that it may."""
    match shape:
        case Single(choices=choices) if choices:
            return list(choices)
        case Many(of=Single(choices=choices)) if choices:
            return [[each] for each in choices]
        case _:
            examples = [an_example(shape, raw, full=full) for full in (False, True)]
            return [each for number, each in enumerate(examples) if each is not None and each not in examples[:number]]


def _ids(raw: Raw, section: str) -> list[str]:
    known = raw.get(section)
    return list(known) if isinstance(known, Mapping) else []


def _path(route: Route) -> str:
    return ".".join(map(str, route))


def _as_told(value: Any) -> str:
    return f": {value}" if isinstance(value, str) else ""
