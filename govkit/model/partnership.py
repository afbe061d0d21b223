"""The partnership as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import Field, PrivateAttr

from govkit.model.answering import WhoAnswers
from govkit.model.by_answer import ByAnswer
from govkit.model.by_care import ByCare
from govkit.model.by_party import ByParty
from govkit.model.by_regime import ByRegime
from govkit.model.by_statute import ByStatute
from govkit.model.conversation import Conversation
from govkit.model.document_control import DocumentControl
from govkit.model.ending import Ending
from govkit.model.facts import Day, Id, Keyed, Listed, PartnerId, Text, one_of
from govkit.model.gateway import Factor, Objective
from govkit.model.group import PartnerGroup
from govkit.model.handling import Handling
from govkit.model.lawful_basis import Article6, Confidentiality, ConfidentialityBasis, LawfulBasis
from govkit.model.letter import Letter, LetterKind
from govkit.model.part import Part
from govkit.model.partner import Partner
from govkit.model.programme import Criterion, Programme
from govkit.model.purpose import Approach, Purpose
from govkit.model.records import Involvement, Records, ServiceAgreement
from govkit.model.request import Request
from govkit.model.review import Review
from govkit.model.sharer import FlowDefaults
from govkit.model.sharing import DataItem, Flow, GoesAhead
from govkit.model.telling_words import TellingWords
from govkit.model.terms import Terms
from govkit.model.unsettled import is_unsettled
from govkit.model.waiver import Waiver

# Where the loader lays what it knows for a partnership to find its own.
PROGRAMMES: Final = "known programmes"
HOUSE_WORDS: Final = "words of the house"


class Nation(StrEnum):
    """The nation whose bank holidays and duties apply."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


class Status(StrEnum):
    """Where the agreement stands."""

    DRAFT = "draft"
    AGREED = "agreed"
    ENDED = "ended"


class Overview(Part):
    """What the partnership is called, and where it stands."""

    name: Text = Field(description="The partnership's name.")
    reference: Text = Field(description="The agreement's reference, printed on every page.")
    version: Text = Field(description='The agreement\'s version. Put it in quotes: `"1.0"`.')
    status: Annotated[Status, one_of(Status)] = Field(description="`draft`, `agreed` or `ended`.")
    nation: Annotated[Nation, one_of(Nation)] = Field(
        description="`england`, `wales`, `scotland` or `northern-ireland`."
    )
    programme: Text = Field(
        description="The programme it belongs to, such as `supporting-families`, or `own`. A programme sets criteria and a threshold."
    )
    notice: Text | None = Field(None, description="A line that every document prints, such as that it is fictional.")
    lead: PartnerId = Field(description="The partner that leads.")
    starts: Day = Field(description="The day the agreement starts.")
    ending: Ending | None = Field(None, description="How a partner leaves, and what happens to the data.")
    review: Review = Field(description="When it is looked at again.")


