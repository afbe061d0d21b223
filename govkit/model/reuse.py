"""Data that was first collected for another purpose, and what lets it be used for this one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Text, YesNo, one_of
from govkit.model.part import Part


class ReuseGround(StrEnum):
    """What lets data be used again: that the purpose is the first one still, or what makes a new one compatible with it (UK GDPR, Article 8A)."""

    SAME_PURPOSE = "same-purpose"
    COMPATIBLE = "compatible-purpose"
    NEW_CONSENT = "new-consent"
    RESEARCH = "archiving-research-statistics"
    ANNEX_2 = "annex-2-condition"
    ENACTMENT = "authorised-by-law"


class Reuse(Part):
    """Why an item may be used for another purpose than it was collected for."""

    collected_for: Text = Field(description="What it was first collected for, following “to”: `keep the register`.")
    collected_on_consent: YesNo = Field(
        False, description="`true` if it was first collected with data protection consent."
    )
    allowed_by: Annotated[ReuseGround, one_of(ReuseGround)] = Field(
        description="What lets it be used again. `same-purpose`: it is passed on for what it was collected for."
    )
    reason: Text = Field(
        description="Why that fits, as a sentence: the link between the purposes, the context, the effect on people, the safeguards."
    )
    no_consent_because: Text | None = Field(
        None,
        description="For data collected on consent and reused without it: why nobody could reasonably be expected to ask again.",
    )
