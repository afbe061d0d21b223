"""What one privacy notice is about: whose it is, and the sharing that it tells of."""

from __future__ import annotations

from govkit.model.facts import FlowId, ItemId, PartnerId, Ref
from govkit.model.part import Part
from govkit.model.partner import Role
from govkit.model.partnership import Partnership
from govkit.model.records import Notices


class Notice(Part):
    """A privacy notice of one controller or of several, with the flows in which they take part and the items that these carry."""

    controllers: tuple[PartnerId, ...]
    flows: tuple[FlowId, ...]
    items: tuple[ItemId, ...]


def notices(partnership: Partnership) -> dict[str, Notice]:
    """The notices of a partnership, by the id of the controller whose it is, or by nothing for a joint one."""
    controllers = [name for name, partner in partnership.partners.items() if partner.role != Role.PROCESSOR]
    if partnership.records.notices == Notices.EACH:
        return {name: _notice(partnership, [name]) for name in controllers}
    return {"": _notice(partnership, controllers)}


def _notice(partnership: Partnership, controllers: list[str]) -> Notice:
    flows = {
        name: flow for name, flow in partnership.flows.items() if not {*flow.from_, *flow.to}.isdisjoint(controllers)
    }
    items = dict.fromkeys(item for flow in flows.values() for item in flow.carries)
    return Notice.model_construct(
        controllers=tuple(Ref(name, "partners") for name in controllers),
        flows=tuple(Ref(name, "flows") for name in flows),
        items=tuple(Ref(name, "data_items") for name in items),
    )
