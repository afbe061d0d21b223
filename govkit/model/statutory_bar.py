"""Statutes that forbid telling something, whatever data protection law allows."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Text, one_of
from govkit.model.part import Part


class Statute(StrEnum):
    """The statutes that `govkit/standards/statutory_bars.yaml` knows."""

    REVENUE_AND_CUSTOMS = "revenue-and-customs-information"
    GENDER_RECOGNITION = "gender-recognition"
    ADOPTION = "adoption"
    SPENT_CONVICTIONS = "spent-convictions"
    YOUNG_PEOPLE_IN_COURT = "young-people-in-criminal-proceedings"


class StatutoryBar(Part):
    """A statute that forbids telling an item, and the law that lifts it here."""

    statute: Annotated[Statute, one_of(Statute)] = Field(
        description="The statute: `revenue-and-customs-information`, `gender-recognition`, `adoption`, `spent-convictions` ..."
    )
    lifted_by: Text | None = Field(
        None,
        description="The law that lifts it for this sharing, with its provision. Without one the item can’t be told.",
    )
    limits: Text | None = Field(None, description="What is still forbidden, or what it depends on, as a sentence.")
