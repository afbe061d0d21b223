"""Who sends what to whom, for whom and after which step of the recommended approach, as far as it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from govkit.model import Partnership
from govkit.model.lawful_basis import ConfidentialityBasis, LawfulBasis
from govkit.model.letter import Letter
from govkit.model.partner import Partner, Role
from govkit.model.sharing import DataItem, Flow, Form, GoesAhead
from govkit.model.unsettled import Unsettled, is_unsettled
from govkit.questions.settled import all_settled, parts, settled

# Steps of the recommended approach.
LIST_IS_SENT: Final = 2
FAMILIES_ARE_MARKED: Final = 3


def items_of(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, DataItem]]:
    """The items that a flow carries, by id."""
    return parts({item: partnership.data_items[item] for item in settled(flow.carries)})


def is_insider(partnership: Partnership, item: str, partner: str) -> bool:
    """Whether a partner holds an item or receives it; what is to be agreed may be it."""
    held_by = partnership.data_items[item].held_by
    return partner in held_by or not all_settled(held_by) or may_receive(partnership, item, partner)


def may_receive(partnership: Partnership, item: str, partner: str) -> bool:
    """Whether a flow brings an item to a partner, or may, since what it carries or where it goes is to be agreed."""
    return partner in partnership.receivers_of(item) or any(
        is_unsettled(flow) or not (all_settled(flow.carries) and all_settled(flow.to))
        for flow in partnership.flows.values()
    )


def bases_of(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, LawfulBasis]]:
    """The lawful basis of each partner that a flow names one for, by the id of the partner."""
    named = ((partner, basis) for partner, basis in flow.basis.items() if not isinstance(basis, Unsettled))
    return parts({partner: partnership.lawful_bases[basis] for partner, basis in named})


def confidentiality_of(partnership: Partnership, flow: Flow) -> ConfidentialityBasis | None:
    """How the duty of confidentiality is met in a flow, if it says so and that is settled."""
    if flow.confidentiality is None or is_unsettled(flow.confidentiality):
        return None
    basis = partnership.confidentiality_bases[flow.confidentiality]
    return None if is_unsettled(basis) else basis


def controllers_behind(partnership: Partnership, flow: Flow) -> dict[str, list[str]]:
    """The controllers for which processors send or receive in a flow, each with those processors, by id."""
    behind: dict[str, list[str]] = {}
    for taker in dict.fromkeys(settled((*flow.from_, *flow.to))):
        for controller in settled(partnership.partners[taker].acts_for):
            behind.setdefault(controller, []).append(taker)
    return behind


def covered_by(partnership: Partnership, letter: Letter) -> Iterator[tuple[int, str, Flow]]:
    """The flows that a letter covers, by their index in its list and by id."""
    for index, name in enumerate(letter.covers):
        if not isinstance(name, Unsettled) and not isinstance(partnership.flows[name], Unsettled):
            yield index, name, partnership.flows[name]


def controllers_in_flows(partnership: Partnership) -> Iterator[tuple[str, Partner]]:
    """The partners that decide for themselves and send or receive something, by id."""
    takers = {taker for _, flow in parts(partnership.flows) for taker in settled(flow.takers)}
    return (
        (name, partner)
        for name, partner in parts(partnership.partners)
        if name in takers and partner.role != Role.PROCESSOR
    )


def health_partners_in_search(partnership: Partnership) -> list[str]:
    """The partners that give health care and help to find families: steps 2 and 3 of the recommended approach."""
    takers = dict.fromkeys(
        taker
        for _, flow in parts(partnership.flows)
        if flow.step in (2, 3)
        for taker in settled((*flow.from_, *flow.to))
    )
    return [taker for taker in takers if partnership.partners[taker].holds_health_records]


def lists_to_health_partners(partnership: Partnership) -> Iterator[tuple[str, Flow, list[str]]]:
    """The flows that send a list of families (step 2), each with those of its recipients that give health care."""
    for name, flow in parts(partnership.flows):
        to = [taker for taker in settled(flow.to) if partnership.partners[taker].holds_health_records]
        if flow.step == LIST_IS_SENT and to:
            yield name, flow, to


def tells_flag(partnership: Partnership, flow: Flow) -> bool:
    """Whether it tells, before anyone agrees, that there is a health need."""
    before = flow.goes_ahead in (GoesAhead.UNLESS_THEY_OPT_OUT, GoesAhead.WITHOUT_ASKING)
    return before and any(item.health and item.form == Form.FLAG for _, item in items_of(partnership, flow))


def first_flow(partnership: Partnership) -> tuple[Flow, date] | None:
    """The first flow of data about people, with the day it starts; totals are about nobody."""
    personal = (
        flow
        for _, flow in parts(partnership.flows)
        if any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))
    )
    dated = [(flow, flow.starts) for flow in personal if not isinstance(flow.starts, Unsettled)]
    return min(dated, key=lambda found: found[1], default=None)
