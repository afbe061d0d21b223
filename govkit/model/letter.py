"""The letters that ask people, or tell them what will happen unless they object."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

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
    one_of,
)
from govkit.model.part import Part
from govkit.model.sharing import Retention


class LetterKind(StrEnum):
    """A consent letter waits for a yes; an opt-out letter says what happens unless people object."""

    CONSENT = "consent"
    OPT_OUT = "opt-out"


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
    posted: Day = Field(description="The day it is posted.")
    reply_within: Length = Field(description="How long people have to reply, such as `28 days` or `20 working days`.")
    reply_ways: ReplyWays = Field(description="How people can reply.")
    one_reply_covers: Text = Field(
        description="Whom one reply covers: `the whole family` or `only the person who signs`."
    )
    replies: ItemId | None = Field(
        None, description="Where the answers are shared too: the item that holds them, by its id in `data_items`."
    )
    replies_kept: Retention | None = Field(
        None,
        description="Where no item holds the answers: how long they are kept, as the retention of an item says it.",
    )
    ask_again_after: Length | None = Field(None, description="For consent: how long a yes lasts before you ask again.")
    comes_after: Text | None = Field(
        None,
        description="What has happened before the letter, as a plain sentence: `You met our family worker and asked for help.`",
    )


class Recipient(Part):
    """The person a letter is addressed to."""

    name: Text = Field(description="Their name.")
    address: Listed[Text] = Field(description="Their address, a line each, with the postcode last.")
    reference: Text = Field(description="The reference of the letter.")
