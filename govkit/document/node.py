"""Makes the classes of the tree: immutable, with slots, and the same where they say the same.

They are dataclasses, but for their methods: those are written once, and not anew for each class. Every run needs all the classes, and
making them took a tenth of a run.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, fields
from typing import Any, ClassVar, NoReturn, TypeVar, dataclass_transform

Made = TypeVar("Made", bound="Node")


class Node:
    """A part of the tree."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]]
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and _said(self) == _said(other)

    def __hash__(self) -> int:
        return hash(_said(self))

    def __repr__(self) -> str:
        said = zip(self.__match_args__, _said(self), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in said)})"

    def __reduce__(self) -> tuple[type[Node], tuple[object, ...]]:
        return type(self), _said(self)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {name!r}")


def _said(part: Node) -> tuple[object, ...]:
    return tuple([getattr(part, name) for name in part.__match_args__])


@dataclass_transform(frozen_default=True)
def node(declared: type[Made]) -> type[Made]:
    """The class, which takes its fields in their order or by their names."""
    made = dataclass(init=False, repr=False, eq=False, slots=True)(declared)
    defaults = {f"default_{each.name}": each.default for each in fields(made) if each.default is not MISSING}
    taken = [
        f"{each.name}=default_{each.name}" if f"default_{each.name}" in defaults else each.name for each in fields(made)
    ]
    kept = [f"put(self, '{each.name}', {each.name})" for each in fields(made)]
    names: dict[str, Any] = {"put": object.__setattr__, **defaults}
    exec(f"def __init__({', '.join(['self', *taken])}): {'; '.join(kept) or 'pass'}", names)  # noqa: S102 - its own names alone
    made.__init__ = names["__init__"]  # type: ignore[method-assign]  # it takes the fields that were declared
    return made
