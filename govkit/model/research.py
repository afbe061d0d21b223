"""Research and evaluation: who can tell who somebody is, what may leave, and what was approved on which conditions."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Count, Day, Listed, PartnerId, Text
from govkit.model.part import Part


class Key(Part):
    """What links records without names to people, kept apart from them."""

    held_by: PartnerId = Field(description="The partner that holds it.")
    kept_how: Text = Field(description="How it is kept apart, as a sentence.")
    until: Text = Field(description="When it is destroyed, following “is destroyed”: `a year after the study ends`.")


class DisclosureControl(Part):
    """What is done so that nobody can be told from what is published."""

    rules: Listed[Text] = Field(description="What is done to what leaves, each as a sentence.")
    smallest_count: Count | None = Field(None, description="The smallest number of people that a figure may stand for.")
    checked_by: Text = Field(description="Who checks it before it leaves, such as `two output checkers`.")


class Ethics(Part):
    """The approval of a research ethics committee, and what it asks for."""

    body: Text = Field(description="The committee.")
    reference: Text = Field(description="The reference of the approval.")
    approved_on: Day = Field(description="The day on which it approved.")
    conditions: Listed[Text] = Field((), description="The conditions of the approval, each as a sentence.")


class Accreditation(Part):
    """For the Digital Economy Act 2017, section 64: what the Statistics Board accredited under section 71."""

    research: Text = Field(description="The reference of the accredited research.")
    processors: Text = Field(description="Who is accredited to take names out and give access, with the reference.")
    researchers: Text = Field(description="How those who use the data are accredited, with the reference.")


class Research(Part):
    """What holds for the research or evaluation."""

    key: Key | None = Field(None, description="Who holds what links records without names to people.")
    disclosure_control: DisclosureControl | None = Field(
        None, description="What is done so that nobody can be told from what is published."
    )
    ethics: Ethics | None = Field(None, description="The approval of a research ethics committee.")
    accreditation: Accreditation | None = Field(
        None, description="For the Digital Economy Act 2017, section 64: what was accredited under section 71."
    )
