"""How the records of different partners about the same people are put together."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Filled, PartnerId, Text
from govkit.model.part import Part


class Matching(Part):
    """By what records are matched, who does it, and what happens to a doubtful match."""

    on: Filled[Text] = Field(description="What records are matched on, such as `date of birth`.")
    done_by: PartnerId = Field(description="The partner that matches them.")
    how: Text = Field(description="How it is done, as a sentence.")
    doubtful: Text = Field(description="What happens to a match that is not certain, as a sentence.")
