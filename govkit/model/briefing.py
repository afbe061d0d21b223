"""What the people of one partner must know to do their part: one page for each partner that sends or receives."""

from __future__ import annotations

from govkit.model.facts import FlowId, PartnerId, Ref
from govkit.model.part import Part
from govkit.model.partnership import Partnership
from govkit.model.sharing import Flow, Form, GoesAhead
from govkit.model.unsettled import is_unsettled


class Briefing(Part):
    """The flows in which a partner sends and in which it receives, and what it has to look out for in those it sends."""

    partner: PartnerId
    sends: tuple[FlowId, ...]
    receives: tuple[FlowId, ...]
    sends_unless_opted_out: tuple[FlowId, ...]
    sends_when_agreed: tuple[FlowId, ...]
    sends_flags: bool
    sends_health_details: bool


def briefings(partnership: Partnership) -> dict[str, Briefing]:
    """The briefing of each partner that takes part in a flow, by the partner's id."""
    told = {taker for flow in _in_order(partnership).values() for taker in flow.takers}
    return {name: _briefing(partnership, name) for name in partnership.partners if name in told}


def _briefing(partnership: Partnership, partner: str) -> Briefing:
    flows = _in_order(partnership)
    sends = {name: flow for name, flow in flows.items() if partner in flow.from_}
    items = [
        partnership.data_items[item]
        for flow in sends.values()
        for item in flow.carries
        if not is_unsettled(item) and not is_unsettled(partnership.data_items[item])
    ]
    return Briefing.model_construct(
        partner=Ref(partner, "partners"),
        sends=_refs(sends),
        receives=_refs({name: flow for name, flow in flows.items() if partner in flow.to}),
        sends_unless_opted_out=_refs(_going_ahead(sends, GoesAhead.UNLESS_THEY_OPT_OUT)),
        sends_when_agreed=_refs(_going_ahead(sends, GoesAhead.WHEN_THEY_AGREE)),
        sends_flags=any(item.form == Form.FLAG for item in items),
        sends_health_details=any(item.health and item.form in (Form.CLINICAL, Form.IDENTIFIABLE) for item in items),
    )


def _in_order(partnership: Partnership) -> dict[str, Flow]:
    """The flows by id, in the order of the steps."""
    settled = {name: flow for name, flow in partnership.flows.items() if not is_unsettled(flow)}
    return dict(sorted(settled.items(), key=lambda named: named[1].when_it_comes))


def _going_ahead(flows: dict[str, Flow], how: GoesAhead) -> dict[str, Flow]:
    return {name: flow for name, flow in flows.items() if flow.goes_ahead == how}


def _refs(flows: dict[str, Flow]) -> tuple[Ref, ...]:
    return tuple(Ref(name, "flows") for name in flows)
