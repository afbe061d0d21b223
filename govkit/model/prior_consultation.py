"""What the regulator was asked before the sharing starts, where a high risk would remain (UK GDPR, Article 36)."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Text
from govkit.model.part import Part


class PriorConsultation(Part):
    """The question to the regulator, and its answer."""

    asked_on: Day = Field(description="The day on which the regulator was asked.")
    answered_on: Day | None = Field(None, description="The day on which it answered.")
    advice: Text | None = Field(None, description="What it advised, as a sentence.")
