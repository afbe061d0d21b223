"""The letters that ask people, or tell them what will happen unless they object."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, model_validator

from govkit.model.facts import (
    Day,
    Email,
    Filled,
    FlowId,
    ItemId,
    Length,
    Listed,
    PartnerOrGroupId,
    Phone,
    Text,
    WebAddress,
    fault,
    one_of,
)
from govkit.model.part import Part
from govkit.model.retention import Retention
from govkit.model.unsettled import is_unsettled


class LetterKind(StrEnum):
    """A consent letter waits for a yes; an opt-out letter says what happens unless people object."""

    CONSENT = "consent"
    OPT_OUT = "opt-out"


class SpokenTo(StrEnum):
    """To whom a letter or a conversation speaks as “you”: the young person whom the data is about, a child's parents, or adults for themselves."""

    YOUNG_PEOPLE = "young-people"
    PARENTS = "parents"
    ADULTS = "adults"


class Postage(StrEnum):
    """How a letter goes out, which says where the address stands on it."""

    WINDOW_DL = "window-dl"
    WINDOW_C5 = "window-c5"
    NOTIFY = "notify"


class NoCountsFor(StrEnum):
    """For whom a no counts, besides the person who says it."""

    HOUSEHOLD = "household"
    PERSON = "person"


class ReplyWays(Part):
    """The ways in which people can answer a letter. Give as many as you can."""

    phone: Phone | None = Field(None, description="A number to ring.")
    email: Email | None = Field(None, description="An address to write to.")
    post: Text | None = Field(None, description="Where to post the reply slip, such as `Freepost NORTHMOOR FAMILIES`.")
    online: WebAddress | None = Field(None, description="A web page to answer on.")


class Signer(Part):
    """Who signs a letter."""

    name: Text | None = Field(
        None, description="The person's name. Leave it out where each member of a group signs its own."
    )
    role: Text = Field(description="Their role.")


class Letter(Part):
    """One letter, which covers one or more flows."""

    kind: Annotated[LetterKind, one_of(LetterKind)] = Field(description="`consent` or `opt-out`.")
    subject: Text = Field(description="The heading of the letter, such as `Sharing details about your family's health`")
    sent_by: PartnerOrGroupId = Field(
        description="The partner that sends it; or a group, of which each member sends it to its own people."
    )
    signed_by: Signer = Field(description="Who signs it.")
    covers: Filled[FlowId] = Field(description="The flows it is about.")
    posted: Day | None = Field(None, description="The day it is posted. Leave it out where each person is `given` it.")
    given: Text | None = Field(
        None,
        description="For a letter that is handed over case by case, instead of `posted`: when each person gets it, such as `at the first visit`.",
    )
    reply_within: Length | None = Field(
        None,
        description="How long people have to reply, such as `28 days` or `20 working days`. A letter with `posted` needs it.",
    )
    reply_ways: ReplyWays = Field(description="How people can reply.")
    one_reply_covers: Text = Field(
        description="Whom one reply covers: `the whole family` or `only the person who signs`."
    )
    no_counts_for: Annotated[NoCountsFor, one_of(NoCountsFor)] | None = Field(
        None,
        description="Whom one no counts for when letters are sent and answers come back, as `one_reply_covers` promises in words: `household` or "
        "`person`. Without it each person answers for themselves alone. A yes never counts for anybody else.",
    )
    replies: ItemId | None = Field(
        None, description="Where the answers are shared too: the item that holds them, by its id in `data_items`."
    )
    replies_kept: Retention | None = Field(
        None,
        description="Where no item holds the answers: how long they are kept, as the retention of an item says it.",
    )
    ask_again_after: Length | None = Field(None, description="For consent: how long a yes lasts before you ask again.")
    no_means: Text | None = Field(
        None,
        description="What a no changes for people, if it changes anything, as a plain sentence: `Without a yes there is no joint plan.`",
    )
    addressed_to: Annotated[SpokenTo, one_of(SpokenTo)] | None = Field(
        None,
        description="Whom the letter calls “you”, where it is for some people alone: `young-people`, `parents` or `adults`.",
    )
    postage: Annotated[Postage, one_of(Postage)] | None = Field(
        None,
        description="How it goes out, which says where the address stands: `window-dl` (as it is without the key), `window-c5` or `notify`.",
    )
    comes_after: Text | None = Field(
        None,
        description="What has happened before the letter, as a plain sentence: `You met our family worker and asked for help.`",
    )
    why_you: Text | None = Field(
        None,
        description="Why people get it and how you know them, as plain sentences: `Your child is in year 6. Their school gave us your address.`",
    )
    what_happens_next: Text | None = Field(
        None,
        description="What happens after the answer, as plain sentences: who gets in touch, how, and whether people must let anybody in.",
    )
    if_parents_live_apart: Text | None = Field(
        None,
        description="What holds where parents live apart, as plain sentences: `Where parents live apart, each of them gets this letter.`",
    )
    receipt: Text | None = Field(
        None,
        description="How people learn that their answer arrived, as a plain sentence: `We text you when we have your reply.`",
    )

    @model_validator(mode="after")
    def _has_its_day(self) -> Self:
        """Refuses a letter that is neither posted on a day nor given case by case, or both, and one posted without a time to reply."""
        if is_unsettled(self):
            return self
        if self.posted is None and self.given is None:
            raise fault(
                "Nothing says when people get it. Add `posted` with a day, or `given` with when each person is handed it."
            )
        if self.posted is not None and self.given is not None:
            raise fault("`posted` and `given` are both written. Keep the one that is so.")
        if self.posted is not None and self.reply_within is None:
            raise fault("`reply_within` is missing. Add how long people have to reply, such as `28 days`.")
        return self


class Recipient(Part):
    """The person a letter is addressed to."""

    name: Text = Field(description="Their name.")
    address: Listed[Text] = Field(description="Their address, a line each, with the postcode last.")
    reference: Text = Field(description="The reference of the letter.")
