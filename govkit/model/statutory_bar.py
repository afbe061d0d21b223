"""Statutes that forbid telling something, whatever data protection law allows."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from govkit.model.facts import Text, one_of
from govkit.model.part import Part


class Statute(StrEnum):
    """What statutes forbid telling, each by what it is about."""

    REVENUE_AND_CUSTOMS = "revenue-and-customs-information"
    GENDER_RECOGNITION = "gender-recognition"
    ADOPTION = "adoption"
    SPENT_CONVICTIONS = "spent-convictions"
    YOUNG_PEOPLE_IN_COURT = "young-people-in-criminal-proceedings"

    @property
    def law(self) -> str:
        """The provision that forbids it."""
        return _LAW[self]


_LAW: Final = {
    Statute.REVENUE_AND_CUSTOMS: "Commissioners for Revenue and Customs Act 2005, section 18",
    Statute.GENDER_RECOGNITION: "Gender Recognition Act 2004, section 22",
    Statute.ADOPTION: "Adoption and Children Act 2002, section 57 (England and Wales)",
    Statute.SPENT_CONVICTIONS: (
        "Rehabilitation of Offenders Act 1974, section 9; in Northern Ireland the Order of 1978, article 10"
    ),
    Statute.YOUNG_PEOPLE_IN_COURT: (
        "Youth Justice and Criminal Evidence Act 1999, section 45 (what a court directs not to publish)"
    ),
}


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
