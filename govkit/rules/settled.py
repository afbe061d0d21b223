"""Goes through what is settled in a partnership, and leaves out what is still to be agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Protocol, TypeVar

from govkit.model import Partnership
from govkit.model.letter import Letter
from govkit.model.sharing import DataItem, Flow, Form, LawfulBasis
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


def parts(section: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    """The parts of a section with their ids, where both are settled."""
    return ((name, part) for name, part in section.items() if not (is_unsettled(name) or is_unsettled(part)))


def name_of(section: Mapping[str, Named], part: str) -> str:
    """What people call a part; its id while its name is to be agreed."""
    name = section[part].name
    return f"`{part}`" if is_unsettled(name) else name


def items_of(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, DataItem]]:
    """The items that a flow carries, by id."""
    return parts({item: partnership.data_items[item] for item in settled(flow.carries)})


def bases_of(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, LawfulBasis]]:
    """The lawful basis of each partner that a flow names one for, by the id of the partner."""
    named = ((partner, basis) for partner, basis in flow.basis.items() if not isinstance(basis, Unsettled))
    return parts({partner: partnership.lawful_bases[basis] for partner, basis in named})


def covered_by(partnership: Partnership, letter: Letter) -> Iterator[tuple[int, str, Flow]]:
    """The flows that a letter covers, by their place in its list and by id."""
    for place, name in enumerate(letter.covers):
        if not isinstance(name, Unsettled) and not isinstance(partnership.flows[name], Unsettled):
            yield place, name, partnership.flows[name]


def first_flow(partnership: Partnership) -> tuple[Flow, date] | None:
    """The first flow of data about people, with the day it starts; totals are about nobody."""
    personal = (
        flow
        for _, flow in parts(partnership.flows)
        if any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
    )
    dated = [(flow, flow.starts) for flow in personal if not isinstance(flow.starts, Unsettled)]
    return min(dated, key=lambda found: found[1], default=None)
