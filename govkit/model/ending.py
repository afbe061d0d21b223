"""How an agreement ends, for one partner or for all."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Listed, Text
from govkit.model.notice_length import NoticeLength
from govkit.model.part import Part


class Ending(Part):
    """How a partner leaves, and what happens to the data then."""

    notice: NoticeLength = Field(description="The notice that a partner gives, such as `3 months`, or `1 school term`.")
    data: Text = Field(description="What happens to the data, as a plain sentence.")
    ends_on: Day | None = Field(None, description="The last day of the agreement, if it has one.")
    notice_to_all: NoticeLength | None = Field(
        None, description="The notice with which the lead partner can end it for all, if it can."
    )
    ends_at_once_if: Listed[Text] = Field(
        (), description="What ends a partner’s part at once, such as `the power to share is repealed`."
    )
