"""Who sends data, and what every flow says unless it says something else."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Listed, Text
from govkit.model.part import Part


class Sharer(Part):
    """The person who actually sends the data, and how they learn that they should."""

    role: Text = Field(description="The role that sends the data.")
    told_how: Text = Field(description="How they are told and trained.")
    told_by: Day = Field(description="The day by which they have been told.")


class FlowDefaults(Part):
    """What every flow says unless it says something else."""

    how: Text | None = Field(None, description="How data travels.")
    security: Listed[Text] | None = Field(None, description="What keeps it safe.")
    how_often: Text | None = Field(None, description="How often it is sent.")
    not_for: Listed[Text] | None = Field(None, description="Who does not get it, such as `your landlord`.")
