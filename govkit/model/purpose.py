"""Why the partnership shares, and the approach it takes."""

from __future__ import annotations

from pydantic import Field

from govkit.model.facts import Count, Day, Id, ItemId, Keyed, Listed, PartnerId, Text
from govkit.model.human_rights import HumanRights
from govkit.model.part import Part


class Phase(Part):
    """A step in growing the sharing: start small, with the partners who are ready."""

    starts: Day = Field(description="The day this phase starts.")
    partners: Listed[PartnerId] = Field(description="The partners that take part in it.")
    items: Listed[ItemId] = Field(description="The data items that are shared in it.")


class Purpose(Part):
    """Why personal data is shared, and why less would not do."""

    summary: Text = Field(description="What the sharing is for, in one or two sentences.")
    plain_summary: Text = Field(
        description="The same for the people it is about, following “so that we can”: `find families who need help early`."
    )
    plain_summary_for_young_people: Text | None = Field(
        None,
        description="The same to a young person who is asked in their own right: `help you feel safe and well`.",
    )
    needed_because: Text = Field(description="Why the aim can't be met without sharing.")
    why_not_less: Text = Field(description="Why less data, or data without names, would not do.")
    benefits_to_people: Listed[Text] = Field((), description="What gets better for the people the data is about.")
    human_rights: HumanRights | None = Field(
        None,
        description="Whose private and family life the sharing interferes with, by which law, and why that is in proportion.",
    )
    phases: Keyed[Id, Phase] = Field(
        default_factory=dict, description="The phases, first to last, each under an id of its own."
    )


class HealthIssue(Part):
    """A health issue that the partnership looks for (recommended approach, step 1)."""

    name: Text | None = Field(None, description="What to call it in documents; its id is used when this is left out.")
    agreed_with: Listed[PartnerId] = Field(description="The health partners that agreed to it.")
    agreed_on: Day = Field(description="The day they agreed.")
    local_priority: Text = Field(description="The local health plan that names it as a priority.")


class FilteredList(Part):
    """The list of families that goes to health partners (recommended approach, step 2)."""

    largest_size: Count = Field(description="The most families that one list may hold.")
    agreed_with: Listed[PartnerId] = Field(description="The health partners that agreed to the size.")
    agreed_on: Day = Field(description="The day they agreed.")


class Interpreter(Part):
    """The health practitioner who reads health data for the partnership."""

    role: Text = Field(description="The role of the practitioner.")
    from_: PartnerId = Field(alias="from", description="The partner that employs them.")


class Approach(Part):
    """How families are found: the recommended approach, steps 1 to 6."""

    health_issues: Keyed[Id, HealthIssue] = Field(
        description="Step 1: the agreed health issues, each under an id of its own."
    )
    other_criteria: Listed[Text] = Field(
        description="The criteria other than health, such as `a child who misses a lot of school`. The `programme` sets them if it has some."
    )
    other_criteria_first: Count = Field(
        description="How many criteria other than health a family meets before health data is looked at. The `programme` sets it if it has some."
    )
    filtered_list: FilteredList = Field(description="Step 2: the agreed size of the list that is sent.")
    direct_referrals: Text = Field(description="How a partner can refer a family directly, beside matching.")
    approached_by: PartnerId = Field(description="Step 4: the partner that approaches the marked families.")
    interpreted_by: Interpreter = Field(description="The health practitioner who reads health data.")
    shared_assessment: Text | None = Field(
        None, description="The assessment that all partners use for the whole family."
    )
