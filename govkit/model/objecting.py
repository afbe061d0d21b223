"""To which flows people can object by law, against which of its parties."""

from __future__ import annotations

from collections.abc import Iterable

from govkit.model.by_regime import can_object
from govkit.model.partnership import Partnership
from govkit.model.sharing import Flow, Form


def is_about_people(partnership: Partnership, flow: Flow) -> bool:
    """Whether a flow carries more than totals, or what is still to be agreed."""
    items = (partnership.data_items.get(item) for item in flow.carries)
    return any(item is None or item.form != Form.AGGREGATE for item in items)


def can_be_objected_to(partnership: Partnership, flow: Flow, parties: Iterable[str]) -> bool:
    """Whether people can object to what any of these parties does in a flow (UK GDPR, Article 21(1)); answers always go on."""
    if not is_about_people(partnership, flow) or any(flow is each for each in partnership.flows_of_answers):
        return False
    return any(can_object(partnership, flow, party) for party in parties)
