"""Rights of people, and duties to tell them, that the law sets aside for a flow."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Filled, PartnerId, Text, one_of
from govkit.model.part import Part
from govkit.model.told_later import ToldLater


class Right(StrEnum):
    """A right of people, or a duty to tell them something, that an exemption can set aside."""

    BEING_TOLD = "being-told"
    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    BREACH = "being-told-of-a-breach"


class Exemption(Part):
    """Rights that controllers need not meet for a flow, as far as a provision reaches, and why.

    Under the UK GDPR it is of Schedules 2 to 4 to the Data Protection Act 2018; under Part 3 it is a restriction of section 44, 45, 48 or 68.
    """

    sets_aside: Filled[Annotated[Right, one_of(Right)]] = Field(
        description="The rights and duties: `being-told`, `access`, `rectification`, `erasure`, `restriction`, `portability`, `objection`, "
        "`being-told-of-a-breach`."
    )
    relied_on_by: Filled[PartnerId] = Field(description="The controllers that rely on it.")
    provision: Text | None = Field(
        None,
        description="The provision: `Schedule 2, paragraph 2 (crime)`, or for a party under Part 3 `section 45(4)(b)`.",
    )
    reason: Text | None = Field(
        None, description="Why it holds here, as a plain sentence. The privacy notice prints it."
    )
    told_later: ToldLater | None = Field(
        None, description="For `being-told`: when people are told after all, and who decides that."
    )
