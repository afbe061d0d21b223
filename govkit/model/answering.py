"""Who answers for whom when people are asked: young people for themselves, parents for a child, others for an adult without capacity."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Age, Listed, Text, one_of
from govkit.model.part import Part


class ParentsAnswer(StrEnum):
    """How many of those with parental responsibility have to say yes for a child who can't decide."""

    ONE = "one-with-parental-responsibility"
    ALL = "all-with-parental-responsibility"


class Decider(StrEnum):
    """Who decides for an adult who can't decide this, by the law of which nation."""

    LASTING_POWER_OF_ATTORNEY = "lasting-power-of-attorney"
    DEPUTY = "deputy"
    BEST_INTERESTS = "best-interests"
    WELFARE_ATTORNEY = "welfare-attorney"
    GUARDIAN = "guardian"
    BENEFIT = "benefit-to-the-adult"


class YoungPeople(Part):
    """From when young people are asked in their own right, and how anybody tells whether a younger one understands."""

    asked_from: Age = Field(description="The age from which they are asked, and answer, for themselves, such as `13`.")
    youngest: Age | None = Field(
        None,
        description="The age of the youngest people whom the data is about, such as `13` in a service for 13 to 17.",
    )
    understanding: Text | None = Field(
        None,
        description="How staff tell whether a younger child can decide this, or an older one can’t, as a plain sentence without “you”.",
    )


class WithoutCapacity(Part):
    """What happens where an adult can't decide this for themselves, even with help."""

    decided_by: Listed[Annotated[Decider, one_of(Decider)]] = Field(
        description=(
            "Who may decide for them, first to last. England and Wales: `lasting-power-of-attorney`, `deputy`, `best-interests`. "
            "Scotland: `welfare-attorney`, `guardian`, `benefit-to-the-adult`. Northern Ireland: `best-interests`."
        )
    )
    how: Text = Field(
        description="How it is decided and written down, as a plain sentence without “you”: `We ask those who know the person what they would want.`"
    )


class WhoAnswers(Part):
    """Who answers for whom when people are asked about the sharing."""

    young_people: YoungPeople | None = Field(
        None, description="Where young people are asked in their own right: from which age."
    )
    parents: Annotated[ParentsAnswer, one_of(ParentsAnswer)] | None = Field(
        None,
        description="For children who can’t decide: `one-with-parental-responsibility` or `all-with-parental-responsibility`.",
    )
    if_they_differ: Text | None = Field(
        None,
        description="What happens where parents, or a parent and a young person, answer differently, as a plain sentence without “you”.",
    )
    adults_without_capacity: WithoutCapacity | None = Field(
        None, description="What happens where an adult can’t decide this for themselves."
    )
