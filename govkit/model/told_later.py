"""When people are told who are not told now."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Text
from govkit.model.part import Part


class ToldLater(Part):
    """When people are told of what would do harm if they heard of it now, and who decides that the day has come."""

    once: Text = Field(description="When they are told, following “once”: `the danger is over`.")
    decided_by: Text = Field(description="Who decides, followed by “decides”: `the chair of the conference`.")
    looked_at_again: Text = Field(
        description="When it is looked at again, following “looks at it again”: `at each conference`, `every 3 months`."
    )
