"""How people who object or opt out are answered, and by whom."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import FlowId, Keyed, Listed, PartnerId, Text
from govkit.model.part import Part


class Objections(Part):
    """How people who object or opt out are answered (UK GDPR, Articles 12 and 21)."""

    answered_by: PartnerId = Field(description="The partner that answers them, and keeps the list of who said no.")
    kept_how: Text = Field(
        description="How a no is kept and heeded, as a plain sentence: `Your answer stays on a list that we check before each sending.`"
    )
    of_flows: Keyed[FlowId, PartnerId] = Field(
        default_factory=dict,
        description="Flows whose no somebody else answers than `answered_by`, each with the partner that does: `{home-plan: doorstep-families}`.",
    )
    refusal_ground: Text | None = Field(
        None,
        description="If an objection may be refused: the compelling ground for it, as a plain sentence for the person. Leave it out if none is.",
    )
    may_be_refused_for: Listed[FlowId] | None = Field(
        None,
        description="The flows for which that ground holds. Without it, all but those that end with a no, such as on implied consent.",
    )
