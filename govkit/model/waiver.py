"""A finding that the partners live with for a time."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Id, Text
from govkit.model.part import Part


class Waiver(Part):
    """What somebody accepted, why, and until when; the finding is shown as waived, and ends no run."""

    rule: Id = Field(description="The rule that is waived, such as `short-reply-time`.")
    at: Text = Field(
        description="Where it is waived: a key of this file, such as `letters.consent`, or a document and clause, such as `isa/retention`."
    )
    reason: Text = Field(description="Why the partners accept it for now.")
    accepted_by: Text = Field(description="Who accepted it, by role and organisation.")
    until: Day = Field(description="The last day on which it holds.")
