"""How an agreement is kept as a document: its versions, who looked at it, who approved it, and who has it."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Day, Listed, PartnerId, Text
from govkit.model.part import Part


class Version(Part):
    """One version of the agreement, and what changed in it."""

    version: Text = Field(description='The version. Put it in quotes: `"0.9"`.')
    on: Day = Field(description="The day on which it was made.")
    changed: Text = Field(description="What changed in it, in a few words.")


class Reviewer(Part):
    """Somebody who went through the agreement before it was approved."""

    role: Text = Field(description="The role of who went through it, such as `Information governance manager`.")
    of: PartnerId | None = Field(None, description="The partner whose person it is, if it is one’s.")
    on: Day = Field(description="The day on which they had gone through it.")


class Approval(Part):
    """Who approved the agreement for a partner, before anybody signs."""

    by: Text = Field(description="The role or the board that approved it, such as `Information governance board`.")
    of: PartnerId = Field(description="The partner for which it was approved.")
    on: Day = Field(description="The day on which it was approved.")


class DocumentControl(Part):
    """The agreement as a document: its versions so far, its reviewers, its approvals, and who gets it."""

    versions: Listed[Version] = Field((), description="The versions so far, first to last, this one included.")
    reviewers: Listed[Reviewer] = Field((), description="Who went through it.")
    approvals: Listed[Approval] = Field((), description="Who approved it, for which partner.")
    distribution: Listed[Text] = Field((), description="Who gets a copy, besides those who sign.")
    marking: Text | None = Field(
        None, description="The protective marking of the agreement itself, such as `Official`, as your scheme has it."
    )
