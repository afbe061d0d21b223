"""The requests that a public body makes in writing, for data that it needs for its own public task."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from govkit.model.facts import Day, Filled, Length, Listed, PartnerId, Text, YesNo, one_of
from govkit.model.letter import Signer
from govkit.model.part import Part
from govkit.model.retention import Retention
from govkit.model.sharing import SpecialCategory


class Holder(Part):
    """Who is asked: an organisation that holds the data, whether it is a partner or not."""

    name: Text = Field(description="Its full name.")
    address: Filled[Text] = Field(description="Its postal address, a line each, at most five lines.", max_length=5)


class Request(Part):
    """One request to one holder, such as a charity, a landlord or a school."""

    subject: Text = Field(description="The heading of the letter.")
    asked_by: PartnerId = Field(description="The public body that asks, for a task of its own.")
    signed_by: Signer = Field(description="Who signs it.")
    asked_of: Holder = Field(description="Who holds the data and is asked for it.")
    posted: Day = Field(description="The day it is sent.")
    reply_within: Length = Field(description="How long the holder has to answer, such as `20 working days`.")
    data: Filled[Text] = Field(
        description="The data asked for, one by one and exactly, following “we need”: `the date of the court hearing`."
    )
    plain_name: Text = Field(
        description="The same for the people it is about, following “about”: `whether you may lose your home`."
    )
    about: Text = Field(description="Whom the data is about, following “it is about”: `the families on the list`.")
    health: YesNo = Field(False, description="`true` if any of it says anything about health.")
    criminal: YesNo = Field(False, description="`true` if any of it says anything about offences.")
    special_categories: Listed[Annotated[SpecialCategory, one_of(SpecialCategory)]] = Field(
        (),
        description="Special categories other than health that any of it says anything about: `racial-or-ethnic-origin`.",
    )
    task: Text = Field(description="The public task it is needed for, following “our task to”: `help families`.")
    power: Text = Field(description="The law that gives the public body that task, with its section.")
    needed_because: Text = Field(description="Why the task can't be done without it, as a sentence.")
    why_not_less: Text = Field(description="Why less data would not do, as a sentence.")
    used_for: Text = Field(description="What will be done with it, and who will see it, as a sentence.")
    retention: Retention = Field(description="How long it is kept.")
    how: Text = Field(description="How to send it safely, following “send it by”: `the council's secure upload page`.")
