"""The organisations that share, and the people in them who answer for it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from govkit.model.assurance import Assurance
from govkit.model.body import HOLDERS_OF_HEALTH_RECORDS, PartnerKind
from govkit.model.facts import (
    Day,
    Email,
    Filled,
    Id,
    Keyed,
    Listed,
    PartnerId,
    Phone,
    Score,
    Text,
    WebAddress,
    YesNo,
    one_of,
)
from govkit.model.part import Part
from govkit.model.unsettled import Unsettled

READY: Final = 3


class Reach(StrEnum):
    """Whether a partner serves this area or the whole nation."""

    LOCAL = "local"
    NATIONAL = "national"


class Role(StrEnum):
    """Who decides why and how the data is used: a controller does, alone or jointly; a processor acts for one."""

    CONTROLLER = "controller"
    JOINT_CONTROLLER = "joint-controller"
    PROCESSOR = "processor"


class Care(StrEnum):
    """The care that a partner gives, whatever sort of organisation it is."""

    HEALTH = "health"
    ADULT_SOCIAL_CARE = "adult-social-care"


class Contact(Part):
    """How people reach a partner's team."""

    team: Text = Field(description="The team that people ask for, such as `Families Together team`.")
    email: Email = Field(description="The team's email address.")
    phone: Phone = Field(description="The team's phone number.")


class Officer(Part):
    """A named role that people can write to, such as a Data Protection Officer or a Caldicott Guardian."""

    role: Text = Field(description="The title of the role.")
    name: Text | None = Field(
        None, description="The person's name. The record of processing says it, and no other document."
    )
    email: Email = Field(description="The address that reaches this person.")
    phone: Phone | None = Field(None, description="The number on which people reach this person, if it is public.")
    address: Text | None = Field(
        None, description="Where to write to this person, as a line, where it is not the partner’s own address."
    )

    def seems_to_be(self, other: Officer) -> bool:
        """Whether the two are one person, as far as role, name and address show."""
        pairs = ((self.role, other.role), (self.name, other.name), (self.email, other.email))
        return any(_same(one, another) for one, another in pairs)


class CaldicottGuardian(Officer):
    """The senior person who protects the confidentiality of people's health and care information."""

    on_register: YesNo | None = Field(
        None, description="`true` if they are on the national register of Caldicott Guardians."
    )


def _same(one: object, another: object) -> bool:
    return isinstance(one, str) and isinstance(another, str) and one.casefold() == another.casefold()


class Complaints(Part):
    """The ways to complain to this controller about its use of data (Data Protection Act 2018, section 164A). A form is one."""

    form: WebAddress | None = Field(None, description="The web address of a complaint form, if there is one.")
    phone: Phone | None = Field(None, description="A phone number to complain on.")
    email: Email | None = Field(None, description="An email address to complain to.")
    post: Text | None = Field(None, description="Where to write, as a line: `Complaints team, 1 Hill Road, Northmoor`.")

    @property
    def has_a_way(self) -> bool:
        """Whether it names any way to complain; what is to be agreed counts."""
        return any(way is not None for way in (self.form, self.phone, self.email, self.post))


class Readiness(Part):
    """How ready a partner is to share, each from 1 (not yet) to 5 (fully)."""

    understanding: Score = Field(description="1 to 5: how well its people understand why to share.")
    skills: Score = Field(description="1 to 5: how well its people know how to share.")
    systems: Score = Field(description="1 to 5: how well its systems can send and receive.")
    trust: Score = Field(description="1 to 5: how far it trusts the other partners.")

    @property
    def scores(self) -> tuple[int, ...]:
        """The four scores, without those that are still to be agreed."""
        scores = (self.understanding, self.skills, self.systems, self.trust)
        return tuple(score for score in scores if not isinstance(score, Unsettled))

    @property
    def lowest(self) -> int | None:
        """The lowest score, or nothing while none is agreed."""
        return min(self.scores, default=None)

    @property
    def is_ready(self) -> bool:
        """Whether every score is agreed, and 3 or more."""
        return len(self.scores) == len(type(self).model_fields) and all(score >= READY for score in self.scores)

    @property
    def is_unready(self) -> bool:
        """Whether a score is below 3, whatever the others will be."""
        return any(score < READY for score in self.scores)


class Benefit(Part):
    """What a partner gains, and how that will be seen."""

    what: Text = Field(description="What gets better for this partner.")
    measure: Text = Field(description="What is counted to see it.")
    baseline: Text = Field(description="The count before sharing starts.")
    target: Text = Field(description="The count hoped for.")


class Signatory(Part):
    """The senior person who signs the agreement for a partner."""

    name: Text = Field(description="Who signs.")
    role: Text = Field(description="The role in which they sign.")
    signed_on: Day | None = Field(None, description="The day they signed, or `to be agreed`.")


