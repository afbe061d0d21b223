"""What is shared, by whom, with whom, and what allows it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from govkit.model.facts import (
    BasisId,
    ConfidentialityId,
    Day,
    Filled,
    FilledKeys,
    ItemId,
    Keyed,
    Length,
    Listed,
    PartnerId,
    Step,
    Text,
    YesNo,
    one_of,
)
from govkit.model.gateway import Gateway, Objective
from govkit.model.paragraphs import paragraphs_in
from govkit.model.part import Part
from govkit.model.reuse import Reuse
from govkit.model.safeguarding import Safeguarding
from govkit.model.unsettled import is_unsettled

_WITH_POLICY: Final = frozenset({1, *range(6, 29), 35})
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


class Retention(Part):
    """How long an item is kept."""

    keep_for: Length = Field(description="How long, such as `12 months`.")
    counted_from: Text = Field(
        description="When the time starts, following “after”: `the family leaves the programme`."
    )
    then: Text = Field(description="What happens to it then, following “it is”: `securely deleted`.")


class DataItem(Part):
    """One item of personal data that is shared."""

    name: Text = Field(description="The item's name, as the agreement prints it.")
    plain_name: Text = Field(
        description="The same in words for the public, following “about”: `the health help you get now`."
    )
    contains: Listed[Text] = Field(
        (), description="What the item holds, field by field: `names`, `address`, `dates of birth`."
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
    held_by: Listed[PartnerId] = Field(description="The partners that hold it now.")
    why_not_less: Text | None = Field(
        None, description="For detail about health: why a flag or data without names would not do."
    )
    retention: Retention | None = Field(None, description="How long the recipients keep it.")
    reuse: Reuse | None = Field(
        None, description="For data that was first collected for another purpose: what lets it be used for this one."
    )


class Article6(StrEnum):
    """The lawful bases of UK GDPR Article 6(1), as amended from 5 February 2026."""

    CONSENT = "consent"
    CONTRACT = "contract"
    LEGAL_OBLIGATION = "legal-obligation"
    VITAL_INTERESTS = "vital-interests"
    PUBLIC_TASK = "public-task"
    RECOGNISED_LEGITIMATE_INTEREST = "recognised-legitimate-interest"
    LEGITIMATE_INTERESTS = "legitimate-interests"

    @property
    def point(self) -> str:
        """The letter of the point in Article 6(1)."""
        return dict(zip(Article6, ("a", "b", "c", "d", "e", "ea", "f"), strict=True))[self]


class Article9(StrEnum):
    """The conditions of UK GDPR Article 9(2) for special category data."""

    EXPLICIT_CONSENT = "explicit-consent"
    EMPLOYMENT = "employment-social-security"
    VITAL_INTERESTS = "vital-interests"
    NOT_FOR_PROFIT = "not-for-profit-body"
    MADE_PUBLIC = "made-public-by-the-person"
    LEGAL_CLAIMS = "legal-claims"
    SUBSTANTIAL_PUBLIC_INTEREST = "substantial-public-interest"
    HEALTH_OR_SOCIAL_CARE = "health-or-social-care"
    PUBLIC_HEALTH = "public-health"
    RESEARCH = "archiving-research-statistics"

    @property
    def point(self) -> str:
        """The letter of the point in Article 9(2)."""
        return dict(zip(Article9, "abcdefghij", strict=True))[self]


class LawfulBasis(Part):
    """What allows a controller to use the data under data protection law. Consent here is data protection consent only."""

    name: Text = Field(description="A short name for it, as the agreement prints it.")
    article_6: Annotated[Article6, one_of(Article6)] = Field(description="The lawful basis under UK GDPR Article 6(1).")
    interest: Text | None = Field(
        None,
        description="For `legitimate-interests` and `recognised-legitimate-interest`: the interest or the condition.",
    )
    power: Text | None = Field(
        None,
        description="The legal power or duty of this controller itself, with its statute. A public task needs one.",
    )
    gateway: Annotated[Gateway, one_of(Gateway)] | None = Field(
        None, description="The statute of the power, where govkit knows its conditions: `children-act-2004-section-10`."
    )
    objective: Annotated[Objective, one_of(Objective)] | None = Field(
        None, description="For the Digital Economy Act 2017: the specified objective, such as `multiple-disadvantages`."
    )
    commenced_by: Text | None = Field(
        None,
        description="For a power that govkit does not know to be in force: the regulations that brought it into force.",
    )
    article_9: Annotated[Article9, one_of(Article9)] | None = Field(
        None, description="For health and other special category data: the condition under UK GDPR Article 9(2)."
    )
    schedule_1: Text | None = Field(
        None, description="The paragraph of Schedule 1 to the Data Protection Act 2018 that the condition needs."
    )
    safeguarding: Safeguarding | None = Field(
        None, description="For paragraph 18 of Schedule 1: why consent is not asked for, and which adults are at risk."
    )
    secrecy: Text | None = Field(
        None,
        description="For `article_9: health-or-social-care`: who owes the duty of secrecy, by Data Protection Act 2018, section 11(1)(a) or (b).",
    )
    appropriate_policy_document: Text | None = Field(
        None, description="The reference of the appropriate policy document, where the paragraph wants one."
    )
    follows_policy: YesNo | None = Field(
        None,
        description="Where there is an appropriate policy document: `true` if the data is kept and erased as it says (Schedule 1, paragraph 41(c)).",
    )
    why_not_followed: Text | None = Field(
        None, description="For `follows_policy: false`: why the data is not kept and erased as the document says."
    )

    @property
    def can_be_objected_to(self) -> bool:
        """Whether people can object to what rests on it: points (e), (ea) and (f) (UK GDPR, Article 21(1))."""
        return self.article_6 in (
            Article6.PUBLIC_TASK,
            Article6.RECOGNISED_LEGITIMATE_INTEREST,
            Article6.LEGITIMATE_INTERESTS,
        )

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The numbers of the paragraphs that `schedule_1` names: 6 and 18 for `paragraphs 6(1) and 18`."""
        return paragraphs_in(self.schedule_1)

    @property
    def paragraphs_with_policy(self) -> tuple[int, ...]:
        """Those of its paragraphs that count only with an appropriate policy document (Schedule 1, paragraphs 1, 5 and 35)."""
        return tuple(number for number in self.paragraphs if number in _WITH_POLICY)


