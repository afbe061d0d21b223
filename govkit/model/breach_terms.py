"""How fast a party tells the others of a personal data breach, and whom."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from govkit.model.facts import Fact, Text
from govkit.model.part import Part
from govkit.model.period import Period, read_delay

Delay = Annotated[Period, Fact(read_delay, {"type": "string", "examples": ["24 hours", "1 working day"]})]
TIME_TO_TELL_THE_REGULATOR: Final = read_delay("72 hours")


class BreachTerms(Part):
    """What the parties owe one another when data is lost, stolen or seen by the wrong people, beside what the law asks of each."""

    told_within: Delay = Field(
        description="Within how long of becoming aware of a breach a party tells the others: `24 hours`, `1 working day`."
    )
    told_to: Text | None = Field(
        None,
        description="Whom it tells besides the contacts of the parties, following “tells”: `the duty manager of the council, day and night, on 01632 "
        "960999`.",
    )
