"""What of a partnership is settled, apart from what is still to be agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar

from govkit.model.unsettled import Unsettled, is_unsettled

T = TypeVar("T")


class Named(Protocol):
    """A part of the partnership that has a name."""

    @property
    def name(self) -> str:
        """Its name, as people know it."""


def settled(facts: Iterable[T]) -> Iterator[T]:
    """The facts that are no longer to be agreed."""
    return (fact for fact in facts if not isinstance(fact, Unsettled))


def placed(facts: Iterable[T]) -> Iterator[tuple[int, T]]:
    """The facts that are no longer to be agreed, each with its place in the list."""
    return ((index, fact) for index, fact in enumerate(facts) if not isinstance(fact, Unsettled))


def all_settled(facts: Iterable[object]) -> bool:
    """Whether neither the list nor anything on it is still to be agreed."""
    return not is_unsettled(facts) and not any(is_unsettled(fact) for fact in facts)


def parts(section: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    """The parts of a section with their ids, where both are settled."""
    return (
        (name, part)
        for name, part in section.items()
        if not (isinstance(part, Unsettled) or is_unsettled(name) or (isinstance(part, str) and is_unsettled(part)))
    )


def name_of(section: Mapping[str, Named], part: str) -> str:
    """What people call a part; its id while its name is to be agreed."""
    name = section[part].name
    return f"`{part}`" if is_unsettled(name) else name
