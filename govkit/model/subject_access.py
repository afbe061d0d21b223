"""How the parties work together when a person asks for their data."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import ItemId, Keyed, Length, PartnerId
from govkit.model.part import Part


class SubjectAccess(Part):
    """Who puts together the answer about which item, and how fast the parties tell and help one another."""

    answered_by: Keyed[ItemId, PartnerId] = Field(
        default_factory=dict,
        description="Items about which one partner puts the answer together, each with that partner. Who receives the request does for the rest.",
    )
    passed_on_within: Length = Field(
        description="How soon who receives a request tells the partners that it concerns, such as `2 working days`."
    )
    helped_within: Length = Field(
        description="How soon a partner gives what it holds to who answers, once asked, such as `10 working days`."
    )