class Confidentiality(StrEnum):
    """What allows confidential information about a patient to be told, apart from data protection law."""

    EXPLICIT_CONSENT = "explicit-consent"
    IMPLIED_CONSENT = "implied-consent-for-individual-care"
    SECTION_251 = "section-251-support"
    STATUTE = "required-or-allowed-by-statute"
    DIGITAL_ECONOMY_ACT = "digital-economy-act-2017-section-40"
    PUBLIC_INTEREST = "overriding-public-interest"
    NOT_CONFIDENTIAL = "not-confidential-patient-information"


class ConfidentialityBasis(Part):
    """How the common law duty of confidentiality is met. Silence after an opt-out letter is never consent."""

    name: Text = Field(description="A short name for it, as the agreement prints it.")
    basis: Annotated[Confidentiality, one_of(Confidentiality)] = Field(
        description="What allows the information to be told."
    )
    reason: Text = Field(description="Why that basis fits, in a sentence or two.")
    reference: Text | None = Field(None, description="The reference of the approval or advice, if there is one.")
    decided_by: Listed[PartnerId] = Field(description="The health partners that decided, each for itself.")
    decided_on: Day = Field(description="The day it decided.")


class GoesAhead(StrEnum):
    """What the family has to do with it: whether a flow waits for their yes, their no, or neither."""

    UNLESS_THEY_OPT_OUT = "unless-they-opt-out"
    WHEN_THEY_AGREE = "when-they-agree"
    WITHOUT_ASKING = "without-asking"


class Sharer(Part):
    """The person who actually sends the data, and how they learn that they should."""

    role: Text = Field(description="The role that sends the data.")
    told_how: Text = Field(description="How they are told and trained.")
    told_by: Day = Field(description="The day by which they have been told.")


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
    confidentiality: ConfidentialityId | None = Field(
        None,
        description="For health data: how the duty of confidentiality is met, by its id in `confidentiality_bases`.",
    )
    how: Text = Field(description="How the data travels, such as `NHS secure email`.")
    security: Filled[Text] = Field(description="What keeps it safe on the way and after it arrives.")
    how_often: Text = Field(description="How often it is sent.")
    starts: Day = Field(description="The day it is first sent.")
    carried_out_by: Sharer | None = Field(None, description="The person who sends it, and how they are told.")

    @property
    def takers(self) -> frozenset[str]:
        """The partners that take part in it: who sends and who receives."""
        return frozenset((*self.from_, *self.to))

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


class FlowDefaults(Part):
    """What every flow says unless it says something else."""

    how: Text | None = Field(None, description="How data travels.")
    security: Listed[Text] | None = Field(None, description="What keeps it safe.")
    how_often: Text | None = Field(None, description="How often it is sent.")
