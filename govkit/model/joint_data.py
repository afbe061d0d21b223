"""Joint control of one data set, where the partners are separate controllers of all the rest."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import ItemId, Listed, PartnerId, Text
from govkit.model.part import Part


class JointData(Part):
    """Items of which some partners are joint controllers, and who does what for the people in them (UK GDPR, Article 26)."""

    items: Listed[ItemId] = Field(description="The items.")
    controllers: Listed[PartnerId] = Field(description="The partners that decide together about them.")
    essence: Text = Field(description="Who does what, in plain words: the notice prints it.")
    requests_answered_by: PartnerId = Field(description="The one that answers requests about people’s rights in them.")
    notice_given_by: PartnerId = Field(description="The one that gives people the privacy notice about them.")
