"""The records that show how the partnership decided."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.model.breach_terms import BreachTerms
from govkit.model.facts import (
    BasisId,
    Count,
    Day,
    FlowId,
    Listed,
    PartnerId,
    Phone,
    Text,
    WebAddress,
    YesNo,
    one_of,
)
from govkit.model.gateway import DigitalEconomyAct
from govkit.model.impact_assessment import Dpia
from govkit.model.joint_data import JointData
from govkit.model.language_code import LanguageCode
from govkit.model.law_enforcement import Safeguards
from govkit.model.matching import Matching
from govkit.model.not_told import NoticeAlone, NoticeExemption
from govkit.model.objections import Objections
from govkit.model.part import Part
from govkit.model.research import Research
from govkit.model.second_language import SecondLanguage
from govkit.model.subject_access import SubjectAccess
from govkit.model.welsh_language import WelshLanguage


class NationalDataOptOut(Part):
    """Whether the National Data Opt-out applies, and why or how."""

    applies: YesNo = Field(description="`true` or `false`.")
    reason: Text = Field(description="Why it applies or not, and what is done about it.")
    set_aside_by: Text | None = Field(
        None,
        description="For section 251 support with `applies: false`: the approval letter or minutes that say that opt-outs do not apply.",
    )


class TypeOneOptOuts(Part):
    """Whether a Type 1 opt-out, by which a patient keeps what a surgery records from other uses than care, stops anything here."""

    stop_it: YesNo = Field(description="`true` if the data of people who have set one is left out, otherwise `false`.")
    reason: Text = Field(description="Why it stops this or not.")


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


class Children(Part):
    """What the partners thought of for the children whom the data is about."""

    best_interests: Text = Field(description="How the best interests of the children were weighed, as a sentence.")
    told_how: Text = Field(
        description="How children are told, as a plain sentence for the public: `Ask us for the version for children.`"
    )
    notice: WebAddress | None = Field(None, description="The web address of a privacy notice for children.")


class SignificantDecisions(Part):
    """Decisions with a legal or similarly significant effect in which no person takes a meaningful part (UK GDPR, Article 22A)."""

    rests_on: Listed[BasisId] = Field(description="The lawful bases on which the data for them is used.")
    special_category: YesNo = Field(description="`true` if any of that data is about health or otherwise special.")


class AutomatedDecisions(Part):
    """Decisions about people that no person takes part in, and profiling."""

    what: Text = Field(description="What is decided, and how.")
    safeguards: Text = Field(
        description="How people are told, can have their say, reach a person and contest it (UK GDPR, Article 22C)."
    )
    flows: Listed[FlowId] = Field(
        (), description="The flows whose data they use. Letters and forms about these tell of the decisions too."
    )
    significant: SignificantDecisions | None = Field(
        None, description="Those that matter much to people and that no person takes a meaningful part in, if any do."
    )


class JointArrangement(Part):
    """How joint controllers share their duties (UK GDPR, Article 26)."""

    essence: Text = Field(description="Who does what, in plain words: the notice prints it.")
    requests_answered_by: PartnerId | None = Field(
        None, description="The joint controller that answers requests about people’s rights."
    )
    notice_given_by: PartnerId | None = Field(
        None, description="The joint controller that gives people the privacy notice."
    )
    flows: Listed[FlowId] = Field(
        (), description="The flows that they decide on together, where they do not decide on all of them together."
    )
    contact_point: PartnerId | None = Field(
        None, description="The controller that people can turn to, if there is one."
    )


class SeriousHarm(Part):
    """What the partners mean by the serious harm that lets them share without a yes or after a no, and who decides that it is."""

    means: Text = Field(
        description="What it is, following “serious harm is”: `death, injury, abuse or neglect`.",
    )
    decided_by: Text = Field(
        description="Who decides, followed by “decides”: `a senior social worker of the council`.",
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
    type_1_opt_outs: TypeOneOptOuts | None = Field(
        None, description="For data from surgeries in England: whether a Type 1 opt-out stops any of it."
    )
    privacy_notice: PrivacyNotice = Field(description="The privacy notice for the public.")
    notice_exemption: NoticeExemption | None = Field(
        None, description="Flows about which people are not told one by one, if the law allows it."
    )
    told_by_notice: Listed[NoticeAlone] = Field(
        (), description="Flows of which a notice alone tells people, and where they find it."
    )
    next_check: Day | None = Field(None, description="The day by which the privacy notice is checked again.")
    must_people_provide: Text | None = Field(
        None, description="Where people must give data themselves: that they must, and what follows if they don't."
    )
    transfers: Listed[Transfer] = Field((), description="Transfers out of the United Kingdom, if there are any.")
    automated_decisions: AutomatedDecisions | None = Field(None, description="Automated decisions, if there are any.")
    objections: Objections | None = Field(None, description="How people who object or opt out are answered.")
    children: Children | None = Field(None, description="Where data is about children: what was thought of for them.")
    law_enforcement: Safeguards | None = Field(
        None,
        description="For parties under Part 3 of the Data Protection Act 2018: how they keep to what it asks of data in use.",
    )
    digital_economy_act: DigitalEconomyAct | None = Field(
        None,
        description="For the Digital Economy Act 2017: its register entry, business case, security plan and factors.",
    )
    separate_control: Text | None = Field(
        None,
        description="Where the controllers are separate: why they do not decide together why and how the data is used (Article 26), as a sentence.",
    )
    joint_arrangement: JointArrangement | None = Field(None, description="For joint controllers: their arrangement.")
    joint_data: Listed[JointData] = Field(
        (), description="Items of which some partners are joint controllers, where they are separate ones of the rest."
    )
    subject_access: SubjectAccess | None = Field(
        None, description="How the partners work together when a person asks for their data."
    )
    matching: Matching | None = Field(
        None, description="How the records of different partners about the same people are put together."
    )
    research: Research | None = Field(
        None, description="For research and evaluation: the key, what may leave, ethics, accreditation."
    )
    second_language: SecondLanguage | None = Field(
        None, description="A second language in which letters and notices go out together with the first."
    )
    welsh_language: WelshLanguage | None = Field(
        None, description="Who answers in Welsh whoever writes, replies or complains in Welsh, so that letters say so."
    )
    breaches: BreachTerms | None = Field(
        None, description="How fast a party tells the others of a personal data breach, and whom."
    )
    serious_harm: SeriousHarm | None = Field(
        None, description="What serious harm is, to prevent which data is shared all the same, and who decides."
    )
    languages: Listed[LanguageCode] = Field(
        (),
        description="The languages beside English in which letters and notices are made, by their codes: `cy` for Welsh.",
    )
    other_formats: Listed[Text] = Field(
        description="The formats that letters and notices can be had in, such as `large print`."
    )

    @property
    def each_its_own(self) -> Notices | None:
        """`each`, where every controller has a notice of its own; nothing where they share one."""
        return Notices.EACH if self.notices == Notices.EACH else None

    @property
    def has_joint_control(self) -> bool:
        """Whether any controllers decide together, about all or about some items."""
        return self.joint_arrangement is not None or bool(self.joint_data)


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
