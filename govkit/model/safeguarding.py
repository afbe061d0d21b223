"""What has to be shown where special data is shared to protect people, without the consent of those whom it is about."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Listed, Text, one_of
from govkit.model.part import Part


class WithoutConsent(StrEnum):
    """Why consent is not asked for (Data Protection Act 2018, Schedule 1, paragraph 18(2))."""

    CANNOT_BE_GIVEN = "consent-cannot-be-given"
    CANNOT_BE_EXPECTED = "consent-cannot-be-expected"
    WOULD_PREJUDICE = "asking-would-prejudice-protection"


class Protected(StrEnum):
    """Who is protected, one person or a type of people (Data Protection Act 2018, Schedule 1, paragraph 18(1)(b) and (4))."""

    UNDER_18 = "people-under-18"
    ADULTS_AT_RISK = "adults-at-risk"


class Safeguarding(Part):
    """For Schedule 1, paragraph 18: who is protected, and why those whom the data is about are not asked for consent."""

    protects: Listed[Annotated[Protected, one_of(Protected)]] = Field(
        (),
        description="Who is protected, which need not be who the data is about: `people-under-18`, `adults-at-risk` or both.",
    )
    without_consent: Annotated[WithoutConsent, one_of(WithoutConsent)] = Field(
        description="`consent-cannot-be-given`, `consent-cannot-be-expected` or `asking-would-prejudice-protection`."
    )
    reason: Text = Field(description="Why that is so, as a sentence.")
    adults_at_risk: Text | None = Field(
        None,
        description="For adults who are protected: why you suspect that each needs care, is or may be harmed, and so can’t protect themselves.",
    )
