"""Law enforcement under Part 3 of the Data Protection Act 2018, which takes the place of the UK GDPR for what a competent authority does there."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Filled, Text, one_of
from govkit.model.part import Part


class LawfulBy(StrEnum):
    """What makes it lawful to use data for law enforcement, beside a basis in law (Data Protection Act 2018, section 35(2))."""

    CONSENT = "consent"
    TASK = "task-of-competent-authority"

    @property
    def point(self) -> str:
        """The letter of the paragraph in section 35(2)."""
        return "a" if self is LawfulBy.CONSENT else "b"


class LawEnforcementPurpose(StrEnum):
    """The law enforcement purposes (Data Protection Act 2018, section 31), in its order."""

    PREVENTION = "prevention-of-offences"
    INVESTIGATION = "investigation-of-offences"
    DETECTION = "detection-of-offences"
    PROSECUTION = "prosecution-of-offences"
    PENALTIES = "execution-of-criminal-penalties"
    PUBLIC_SECURITY = "prevention-of-threats-to-public-security"


class Part3(Part):
    """What makes it lawful for a competent authority to use the data for law enforcement, in place of Article 6."""

    lawful_by: Annotated[LawfulBy, one_of(LawfulBy)] = Field(
        description="`task-of-competent-authority` where it is necessary for such a task, or `consent` (section 35(2))."
    )
    purposes: Filled[Annotated[LawEnforcementPurpose, one_of(LawEnforcementPurpose)]] = Field(
        description="The law enforcement purposes (section 31), such as `prevention-of-offences`."
    )
    schedule_8: Text | None = Field(
        None,
        description="For sensitive processing that is strictly necessary: the paragraph of Schedule 8, such as `paragraph 1 (statutory purposes)`.",
    )
    why_strictly_necessary: Text | None = Field(
        None,
        description="For sensitive processing without consent: why it is strictly necessary for the purpose, as a sentence.",
    )


class Safeguards(Part):
    """How parties under Part 3 keep to what it asks of data in use."""

    people_told_apart: Text | None = Field(
        None,
        description="How suspects, convicted people, victims and witnesses are told apart (section 38(3)), as a sentence.",
    )
    facts_told_apart: Text | None = Field(
        None, description="How facts are told apart from what somebody thinks (section 38(2)), as a sentence."
    )
    logs: Text | None = Field(
        None,
        description="How the logs of collecting, changing, looking at, disclosing, combining and erasing data are kept (section 62), as a sentence.",
    )
    kept_under_review: Text | None = Field(
        None, description="When it is looked at whether the data is still needed (section 39(2)), as a sentence."
    )
