"""A flow that somebody decides on in each case."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Text
from govkit.model.part import Part


class CaseByCase(Part):
    """Who decides in each case whether data is sent at all, by what test, and how that is recorded."""

    decided_by: Text = Field(description="Who decides, followed by “decides”: `a senior nurse of the trust`.")
    only_if: Text = Field(
        description="The test, following “only if”: `somebody may come to harm without it`. The public reads it."
    )
    recorded: Text = Field(
        description="Where the decision is written down, following “written down”: `in the record, with its reasons`."
    )
