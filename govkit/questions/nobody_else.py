"""Who does not get what people are asked or told about."""

from __future__ import annotations

import re
from typing import Final

from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.sharing import Flow, Form
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import items_of

_WHO: Final = re.compile(
    r"\b(names?|address(es)?|birth|phone|email|postcode|numbers?|references?|yes or no|dates?|days?)\b", re.IGNORECASE
)


def goes_to_nobody_else(partnership: Partnership, asked: Letter | Conversation) -> bool:
    """Whether no other flow of the file takes any of it further, and nobody outside is asked about people, as far as that is settled."""
    if partnership.requests:  # whoever is asked learns about whom
        return False
    if not (all_settled(asked.covers) and all_settled(partnership.flows.values())):
        return False
    covered = frozenset(asked.covers)
    told = [partnership.flows[name] for name in covered]
    if not all(all_settled(facts) for flow in told for facts in (flow.carries, flow.to, flow.passed_on_to)):
        return False
    items = {item for flow in told for item in flow.carries}
    receivers = {receiver for flow in told for receiver in flow.to}
    told_of = {part for flow in told for part in _parts(partnership, flow)}
    others = [flow for name, flow in parts(partnership.flows) if name not in covered]
    return all(
        all_settled(flow.carries)
        and items.isdisjoint(flow.carries)
        and (told_of.isdisjoint(_parts(partnership, flow)) or receivers.isdisjoint(settled(flow.from_)))
        for flow in others
    )


def _parts(partnership: Partnership, flow: Flow) -> frozenset[str]:
    """What its items contain, but for what only says who somebody is: by this, what a receiver sends on is known under another name."""
    parts_of = (
        part
        for _, item in items_of(partnership, flow)
        if item.form != Form.AGGREGATE
        for part in settled(item.contains)
    )
    return frozenset(part.casefold() for part in parts_of if not _WHO.search(part))


def not_for(partnership: Partnership, asked: Letter | Conversation) -> tuple[str, ...]:
    """Those of whom every flow that people are asked about says that it is not for them."""
    flows = [partnership.flows[name] for name in settled(asked.covers)]
    if not all_settled(flows) or not all_settled(asked.covers) or not flows:
        return ()
    first, *others = (tuple(settled(flow.not_for)) for flow in flows)
    return tuple(who for who in first if all(who in each for each in others))
