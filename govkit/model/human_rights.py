"""The right to respect for private and family life, and why sharing may interfere with it (Human Rights Act 1998)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Filled, Text, one_of
from govkit.model.part import Part


class LegitimateAim(StrEnum):
    """The aims for which a public authority may interfere with the right (European Convention on Human Rights, Article 8(2))."""

    NATIONAL_SECURITY = "national-security"
    PUBLIC_SAFETY = "public-safety"
    ECONOMIC_WELL_BEING = "economic-well-being-of-the-country"
    DISORDER_OR_CRIME = "prevention-of-disorder-or-crime"
    HEALTH_OR_MORALS = "protection-of-health-or-morals"
    RIGHTS_OF_OTHERS = "protection-of-the-rights-and-freedoms-of-others"


class HumanRights(Part):
    """Whose right the sharing interferes with, by which law, for which aim, and why that is in proportion."""

    whose: Filled[Text] = Field(description="Whose right it interferes with, such as `parents` and `children`.")
    law: Text = Field(description="The law under which it does so, with its statute, that people can find and foresee.")
    aims: Filled[Annotated[LegitimateAim, one_of(LegitimateAim)]] = Field(
        description="The aims of Article 8(2) that it serves, such as `protection-of-the-rights-and-freedoms-of-others`."
    )
    proportionate_because: Text = Field(
        description="Why it goes no further than the aim needs, and is fair to those people, as a sentence or two."
    )
