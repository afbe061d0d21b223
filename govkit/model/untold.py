"""Which flows a partner keeps from people for now, whatever lets it."""

from __future__ import annotations

from typing import Final

from govkit.model.not_told import ExemptionGround
from govkit.model.partnership import Partnership
from govkit.model.unsettled import is_unsettled

_HARM: Final = (ExemptionGround.WOULD_DEFEAT_IT, ExemptionGround.SCHEDULES_2_TO_4)


def is_untold(partnership: Partnership, flow: str, partner: str) -> bool:
    """Whether a partner does not tell people of a flow because that would do harm: by an exemption of the flow, or by that of the notice."""
    found = partnership.flows[flow]
    exempt = partnership.records.notice_exemption
    if partner in found.untold_by:
        return True
    if exempt is None or is_unsettled(exempt) or exempt.ground not in _HARM or flow not in exempt.flows:
        return False
    return partner in (exempt.relied_on_by or found.takers)
