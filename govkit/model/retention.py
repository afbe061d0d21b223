"""How long data is kept, by everybody who receives it or by one."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Length, PartnerId, Text
from govkit.model.part import Part


class Retention(Part):
    """How long an item is kept."""

    keep_for: Length = Field(description="How long, such as `12 months`.")
    counted_from: Text = Field(
        description="When the time starts, following “after”: `the family leaves the programme`."
    )
    then: Text = Field(description="What happens to it then, following “it is”: `securely deleted`.")


class RetentionBy(Retention):
    """How long one recipient keeps an item, where that differs from the others."""

    recipient: PartnerId = Field(description="The recipient.")
