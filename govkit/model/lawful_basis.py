"""What allows data to be used and told: the lawful basis, and how the duty of confidentiality is met."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field, model_validator

from govkit.model.facts import Day, Listed, PartnerId, Text, YesNo, fault, one_of
from govkit.model.gateway import AIM_OF, Aim, Gateway, Objective
from govkit.model.law_enforcement import LawfulBy, Part3
from govkit.model.paragraphs import NumberedParagraph, paragraphs_in, paragraphs_named
from govkit.model.part import Part
from govkit.model.safeguarding import Safeguarding
from govkit.model.unsettled import is_unsettled

_PART_2: Final = range(6, 29)
_EXTENSION: Final = 36
_WITH_POLICY: Final = frozenset({1, *_PART_2, 35, _EXTENSION, 37})
# What these disclose, to a competent authority, for journalism or against doping, needs no policy document.
_EXCEPTED: Final = ((10, "(2)"), (13, "(3)"), (27, "(3)"))


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
    """What allows a controller to use the data under data protection law. Consent here is data protection consent only.

    It is one of Article 6 of the UK GDPR or, for law enforcement by a competent authority, of Part 3 of the Data Protection Act 2018.
    """

    name: Text = Field(description="A short name for it, as the agreement prints it.")
    article_6: Annotated[Article6, one_of(Article6)] | None = Field(
        None, description="The lawful basis under UK GDPR Article 6(1). Every basis has it, or `part_3`."
    )
    part_3: Part3 | None = Field(
        None,
        description="In place of `article_6`, for law enforcement by a competent authority: Part 3 of the Data Protection Act 2018.",
    )
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
    scheme: Text | None = Field(
        None,
        description="For the Digital Economy Act 2017, section 36 or 38: the scheme, obligation or restriction on charges for which the supplier or "
        "undertaker gets the data: `the Warm Home Discount`.",
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
    official_authority: Text | None = Field(
        None,
        description="For data about offences, without a paragraph of Schedule 1: the law that gives this controller official authority over it.",
    )
    safeguarding: Safeguarding | None = Field(
        None, description="For paragraph 18 of Schedule 1: who is protected, and why consent is not asked for."
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

    @model_validator(mode="after")
    def _is_under_one_regime(self) -> Self:
        """Refuses a basis that names none of Article 6 and Part 3, or both."""
        if is_unsettled(self):
            return self
        if self.article_6 is None and self.part_3 is None:
            raise fault(
                "Nothing says what makes it lawful. Add `article_6`, or `part_3` for law enforcement by a competent authority."
            )
        if self.article_6 is not None and self.part_3 is not None:
            raise fault("`article_6` and `part_3` are two regimes. Make two bases of it, and name one for each party.")
        return self

    @property
    def needs_consent(self) -> bool:
        """Whether it is consent, under either regime."""
        return self.article_6 == Article6.CONSENT or (
            self.part_3 is not None and self.part_3.lawful_by == LawfulBy.CONSENT
        )

    @property
    def can_be_objected_to(self) -> bool:
        """Whether people can object to what rests on it: points (e), (ea) and (f) (UK GDPR, Article 21(1)).

        Part 3 gives no right to object.
        """
        return self.article_6 in (
            Article6.PUBLIC_TASK,
            Article6.RECOGNISED_LEGITIMATE_INTEREST,
            Article6.LEGITIMATE_INTERESTS,
        )

    @property
    def aim(self) -> Aim | None:
        """What it lets data be told for under the Digital Economy Act 2017; none under any other power, or where nobody says."""
        if self.gateway == Gateway.DIGITAL_ECONOMY_ACT:
            return None if is_unsettled(self.objective) or self.objective is None else Aim(self.objective)
        return None if is_unsettled(self.gateway) or self.gateway is None else AIM_OF.get(self.gateway)

    @property
    def paragraphs(self) -> tuple[int, ...]:
        """The numbers of the paragraphs that `schedule_1` names: 6 and 18 for `paragraphs 6(1) and 18`."""
        return paragraphs_in(self.schedule_1)

    @property
    def paragraphs_with_policy(self) -> tuple[int, ...]:
        """Those of its paragraphs that count only with an appropriate policy document (Schedule 1, paragraphs 1, 5, 35, 36 and 37).

        Paragraph 36 lifts the substantial public interest alone, so it needs what the condition needs that it extends.
        """
        named = list(paragraphs_named(self.schedule_1))
        needing = tuple(each.number for each in named if each.number in _WITH_POLICY and not _is_excepted(each))
        extended = [each for each in named if each.number in _PART_2]
        excepted = bool(extended) and all(_is_excepted(each) for each in extended)
        return tuple(number for number in needing if not (excepted and number == _EXTENSION))


def _is_excepted(paragraph: NumberedParagraph) -> bool:
    return any(paragraph.number == number and paragraph.part.startswith(part) for number, part in _EXCEPTED)


class Confidentiality(StrEnum):
    """What allows confidential information to be told, about a patient or not, apart from data protection law."""

    EXPLICIT_CONSENT = "explicit-consent"
    IMPLIED_CONSENT = "implied-consent-for-individual-care"
    SECTION_251 = "section-251-support"
    STATUTE = "required-or-allowed-by-statute"
    DIGITAL_ECONOMY_ACT = "digital-economy-act-2017-section-40"
    DIGITAL_ECONOMY_ACT_DEBT = "digital-economy-act-2017-section-49"
    DIGITAL_ECONOMY_ACT_FRAUD = "digital-economy-act-2017-section-57"
    DIGITAL_ECONOMY_ACT_RESEARCH = "digital-economy-act-2017-section-65"
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
    decided_by: Listed[PartnerId] = Field(description="The partners that owe the duty and decided, each for itself.")
    decided_on: Day = Field(description="The day it decided.")
