"""Which flows a partner keeps from people for now, whatever lets it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from govkit.model.exemption import Exemption, Right
from govkit.model.not_told import ExemptionGround
from govkit.model.partnership import Partnership
from govkit.model.unsettled import is_unsettled

_HARM: Final = (ExemptionGround.WOULD_DEFEAT_IT, ExemptionGround.SCHEDULES_2_TO_4)


def is_untold(partnership: Partnership, flow: str, partner: str) -> bool:
    """Whether a partner does not tell people of a flow because that would do harm: by an exemption of the flow, or by that of the notice."""
    return partner in partnership.flows[flow].untold_by or _is_untold_by_notice(partnership, flow, partner)


def is_told_later_by_notice(partnership: Partnership, flow: str, partner: str) -> bool:
    """Whether the exemption of the notice, on which the partner relies for a flow, says when people are told of it after all."""
    exempt = partnership.records.notice_exemption
    later = exempt is not None and not is_unsettled(exempt) and exempt.told_later is not None
    return later and _is_untold_by_notice(partnership, flow, partner)


def exemptions_told_later(partnership: Partnership, flow: str, partner: str) -> Iterator[Exemption]:
    """The exemptions by which the partner tells nobody of a flow now, and which say when people are told after all."""
    for each in partnership.flows[flow].exemptions:
        if is_unsettled(each) or each.told_later is None:
            continue
        if Right.BEING_TOLD in each.sets_aside and partner in each.relied_on_by:
            yield each


def _is_untold_by_notice(partnership: Partnership, flow: str, partner: str) -> bool:
    exempt = partnership.records.notice_exemption
    if exempt is None or is_unsettled(exempt) or exempt.ground not in _HARM or flow not in exempt.flows:
        return False
    return partner in (exempt.relied_on_by or partnership.flows[flow].takers)
