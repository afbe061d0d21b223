"""What has to be shown where data about health is shared to protect people, without their consent."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Text, one_of
from govkit.model.part import Part


class WithoutConsent(StrEnum):
    """Why consent is not asked for (Data Protection Act 2018, Schedule 1, paragraph 18(2))."""

    CANNOT_BE_GIVEN = "consent-cannot-be-given"
    CANNOT_BE_EXPECTED = "consent-cannot-be-expected"
    WOULD_PREJUDICE = "asking-would-prejudice-protection"


class Safeguarding(Part):
    """For Schedule 1, paragraph 18: why consent is not asked for, and which adults are at risk."""

    without_consent: Annotated[WithoutConsent, one_of(WithoutConsent)] = Field(
        description="`consent-cannot-be-given`, `consent-cannot-be-expected` or `asking-would-prejudice-protection`."
    )
    reason: Text = Field(description="Why that is so, as a sentence.")
    adults_at_risk: Text | None = Field(
        None,
        description="For adults: how you know that each needs care and support, is or may be harmed, and so can’t protect themselves.",
    )
