"""The conversations in which people are asked or told in person, each in their own case and so on no one day."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from govkit.model.facts import Day, Filled, FlowId, ItemId, Length, Listed, PartnerOrGroupId, Text, YesNo, fault, one_of
from govkit.model.letter import SpokenTo
from govkit.model.part import Part
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled


class ConversationKind(StrEnum):
    """Whether people are asked for a yes, told that they can say no, or told and no more."""

    CONSENT = "consent"
    OPT_OUT = "opt-out"
    TELLING = "telling"


class WhoAsks(Part):
    """The person who asks or tells people, and how they learn to."""

    role: Text = Field(description="The role that asks or tells people, such as `School nurse`.")
    told_how: Text = Field(description="How they are told and trained.")
    told_by: Day = Field(description="The day by which they have been told.")


class Conversation(Part):
    """People are asked or told in person, about one or more flows, whenever their own case comes up."""

    kind: Annotated[ConversationKind, one_of(ConversationKind)] = Field(
        description="`consent`, `opt-out`, or `telling` where people are told and no more."
    )
    subject: Text = Field(description="The heading of the form, such as `Sharing what your school nurse knows`.")
    held_by: PartnerOrGroupId = Field(
        description="The partner whose people ask or tell; or a group, of which each member asks or tells its own people."
    )
    asked_by: WhoAsks = Field(description="Who asks or tells, and how they are told to.")
    covers: Filled[FlowId] = Field(description="The flows that it is about.")
    when: Text = Field(
        description="When it is held in each case, following “we ask you”: `at the first appointment`, `within 5 working days of the referral`."
    )
    on_a_form: YesNo = Field(
        True, description="For `consent`: `false` if the answer is only written down by who asks, and nobody signs."
    )
    explained: Listed[Text] = Field(
        (),
        description="What is explained besides, each following “that”, and of people as “they”: `the nurse keeps all else to themselves`.",
    )
    recorded: Text | None = Field(
        None,
        description="Where the answer is written down, following “written down”: `in the case record, with the day`.",
    )
    passed_on: Text | None = Field(
        None,
        description="How a no, or a yes that is taken back, reaches those who share, as a sentence to who asks: `Ring the hub the same day.`",
    )
    one_answer_covers: Text | None = Field(
        None,
        description="Whom one answer covers: `only the person who signs`. Where people are asked, or can say no, it has to be said.",
    )
    no_means: Text | None = Field(
        None,
        description="What a no changes for people, if it changes anything, as a plain sentence: `Without a yes there is no joint plan.`",
    )
    addressed_to: Annotated[SpokenTo, one_of(SpokenTo)] | None = Field(
        None, description="Who is asked, where it is some people alone: `young-people`, `parents` or `adults`."
    )
    replies: ItemId | None = Field(
        None, description="Where the answers are shared too: the item that holds them, by its id in `data_items`."
    )
    replies_kept: Retention | None = Field(
        None,
        description="Where no item holds the answers: how long they are kept, as the retention of an item says it.",
    )
    ask_again_after: Length | None = Field(None, description="For consent: how long a yes lasts before you ask again.")

    @model_validator(mode="after")
    def _says_whom_an_answer_covers(self) -> Self:
        """Refuses a conversation that people answer, and that does not say whom one answer covers."""
        if not is_unsettled(self) and self.kind != ConversationKind.TELLING and self.one_answer_covers is None:
            raise fault(
                "`one_answer_covers` is missing. Add whom one answer covers, such as `only the person who signs`."
            )
        return self

    @property
    def has_form(self) -> bool:
        """Whether people sign a form in it."""
        return self.kind == ConversationKind.CONSENT and self.on_a_form