class PartnerUnit(Part):
    """A school, team or office that is part of a partner: no controller, since it acts for its partner."""

    name: Text = Field(description="What people call it, such as `Saltings Primary School` or `Early Help team`.")
    does: Text | None = Field(None, description="What it does for the partner, following “it”: `sends the returns`.")


class Partner(Part):
    """One organisation in the partnership."""

    name: Text = Field(description="The organisation's full name, as people know it.")
    legal_name: Text | None = Field(
        None,
        description="The legal person, where people know it by another name: `the Chief Constable of Westmarch Police`. It is the party.",
    )
    short_name: Text | None = Field(
        None,
        description="What letters call it once they have said who it is, such as `the health trust`. For a long name.",
    )
    kind: Annotated[PartnerKind, one_of(PartnerKind)] = Field(description="What sort of organisation it is.")
    reach: Annotated[Reach, one_of(Reach)] = Field(description="`local` or `national`.")
    who_they_are: Text = Field(
        description="One plain sentence that tells local people who this is. Letters and notices print it."
    )
    role: Annotated[Role, one_of(Role)] = Field(
        description="Who decides: `controller`, `joint-controller` or `processor`."
    )
    gives: Listed[Annotated[Care, one_of(Care)]] = Field(
        (),
        description="Care that it provides or arranges: `health`, `adult-social-care`. A body of the health service need not say `health`.",
    )
    public_authority: YesNo | None = Field(
        None,
        description="Whether Freedom of Information law has it as a public authority, if its kind does not tell: `true` for a council’s company.",
    )
    competent_authority: Text | None = Field(
        None,
        description="For law enforcement under Part 3 of the Data Protection Act 2018: why it is a competent authority, such as `Schedule 7, "
        "paragraph 46`, or the statutory function (section 30(1)(b)).",
    )
    article_28_contract: Text | None = Field(
        None, description="For a processor: the reference of the contract that UK GDPR Article 28 wants."
    )
    acts_for: Listed[PartnerId] = Field(
        (), description="For a processor: the controllers that it works for. What it sends or receives is theirs."
    )
    dea_service_provider_to: PartnerId | None = Field(
        None,
        description="For the Digital Economy Act 2017: the listed public authority to which it provides services for the objective.",
    )
    outside_uk: Listed[Text] | None = Field(
        None,
        description="Countries outside the United Kingdom where it, or a company that it uses, keeps or sees the data.",
    )
    units: Keyed[Id, PartnerUnit] = Field(
        default_factory=dict,
        description="Its schools, teams or offices that take part, each under an id of its own. They are part of it, and sign nothing.",
    )
    address: Filled[Text] = Field(description="The postal address, a line each, at most five lines.", max_length=5)
    contact: Contact = Field(description="How people reach the team.")
    data_protection_officer: Officer | None = Field(
        None, description="The Data Protection Officer. A public authority must have one."
    )
    caldicott_guardian: CaldicottGuardian | None = Field(
        None, description="For health and adult social care: the Caldicott Guardian."
    )
    senior_information_risk_owner: Officer | None = Field(
        None, description="The Senior Information Risk Owner (SIRO), if there is one."
    )
    ico_registration: Text | None = Field(
        None, description="The number in the Information Commissioner's register of fee payers."
    )
    assurance: Listed[Assurance] = Field(
        (), description="What shows that it keeps data safe, such as its Data Security and Protection Toolkit entry."
    )
    complaints: Complaints | None = Field(None, description="How people complain to this controller.")
    keeps_own_records: Text | None = Field(
        None,
        description="How long it keeps the records that it shares from, as a plain sentence: `It keeps a pupil’s file until the pupil is 25.`",
    )
    privacy_notice: WebAddress | None = Field(
        None, description="The web address of its own privacy notice, where each controller has one (`notices: each`)."
    )
    drivers: Listed[Text] = Field((), description="What this partner cares about most, in its own words.")
    readiness: Readiness | None = Field(None, description="How ready it is to share, scored 1 to 5.")
    benefit: Benefit | None = Field(None, description="What it gains, with measure, baseline and target.")
    signatory: Signatory | None = Field(None, description="Who signs the agreement for it.")

    @property
    def holds_health_records(self) -> bool:
        """Whether it provides health care, and so owes patients a duty of confidentiality."""
        return self.kind in HOLDERS_OF_HEALTH_RECORDS or Care.HEALTH in self.gives

    @property
    def gives_care(self) -> bool:
        """Whether it is part of the health service, or gives health care or adult social care."""
        return self.kind.is_health_body or bool(self.gives)
