"""The records that show how the partnership decided."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.facts import Count, Day, Listed, PartnerId, Phone, Text, WebAddress, YesNo, one_of
from govkit.model.part import Part


class Dpia(Part):
    """The data protection impact assessment (UK GDPR Article 35)."""

    reference: Text = Field(description="Its reference.")
    completed: Day = Field(description="The day it was completed.")
    outcome: Text = Field(description="What it found, in a few words.")


class NationalDataOptOut(Part):
    """Whether the National Data Opt-out applies, and why or how."""

    applies: YesNo = Field(description="`true` or `false`.")
    reason: Text = Field(description="Why it applies or not, and what is done about it.")


class PrivacyNotice(Part):
    """Where and when the privacy notice is published."""

    address: WebAddress = Field(description="Its web address.")
    published: Day = Field(description="The day it is published.")


class Notices(StrEnum):
    """Whether the partners publish one privacy notice together, or each its own."""

    JOINT = "joint"
    EACH = "each"


class Transfer(Part):
    """A transfer of personal data out of the United Kingdom."""

    to: Text = Field(description="The country or organisation that it goes to.")
    safeguard: Text = Field(description="What makes it lawful, such as regulations that approve the country.")


class AutomatedDecisions(Part):
    """Decisions about people that no person takes part in, and profiling."""

    what: Text = Field(description="What is decided, and how.")
    safeguards: Text = Field(
        description="How people are told, can have their say, reach a person and contest it (UK GDPR, Article 22C)."
    )


class JointArrangement(Part):
    """How joint controllers share their duties (UK GDPR, Article 26)."""

    essence: Text = Field(description="Who does what, in plain words: the notice prints it.")
    contact_point: PartnerId | None = Field(
        None, description="The controller that people can turn to, if there is one."
    )


class Objections(Part):
    """How people who object or opt out are answered (UK GDPR, Articles 12 and 21)."""

    answered_by: PartnerId = Field(description="The partner that answers them, and keeps the list of who said no.")
    kept_how: Text = Field(
        description="How a no is kept and heeded, as a plain sentence: `Your answer stays on a list that we check before each sending.`"
    )
    refusal_ground: Text | None = Field(
        None,
        description="If an objection may be refused: the compelling ground for it, as a plain sentence for the person. Leave it out if none is.",
    )


class Records(Part):
    """The partnership's records."""

    dpia: Dpia = Field(description="The data protection impact assessment.")
    national_data_opt_out: NationalDataOptOut | None = Field(
        None, description="Whether the National Data Opt-out applies."
    )
    notices: Annotated[Notices, one_of(Notices)] = Field(
        Notices.JOINT,
        description="`joint` for one privacy notice of the whole partnership, `each` for one of each controller.",
    )
    privacy_notice: PrivacyNotice = Field(description="The privacy notice for the public.")
    next_check: Day | None = Field(None, description="The day by which the privacy notice is checked again.")
    must_people_provide: Text | None = Field(
        None, description="Where people must give data themselves: that they must, and what follows if they don't."
    )
    transfers: Listed[Transfer] = Field((), description="Transfers out of the United Kingdom, if there are any.")
    automated_decisions: AutomatedDecisions | None = Field(None, description="Automated decisions, if there are any.")
    objections: Objections | None = Field(None, description="How people who object or opt out are answered.")
    joint_arrangement: JointArrangement | None = Field(None, description="For joint controllers: their arrangement.")
    other_formats: Listed[Text] = Field(
        description="The formats that letters and notices can be had in, such as `large print`."
    )


class Regulator(Part):
    """The public body that people can complain to."""

    name: Text = Field(description="Its name.")
    phone: Phone = Field(description="Its helpline.")
    website: WebAddress = Field(description="Its web address.")


class Involvement(Part):
    """Who was asked about the documents, and what changed because of it."""

    who: Text = Field(description="Who was asked.")
    of: Listed[PartnerId] = Field(
        (), description="The partners whose people they are. Leave it out where they are local people."
    )
    how: Text = Field(description="How they were asked.")
    on: Day = Field(description="When.")
    people: Count = Field(description="How many people took part.")
    changed: Text = Field(description="What changed because of it.")


class ServiceAgreement(Part):
    """Agreement to receive a service, which is neither data protection consent nor confidentiality consent."""

    asked_by: PartnerId = Field(description="The partner that asks.")
    when: Text = Field(description="When the family is asked, following “asks for it”: `at the first visit`.")
    refusal_means: Text = Field(description="What happens if they say no, as a plain sentence.")
