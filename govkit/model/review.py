"""When an agreement is looked at again, and by whom."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Length, Listed, PartnerId, Text
from govkit.model.part import Part


class Review(Part):
    """When the agreement is looked at again."""

    by: Day = Field(
        description="The day by which it is reviewed. Leave it out where `every` says how often: it is counted from the last review, or the start."
    )
    every: Length | None = Field(None, description="How often it is reviewed, such as `12 months`.")
    owner: PartnerId = Field(description="The partner that sees to it.")
    last_reviewed: Day | None = Field(None, description="The day of the last review. Leave it out before the first.")
    sooner_if: Listed[Text] = Field((), description="What brings the review forward, such as `a data breach`.")
