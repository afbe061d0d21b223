"""What is shared, by whom, and with whom."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import Field, model_validator

from govkit.model.case_by_case import CaseByCase
from govkit.model.children import are_children, include_children
from govkit.model.exemption import Exemption, Right
from govkit.model.facts import (
    BasisId,
    ConfidentialityId,
    Day,
    Filled,
    FilledKeys,
    ItemId,
    Keyed,
    Listed,
    PartnerId,
    Step,
    Text,
    YesNo,
    fault,
    one_of,
)
from govkit.model.part import Part
from govkit.model.retention import Retention, RetentionBy
from govkit.model.reuse import Reuse
from govkit.model.sharer import Sharer
from govkit.model.statutory_bar import StatutoryBar
from govkit.model.unsettled import is_unsettled

STEP_OF_ASKING: Final = 4
LAST_STEP: Final = 6


class Form(StrEnum):
    """How much an item gives away, from least to most."""

    AGGREGATE = "aggregate"
    DE_IDENTIFIED = "de-identified"
    FLAG = "flag"
    IDENTIFIABLE = "identifiable"
    CLINICAL = "clinical"


class Level(StrEnum):
    """Whether an item is about a family as a whole or about one person in it."""

    FAMILY = "family"
    PERSON = "person"


class SpecialCategory(StrEnum):
    """The special categories of personal data (UK GDPR, Article 9(1)), in its order."""

    RACIAL_OR_ETHNIC_ORIGIN = "racial-or-ethnic-origin"
    POLITICAL_OPINIONS = "political-opinions"
    BELIEFS = "religious-or-philosophical-beliefs"
    TRADE_UNION_MEMBERSHIP = "trade-union-membership"
    GENETIC_DATA = "genetic-data"
    BIOMETRIC_DATA = "biometric-data"
    HEALTH = "health"
    SEX_LIFE = "sex-life"
    SEXUAL_ORIENTATION = "sexual-orientation"


class DataItem(Part):
    """One item of personal data that is shared."""

    name: Text = Field(description="The item's name, as the agreement prints it.")
    plain_name: Text = Field(
        description="The same in words for the public, following “about”: `the health help you get now`."
    )
    contains: Listed[Text] = Field(
        (), description="What the item holds, field by field: `names`, `address`, `dates of birth`."
    )
    plain_name_for_young_people: Text | None = Field(
        None,
        description="The same to the young person whom it is about, where `plain_name` speaks to a parent: `what you need help with`.",
    )
    form: Annotated[Form, one_of(Form)] = Field(
        description="`flag`, `aggregate`, `de-identified`, `identifiable` or `clinical`."
    )
    level: Annotated[Level, one_of(Level)] = Field(description="`family` or `person`.")
    about: Filled[Text] = Field(description="Who the data is about, such as `adults` and `children`.")
    health: YesNo = Field(False, description="`true` if it says anything about health, a flag included.")
    criminal: YesNo = Field(
        False,
        description="`true` if it says anything about offences, alleged ones and proceedings included (Data Protection Act 2018, section 11(2)).",
    )
    special_categories: Listed[Annotated[SpecialCategory, one_of(SpecialCategory)]] = Field(
        (),
        description="Special categories that it says anything about, such as `racial-or-ethnic-origin`, `sexual-orientation`.",
    )
    collected_for_law_enforcement: YesNo = Field(
        False,
        description="`true` if a competent authority collected it for law enforcement, under Part 3 of the Data Protection Act 2018.",
    )
    confidential: YesNo = Field(
        False,
        description="`true` if it was told in confidence outside the health service: to social workers, a priest, a refuge, the police.",
    )
    confidence_owed_by: Keyed[PartnerId, Text] = Field(
        default_factory=dict,
        description="Who owes a duty of confidence for it, and as what, following “as”: `{northmoor-council: social workers}`.",
    )
    held_by: Listed[PartnerId] = Field(description="The partners that hold it now.")
    why_not_less: Text | None = Field(
        None, description="For detail about health: why a flag or data without names would not do."
    )
    retention: Retention | None = Field(None, description="How long the recipients keep it.")
    retention_by: Listed[RetentionBy] = Field(
        (), description="Recipients that keep it for another time, each with that time."
    )
    bars: Listed[StatutoryBar] = Field(
        (), description="Statutes that forbid telling it, each with the law that lifts it here."
    )
    reuse: Reuse | None = Field(
        None, description="For data that was first collected for another purpose: what lets it be used for this one."
    )

    @model_validator(mode="before")
    @classmethod
    def _health_is_one_of_them(cls, raw: Any) -> Any:
        """Reads `health` among the special categories as `health: true`, which says the same."""
        listed = raw.get("special_categories") if isinstance(raw, Mapping) else None
        categories = listed if isinstance(listed, list) else [listed]
        if SpecialCategory.HEALTH not in categories:
            return raw
        if str(raw.get("health")).casefold() in ("false", "no"):
            raise fault("`special_categories` lists `health`, and `health` says no. Take one of them out.")
        return {"health": "true", **raw}

    @model_validator(mode="before")
    @classmethod
    def _owed_confidence_is_confidential(cls, raw: Any) -> Any:
        """Reads what somebody owes confidence for as `confidential: true`, which says the same."""
        if not isinstance(raw, Mapping) or not raw.get("confidence_owed_by"):
            return raw
        if str(raw.get("confidential")).casefold() in ("false", "no"):
            raise fault("`confidence_owed_by` says who owes it, and `confidential` says no. Take one of them out.")
        return {"confidential": "true", **raw}

    @property
    def categories(self) -> tuple[SpecialCategory, ...]:
        """All its special categories, health first where it is one."""
        return (SpecialCategory.HEALTH, *self.other_categories) if self.health is True else self.other_categories

    @property
    def retention_of_all(self) -> Retention | None:
        """How long every recipient keeps it, where none has a time of its own."""
        return None if self.retention_by else self.retention

    def retention_at(self, partner: str) -> Retention | None:
        """How long a recipient keeps it: its own time, or that of all."""
        return next((own for own in self.retention_by if own.recipient == partner), self.retention)

    @property
    def other_categories(self) -> tuple[SpecialCategory, ...]:
        """Its special categories but for health, which has a mark of its own."""
        return tuple(each for each in self.special_categories if each != SpecialCategory.HEALTH)

    @property
    def is_sensitive(self) -> bool:
        """Whether it is special category data, or about offences."""
        return bool(self.health or self.criminal or self.other_categories)

    @property
    def is_about_children(self) -> bool:
        """Whether it says that it is about children, in whatever words."""
        return any(are_children(words) for words in self.about if not is_unsettled(words))

    @property
    def concerns_children(self) -> bool:
        """Whether it says anything about children, alone or as part of a family."""
        return any(include_children(words) for words in self.about if not is_unsettled(words))

    @property
    def is_about_others(self) -> bool:
        """Whether it says that it is about anyone but children."""
        return any(not are_children(words) for words in self.about if not is_unsettled(words))


class GoesAhead(StrEnum):
    """What the family has to do with it: whether a flow waits for their yes, their no, or neither."""

    UNLESS_THEY_OPT_OUT = "unless-they-opt-out"
    WHEN_THEY_AGREE = "when-they-agree"
    WITHOUT_ASKING = "without-asking"


class Flow(Part):
    """Data that goes from one partner to others."""

    name: Text = Field(description="A short name for the flow, as the agreement prints it.")
    step: Step | None = Field(
        None,
        description="Where families are found by the six steps of the recommended approach: the one it belongs to.",
    )
    from_: Filled[PartnerId] = Field(
        alias="from", description="The partner that sends, or a list where several send the same."
    )
    to: Filled[PartnerId] = Field(description="The partners that receive.")
    carries: FilledKeys[ItemId, Text] = Field(
        description="The items it carries, and for each why the recipient needs it, following “to”: `know which families to visit first`."
    )
    goes_ahead: Annotated[GoesAhead, one_of(GoesAhead)] = Field(
        description="`unless-they-opt-out`, `when-they-agree` or `without-asking`."
    )
    why_without_asking: Text | None = Field(
        None, description="For `without-asking`: why the family is neither asked nor offered an opt-out."
    )
    basis: Keyed[PartnerId, BasisId] = Field(
        description="The lawful basis of each controller, by its id in `lawful_bases`."
    )
    authorised_by_law: Text | None = Field(
        None,
        description="For what was collected for law enforcement and is used for something else: the law that authorises that (Data Protection Act "
        "2018, section 36(4)).",
    )
    exemptions: Listed[Exemption] = Field(
        (),
        description="Rights of people, and duties to tell them, that the law sets aside for it, each with provision and reason.",
    )
    confidentiality: ConfidentialityId | None = Field(
        None, description="For health data: how the duty of confidence is met, by its id in `confidentiality_bases`."
    )
    passed_on_to: Listed[Text] = Field(
        (),
        description="Who outside the partnership may get it from the recipient for the same purpose, following “to”: `a court`, `the pupil’s tutor`.",
    )
    not_for: Listed[Text] = Field(
        (),
        description="Who does not get it, where people may fear so, following “not for”: `the police`, `your landlord`. The law can still order it.",
    )
    how: Text = Field(description="How the data travels, such as `NHS secure email`.")
    security: Filled[Text] = Field(description="What keeps it safe on the way and after it arrives.")
    how_often: Text = Field(description="How often it is sent.")
    starts: Day = Field(description="The day it is first sent.")
    in_each_case: Text | None = Field(
        None,
        description="For a flow that goes case by case: when it is sent in each, such as `within 5 working days of the referral`.",
    )
    limit: Text | None = Field(
        None,
        description="Who gets it in which case alone, as a plain sentence: `The health board gets it only for a child under school age.`",
    )
    case_by_case: CaseByCase | None = Field(None, description="Who decides in each case whether it is sent at all.")
    carried_out_by: Sharer | None = Field(None, description="The person who sends it, and how they are told.")

    @property
    def takers(self) -> frozenset[str]:
        """The partners that take part in it: who sends and who receives."""
        return frozenset((*self.from_, *self.to))

    @property
    def untold_by(self) -> tuple[PartnerId, ...]:
        """The controllers that need not tell people of it, by an exemption."""
        return self._setting_aside(Right.BEING_TOLD)

    @property
    def objection_set_aside_by(self) -> tuple[PartnerId, ...]:
        """The controllers against which people cannot object to it, by an exemption."""
        return self._setting_aside(Right.OBJECTION)

    @property
    def erasure_set_aside_by(self) -> tuple[PartnerId, ...]:
        """The controllers that need not erase what it carries when people ask, by an exemption."""
        return self._setting_aside(Right.ERASURE)

    def _setting_aside(self, right: Right) -> tuple[PartnerId, ...]:
        by = (each.relied_on_by for each in self.exemptions if not is_unsettled(each) and right in each.sets_aside)
        return tuple(dict.fromkeys(partner for partners in by for partner in partners if not is_unsettled(partner)))

    @property
    def waits_for_agreement(self) -> bool:
        """Whether it waits until the people it is about have said yes."""
        return self.goes_ahead == GoesAhead.WHEN_THEY_AGREE

    @property
    def comes_after_asking(self) -> bool:
        """Whether it belongs to a step after the one in which families are asked."""
        return self.step is not None and self.step > STEP_OF_ASKING

    @property
    def when_it_comes(self) -> tuple[int, date]:
        """What puts flows in order: the step, then the day; what is still to be agreed comes last."""
        step = LAST_STEP + 1 if is_unsettled(self.step) else self.step or 0
        return step, date.max if is_unsettled(self.starts) else self.starts
