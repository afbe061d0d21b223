"""Who does not get what people are asked or told about."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.sharing import Flow, Form
from govkit.questions.settled import all_settled, parts, settled
from govkit.questions.sharing import items_of


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
    receivers = {receiver for name in covered for receiver in settled(partnership.flows[name].to)}
    others = [flow for name, flow in parts(partnership.flows) if name not in covered]
    return all(
        all_settled(flow.carries)
        and items.isdisjoint(flow.carries)
        and not (_tells_of_people(partnership, flow) and receivers.intersection(settled(flow.from_)))
        for flow in others
    )


def _tells_of_people(partnership: Partnership, flow: Flow) -> bool:
    """Whether it carries more than totals and answers; what a receiver sends on may hold what it got under another name."""
    answers = any(flow is each for each in partnership.flows_of_answers)
    return not answers and any(item.form != Form.AGGREGATE for _, item in items_of(partnership, flow))


def not_for(partnership: Partnership, asked: Letter | Conversation) -> tuple[str, ...]:
    """Those of whom every flow that people are asked about says that it is not for them."""
    flows = [partnership.flows[name] for name in settled(asked.covers)]
    if not all_settled(flows) or not all_settled(asked.covers) or not flows:
        return ()
    first, *others = (tuple(settled(flow.not_for)) for flow in flows)
    return tuple(who for who in first if all(who in each for each in others))
