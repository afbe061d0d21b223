"""The statutes that govkit knows the conditions of, where a power to share rests on them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from govkit.model.facts import Listed, Text, one_of
from govkit.model.part import Part


class Gateway(StrEnum):
    """A statute that a power to share rests on. `govkit/standards/gateways.yaml` says who may use each, and whether it is in force."""

    CHILDREN_ACT_1989_SECTION_17 = "children-act-1989-section-17"
    CHILDREN_ACT_SECTION_10 = "children-act-2004-section-10"
    CHILDREN_ACT_SECTION_11 = "children-act-2004-section-11"
    CHILDREN_ACT_SECTION_16H = "children-act-2004-section-16h"
    CHILDREN_ACT_SECTION_16LA = "children-act-2004-section-16la"
    EDUCATION_ACT_SECTION_175 = "education-act-2002-section-175"
    DIGITAL_ECONOMY_ACT = "digital-economy-act-2017-section-35"
    DIGITAL_ECONOMY_ACT_TO_ENERGY = "digital-economy-act-2017-section-36"
    DIGITAL_ECONOMY_ACT_FROM_ENERGY = "digital-economy-act-2017-section-37"
    DIGITAL_ECONOMY_ACT_TO_WATER = "digital-economy-act-2017-section-38"
    DIGITAL_ECONOMY_ACT_FROM_WATER = "digital-economy-act-2017-section-39"
    DIGITAL_ECONOMY_ACT_DEBT = "digital-economy-act-2017-section-48"
    DIGITAL_ECONOMY_ACT_FRAUD = "digital-economy-act-2017-section-56"
    DIGITAL_ECONOMY_ACT_RESEARCH = "digital-economy-act-2017-section-64"
    HEALTH_AND_SOCIAL_CARE_ACT = "health-and-social-care-act-2012-section-251b"


TO_SUPPLIERS: Final = (Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY, Gateway.DIGITAL_ECONOMY_ACT_TO_WATER)
FROM_SUPPLIERS: Final = (Gateway.DIGITAL_ECONOMY_ACT_FROM_ENERGY, Gateway.DIGITAL_ECONOMY_ACT_FROM_WATER)
FOR_PUBLIC_SERVICES: Final = (
    Gateway.DIGITAL_ECONOMY_ACT,
    *TO_SUPPLIERS,
    *FROM_SUPPLIERS,
)  # sections 35 to 39, to all of which sections 40 to 43 apply
DEBT_AND_FRAUD: Final = (Gateway.DIGITAL_ECONOMY_ACT_DEBT, Gateway.DIGITAL_ECONOMY_ACT_FRAUD)


class Objective(StrEnum):
    """The objectives that SI 2018/912 specifies for the Digital Economy Act 2017, section 35."""

    MULTIPLE_DISADVANTAGES = "multiple-disadvantages"
    TELEVISION_RETUNING = "television-retuning"
    FUEL_POVERTY = "fuel-poverty"
    WATER_POVERTY = "water-poverty"
    SCOTTISH_EARLY_LEARNING = "scottish-early-learning-and-childcare"


class Aim(StrEnum):
    """What the Digital Economy Act 2017 lets data be told for, under any of its powers."""

    MULTIPLE_DISADVANTAGES = "multiple-disadvantages"
    TELEVISION_RETUNING = "television-retuning"
    FUEL_POVERTY = "fuel-poverty"
    WATER_POVERTY = "water-poverty"
    SCOTTISH_EARLY_LEARNING = "scottish-early-learning-and-childcare"
    DEBT = "debt"
    FRAUD = "fraud"
    RESEARCH = "research"


AIM_OF: Final = {
    Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY: Aim.FUEL_POVERTY,
    Gateway.DIGITAL_ECONOMY_ACT_FROM_ENERGY: Aim.FUEL_POVERTY,
    Gateway.DIGITAL_ECONOMY_ACT_TO_WATER: Aim.WATER_POVERTY,
    Gateway.DIGITAL_ECONOMY_ACT_FROM_WATER: Aim.WATER_POVERTY,
    Gateway.DIGITAL_ECONOMY_ACT_DEBT: Aim.DEBT,
    Gateway.DIGITAL_ECONOMY_ACT_FRAUD: Aim.FRAUD,
    Gateway.DIGITAL_ECONOMY_ACT_RESEARCH: Aim.RESEARCH,
}  # of the powers that have one aim each; that of section 35 is its objective


class Factor(StrEnum):
    """The factors of which two or more are multiple disadvantages (SI 2018/912, Schedule, paragraph 2(3))."""

    ANTI_SOCIAL_BEHAVIOUR = "anti-social-behaviour"
    CARE_LEAVER = "being-a-care-leaver"
    CHILD_IN_NEED = "being-a-child-in-need"
    CRIMINAL_OFFENDING = "criminal-offending"
    DOMESTIC_VIOLENCE = "domestic-violence"
    FINANCIAL_EXCLUSION = "financial-exclusion"
    DISABILITY = "having-a-disability"
    HOMELESSNESS = "homelessness"
    ILL_HEALTH = "ill-health"
    IRREGULAR_ATTENDANCE = "irregular-attendance-at-school"
    NOT_IN_EDUCATION = "not-being-in-education-or-training"
    SUBSTANCE_MISUSE = "substance-misuse"
    UNEMPLOYMENT = "unemployment"


class DigitalEconomyAct(Part):
    """What the code of practice under the Digital Economy Act 2017, section 43, asks for beside the agreement."""

    register_entry: Text | None = Field(None, description="The number of its entry in the public register.")
    business_case: Text | None = Field(None, description="The reference of the business case.")
    security_plan: Text | None = Field(None, description="The reference of the security plan.")
    factors: Listed[Annotated[Factor, one_of(Factor)]] = Field(
        (), description="For `multiple-disadvantages`: the factors that you look at, two or more: `homelessness`."
    )