class Partnership(ByAnswer, ByCare, ByParty, ByRegime, ByStatute, Part):
    """Everything that one file says about a partnership that shares personal data."""

    partnership: Overview = Field(description="What the partnership is called, and where it stands.")
    purpose: Purpose = Field(description="Why data is shared.")
    partners: Mapping[Id, Partner] = Field(description="The partners, each under an id of its own.", min_length=1)
    groups: Mapping[Id, PartnerGroup] = Field(
        default_factory=dict, description="Partners that do the same, each group under an id of its own."
    )
    approach: Approach | None = Field(
        None, description="How families are found, where health data is used to find them."
    )
    data_items: Mapping[Id, DataItem] = Field(
        description="The items of data, each under an id of its own.", min_length=1
    )
    lawful_bases: Mapping[Id, LawfulBasis] = Field(
        description="The lawful bases, each under an id of its own.", min_length=1
    )
    confidentiality_bases: Mapping[Id, ConfidentialityBasis] = Field(
        default_factory=dict, description="How the duty of confidentiality is met, each under an id of its own."
    )
    flow_defaults: FlowDefaults | None = Field(None, description="What every flow says unless it says something else.")
    flows: Mapping[Id, Flow] = Field(description="The flows, each under an id of its own.", min_length=1)
    letters: Mapping[Id, Letter] = Field(default_factory=dict, description="The letters, each under an id of its own.")
    conversations: Mapping[Id, Conversation] = Field(
        default_factory=dict,
        description="Conversations in which people are asked or told in person, each under an id of its own.",
    )
    who_answers: WhoAnswers | None = Field(
        None, description="Who answers for whom when people are asked: young people, parents, adults without capacity."
    )
    requests: Mapping[Id, Request] = Field(
        default_factory=dict,
        description="Written requests of a public body to other holders of data, each under an id of its own.",
    )
    involvement: Listed[Involvement] = Field((), description="Who was asked about the documents.")
    records: Records = Field(description="The partnership's records.")
    service_agreement: ServiceAgreement | None = Field(
        None, description="Agreement to receive a service, apart from any consent to share."
    )
    document_control: DocumentControl | None = Field(
        None, description="The agreement as a document: versions, reviewers, approvals, distribution, marking."
    )
    handling: Handling | None = Field(None, description="How data is marked and handled, safe contact included.")
    terms: Terms | None = Field(
        None, description="What the parties owe one another: liability, disputes, joining, the law that governs."
    )
    glossary: Keyed[Text, Text] = Field(
        default_factory=dict, description="Words to explain: the word, then what it means."
    )
    waivers: Listed[Waiver] = Field(
        (), description="Findings that the partners accept for a time, each with its reason."
    )

    _programme: Programme | None = PrivateAttr(None)
    _house_words: Mapping[str, TellingWords] = PrivateAttr(default_factory=dict)

    def model_post_init(self, context: Any, /) -> None:
        """Finds the programme that it names among those that the loader knows, and the words that its house adds."""
        known = context or {}
        self._programme = known.get(PROGRAMMES, {}).get(self.partnership.programme)
        self._house_words = known.get(HOUSE_WORDS, {})

    @property
    def house_words(self) -> Mapping[str, TellingWords]:
        """The groups of telling words to which the house adds some, whole."""
        return self._house_words

    @property
    def programme(self) -> Programme | None:
        """The programme that it belongs to, if it is one that govkit or the house knows."""
        return self._programme

    @property
    def programme_criteria(self) -> Mapping[str, Criterion]:
        """The criteria of the programme that the approach does not tell: those about health where there is one, otherwise all.

        Where the programme is an objective of the Digital Economy Act, they are the factors that the partners look at.
        """
        if self._programme is None:
            return {}
        if self.approach is not None:
            return self._programme.criteria_about_health
        factors = self._declared_factors()
        if factors and self.partnership.programme == Objective.MULTIPLE_DISADVANTAGES:
            return {
                factor: self._programme.criteria[factor] for factor in factors if factor in self._programme.criteria
            }
        return self._programme.criteria

    @property
    def factors_beside_programme(self) -> tuple[Factor, ...]:
        """The factors of the Digital Economy Act that the partners look at, where the programme does not tell them."""
        told = self.approach is None and self.partnership.programme == Objective.MULTIPLE_DISADVANTAGES
        return () if told else self._declared_factors()

    def _declared_factors(self) -> tuple[Factor, ...]:
        declared = self.records.digital_economy_act
        return declared.factors if declared else ()

    @property
    def shares_criminal_data(self) -> bool:
        """Whether any item says anything about offences."""
        return any(item.criminal for item in self.data_items.values())

    @property
    def shares_data_about_children(self) -> bool:
        """Whether any item is about children, or nobody has settled yet whom it is about."""
        return any(is_unsettled(item.about) or item.is_about_children for item in self.data_items.values())

    @property
    def people_have_a_say(self) -> bool:
        """Whether any flow waits for a yes or stops at a no."""
        return any(flow.goes_ahead != GoesAhead.WITHOUT_ASKING for flow in self.flows.values())

    @property
    def flows_of_criminal_data(self) -> tuple[Flow, ...]:
        """The flows that carry anything about offences."""
        criminal = {name for name, item in self.data_items.items() if item.criminal}
        return tuple(flow for flow in self.flows.values() if not criminal.isdisjoint(flow.carries))

    def receivers_of(self, item: str) -> tuple[str, ...]:
        """The partners that receive an item, each once."""
        receiving = [flow.to for flow in self.flows.values() if item in flow.carries]
        return tuple(dict.fromkeys(taker for to in receiving for taker in to))

    @property
    def covers_research(self) -> bool:
        """Whether the file says what holds for research, or rests on research in its bases or reuses."""
        return bool(self.records.research) or self.rests_on_research

    @property
    def relies_on_data_protection_consent(self) -> bool:
        """Whether any controller of any flow uses data on the basis of data protection consent."""
        named = {basis for flow in self.flows.values() for basis in flow.basis.values()}
        return any(self.lawful_bases[name].article_6 == Article6.CONSENT for name in named if name in self.lawful_bases)

    @property
    def relies_on_confidentiality_consent(self) -> bool:
        """Whether any flow tells confidential information because the patient agreed."""
        named = (flow.confidentiality for flow in self.flows.values() if flow.confidentiality)
        return any(
            self.confidentiality_bases[name].basis == Confidentiality.EXPLICIT_CONSENT
            for name in named
            if name in self.confidentiality_bases
        )

    @property
    def shares_health_data(self) -> bool:
        """Whether any item says anything about health."""
        return any(item.health for item in self.data_items.values())

    @property
    def shares_special_category_data(self) -> bool:
        """Whether any item says anything about health or is special category data of another kind."""
        return self.shares_health_data or any(item.other_categories for item in self.data_items.values())

    @property
    def shares_confidential_data(self) -> bool:
        """Whether any item is about health or was told in confidence, or any flow says how confidentiality is met."""
        told = (item.confidential for item in self.data_items.values())
        return self.shares_health_data or any(told) or any(flow.confidentiality for flow in self.flows.values())

    @property
    def shares_health_data_in_england(self) -> bool:
        """Whether the National Data Opt-out may matter: it is for health data in England."""
        return self.shares_health_data and self.partnership.nation == Nation.ENGLAND

    @property
    def relies_on_consent(self) -> bool:
        """Whether anything waits for a yes, for data protection law, for confidentiality or as the partnership's promise."""
        waits = any(flow.waits_for_agreement for flow in self.flows.values())
        return waits or self.relies_on_data_protection_consent or self.relies_on_confidentiality_consent

    @property
    def takes_the_recommended_approach(self) -> bool:
        """Whether families are found by the six steps."""
        return self.approach is not None

    @property
    def flows_before_agreement(self) -> tuple[Flow, ...]:
        """The flows that wait for nobody's yes, in order of step and start; all of them where none waits."""
        after = {id(flow) for flow in self.flows_after_agreement}
        return tuple(flow for flow in self._flows_in_order() if id(flow) not in after)

    @property
    def flows_after_agreement(self) -> tuple[Flow, ...]:
        """The flows that wait for a yes or belong to a step after the asking, in order of step and start."""
        if not any(flow.waits_for_agreement for flow in self.flows.values()):
            return ()
        return tuple(flow for flow in self._flows_in_order() if flow.waits_for_agreement or flow.comes_after_asking)

    def _flows_in_order(self) -> list[Flow]:
        return sorted(self.flows.values(), key=lambda flow: flow.when_it_comes)

    def letters_of(self, kind: LetterKind) -> Mapping[str, Letter]:
        """The letters of one kind, by id."""
        return {name: letter for name, letter in self.letters.items() if letter.kind == kind}
