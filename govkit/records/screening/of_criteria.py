"""The criteria of which two are enough to make an impact assessment likely."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.records.said import said
from govkit.records.screening.answer import Ground, ScreeningAnswer, cannot_tell, no, yes
from govkit.records.screening.of_law import NO_AUTOMATION, NOTHING_SENSITIVE, automation
from govkit.records.screening.of_list import SEARCH
from govkit.records.screening.seen import children, flows_about_people, items_about_people, perhaps_sensitive, sensitive


def sensitive_data(partnership: Partnership) -> ScreeningAnswer:
    """Whether anything is special category data, or about offences."""
    grounds = tuple(sensitive(partnership))
    doubts = tuple(perhaps_sensitive(partnership))
    return yes(grounds) if grounds else cannot_tell(doubts) if doubts else no(NOTHING_SENSITIVE)


def vulnerable_people(partnership: Partnership) -> ScreeningAnswer:
    """Whether anything is about children or about people's health. Who else is vulnerable the file does not say."""
    patients = (ground for ground in sensitive(partnership) if ground.path.endswith(".health"))
    grounds = tuple(dict.fromkeys((*children(partnership), *patients)))
    if grounds:
        return yes(grounds)
    return cannot_tell(
        Ground(f"“{said(item.name)}” is about {said(item.about)}.", f"data_items.{name}.about")
        for name, item in items_about_people(partnership).items()
    )


def evaluation_or_scoring(partnership: Partnership) -> ScreeningAnswer:
    """Whether families are chosen by criteria, or anybody is profiled."""
    approach = partnership.approach
    if approach and not isinstance(approach.other_criteria_first, Unsettled):
        words = (
            f"Families are chosen who meet {approach.other_criteria_first} of these: {said(approach.other_criteria)}."
        )
        return yes((Ground(words, "approach.other_criteria_first"),))
    if partnership.programme_criteria:
        chosen = said(tuple(each.name for each in partnership.programme_criteria.values()))
        return yes(
            (
                Ground(
                    f"People and families are looked for who meet criteria of the programme: {chosen}.",
                    "partnership.programme",
                ),
            )
        )
    searches = (
        Ground(f"“{said(flow.name)}” helps to find families, and no criteria are written.", f"flows.{name}.step")
        for name, flow, _ in flows_about_people(partnership)
        if flow.step in SEARCH
    )
    doubts = (*searches, *automation(partnership))
    return cannot_tell(doubts or (NO_AUTOMATION,))
