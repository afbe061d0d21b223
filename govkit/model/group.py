"""Partners that do the same in the partnership, named once for all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from govkit.model.body import PartnerKind
from govkit.model.facts import Filled, Listed, PartnerId, Text, WebAddress, YesNo, one_of
from govkit.model.part import Part
from govkit.model.partner import Benefit, CaldicottGuardian, Care, Complaints, Contact, Officer, Reach, Readiness, Role
from govkit.model.unsettled import is_unsettled


class EachMember(Part):
    """What each member of a group says of itself unless it says something else."""

    kind: Annotated[PartnerKind, one_of(PartnerKind)] | None = Field(
        None, description="What sort of organisation each is."
    )
    reach: Annotated[Reach, one_of(Reach)] | None = Field(None, description="`local` or `national`.")
    role: Annotated[Role, one_of(Role)] | None = Field(
        None, description="Who decides: `controller`, `joint-controller` or `processor`."
    )
    who_they_are: Text | None = Field(None, description="One plain sentence that is true of each of them.")
    gives: Listed[Annotated[Care, one_of(Care)]] | None = Field(None, description="Care that each provides.")
    public_authority: YesNo | None = Field(
        None, description="Whether each is a public authority, if kinds do not tell."
    )
    contact: Contact | None = Field(None, description="How people reach them, where all have one team.")
    data_protection_officer: Officer | None = Field(
        None, description="The officer of all of them, where they share one."
    )
    caldicott_guardian: CaldicottGuardian | None = Field(
        None, description="The Caldicott Guardian, where they share one."
    )
    complaints: Complaints | None = Field(None, description="How people complain, where one way serves all of them.")
    privacy_notice: WebAddress | None = Field(None, description="The web address of a notice that is each one’s own.")
    drivers: Listed[Text] | None = Field(None, description="What each of them cares about most.")
    readiness: Readiness | None = Field(None, description="How ready each is to share.")
    benefit: Benefit | None = Field(None, description="What each gains, with measure, baseline and target.")


class PartnerGroup(Part):
    """Partners that do the same, by one name. Each that is a controller stays one, answers for itself and signs for itself.

    Lists of partners, and the `basis` of a flow, may name a group. A member that differs says so: in its own part, or in `basis`.
    """

    name: Text = Field(description="What the agreement calls them together, such as `Schools in Eastmarsh`.")
    plain_name: Text = Field(
        description="What letters and notices call the one that a reader deals with: `your child’s school`."
    )
    who_they_are: Text = Field(
        description="One plain sentence about the one that a reader deals with, as letters and notices print it."
    )
    own_people_only: YesNo | None = Field(
        None,
        description="`true` if each member sends and gets only what is about its own people, such as its own pupils.",
    )
    members: Filled[PartnerId] = Field(description="The partners in the group.")
    each: EachMember | None = Field(None, description="What each member says unless it says something else.")


def in_groups(groups: Mapping[str, PartnerGroup]) -> tuple[str, ...]:
    """The members of all groups, each once, as far as they are settled."""
    members = (member for group in groups.values() for member in group.members)
    return tuple(dict.fromkeys(member for member in members if not is_unsettled(member)))
