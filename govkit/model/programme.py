"""The programmes that a partnership can belong to: whom each is for, and how it stands."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.finding import Evidence
from govkit.model.facts import Count, Id, Text, YesNo, one_of
from govkit.model.part import Part


class ProgrammeStanding(StrEnum):
    """Whether a programme goes on, another took its place, or it came to an end."""

    OPEN = "open"
    SUCCEEDED = "succeeded"
    CLOSED = "closed"


class Criterion(Part):
    """One of the problems by which a programme says whom it is for."""

    name: Text = Field(description="The criterion in the words of its source, such as `financial exclusion`.")
    plain_name: Text | None = Field(None, description="The same for the public, such as `debt, or no bank account`.")
    health: YesNo = Field(False, description="`true` if it says anything about health.")

    @property
    def for_the_public(self) -> str:
        """What to call it where the public reads it."""
        return self.plain_name or self.name


class Programme(Part):
    """A programme: its criteria, how many of them a family meets, and the source that says so."""

    name: Text = Field(description="Its name.")
    criteria: Mapping[Id, Criterion] = Field(
        default_factory=dict, description="Its criteria, each under an id of its own; none where no source names any."
    )
    threshold: Count | None = Field(None, description="How many of them a family meets at the least.")
    status: Annotated[ProgrammeStanding, one_of(ProgrammeStanding)] = Field(
        ProgrammeStanding.OPEN, description="`open`, `succeeded` by another, or `closed`."
    )
    succeeded_by: Text | None = Field(None, description="The programme that took its place.")
    source: Text = Field(description="The law, guidance or decision that says so.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="How well the source was checked.")

    @property
    def criteria_about_health(self) -> Mapping[str, Criterion]:
        """The criteria that say something about health."""
        return {name: criterion for name, criterion in self.criteria.items() if criterion.health}

    @property
    def other_criteria(self) -> tuple[str, ...]:
        """The criteria other than health, in words for the public."""
        return tuple(criterion.for_the_public for criterion in self.criteria.values() if not criterion.health)

    @property
    def others_first(self) -> int | None:
        """How many other criteria a family meets before health data is looked at, so that the threshold is met with what that tells.

        A flag tells of one criterion at the most, whatever it is that lies behind it.
        """
        if not isinstance(self.threshold, int) or not self.criteria:
            return None
        return max(1, self.threshold - 1) if self.criteria_about_health else self.threshold
