"""What the parties of an agreement owe one another: liability, disputes, the law that governs, and how others join."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Length, Text, YesNo, one_of
from govkit.model.part import Part


class GoverningLaw(StrEnum):
    """The law that governs an agreement: each part of the United Kingdom has its own."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"

    @property
    def called(self) -> str:
        """What people call the country or countries whose law it is."""
        return {"england-and-wales": "England and Wales", "scotland": "Scotland"}.get(self.value, "Northern Ireland")


class Disputes(Part):
    """How the parties settle what they disagree about."""

    first_to: Text = Field(description="Who settles it first, following “it goes to”: `the teams concerned`.")
    within: Length = Field(description="How long they have, such as `10 working days`.")
    then_to: Text = Field(description="Who settles it after that, following “it goes to”: `the chief executives`.")


class Terms(Part):
    """The terms between the parties."""

    legally_binding: YesNo | None = Field(
        None, description="`true` if the parties can hold one another to it in law, otherwise `false`."
    )
    liability: Text | None = Field(None, description="Who answers to whom for what goes wrong, as a sentence.")
    indemnity: Text | None = Field(None, description="Who makes good the loss of whom, as a sentence.")
    disputes: Disputes | None = Field(None, description="How they settle what they disagree about.")
    joining: Text | None = Field(None, description="How an organisation joins, as a sentence.")
    changes: Text | None = Field(None, description="Who asks for a change, and who decides on it, as a sentence.")
    governing_law: Annotated[GoverningLaw, one_of(GoverningLaw)] | None = Field(
        None, description="The law that governs it: `england-and-wales`, `scotland` or `northern-ireland`."
    )
