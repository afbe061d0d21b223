"""The questions of UK GDPR, Article 35(3)."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.model import Partnership
from govkit.model.sharing import DataItem
from govkit.model.unsettled import WORDS, Unsettled, is_unsettled
from govkit.records.said import said
from govkit.records.screening.answer import Ground, ScreeningAnswer, cannot_tell, no
from govkit.records.screening.seen import items_about_people, perhaps_sensitive, sensitive

_AUTOMATED = "records.automated_decisions"
NO_AUTOMATION = Ground("The file tells of no automated decisions and no profiling. You have to answer.", _AUTOMATED)


def automation(partnership: Partnership) -> tuple[Ground, ...]:
    """What is decided about people automatically, or that this is still to be agreed; nothing where nothing is."""
    decisions = partnership.records.automated_decisions
    if decisions is None:
        return ()
    if isinstance(decisions, Unsettled) or isinstance(decisions.what, Unsettled):
        return (Ground(f"What is decided automatically is {WORDS}.", _AUTOMATED),)
    return (Ground(said(decisions.what), f"{_AUTOMATED}.what"),)


def significant_automated_decisions(partnership: Partnership) -> ScreeningAnswer:
    """Whether decisions that matter are automated. How much they matter, and how systematic they are, only people can judge."""
    return cannot_tell(automation(partnership) or (NO_AUTOMATION,))


def sensitive_data_on_large_scale(partnership: Partnership) -> ScreeningAnswer:
    """Whether sensitive data is used on a large scale. No law says how much that is, so the file can only rule it out."""
    grounds = tuple(sensitive(partnership))
    if grounds:
        return cannot_tell((*grounds, *_scale(partnership)))
    doubts = tuple(perhaps_sensitive(partnership))
    return cannot_tell(doubts) if doubts else no(NOTHING_SENSITIVE)


NOTHING_SENSITIVE = Ground(
    "No item is marked as being about health, offences or another special category, and no basis names a condition.",
    "data_items",
)


def _scale(partnership: Partnership) -> Iterator[Ground]:
    """What the file says about how much data there is, and for how long."""
    if partnership.approach:
        size = partnership.approach.filtered_list.largest_size
        yield Ground(f"The most families that one list may hold: {said(size)}.", "approach.filtered_list.largest_size")
    for name, item in items_about_people(partnership).items():
        if item.is_sensitive:
            key, kept = _time(item)
            yield Ground(f"How long “{said(item.name)}” is kept: {kept}.", f"data_items.{name}.retention.{key}")


def _time(item: DataItem) -> tuple[str, str]:
    """How long an item is kept, and which key says it: a time, or an age or an event at which it ends."""
    kept = item.retention
    if kept is None or is_unsettled(kept):
        return "keep_for", said(kept)
    return kept.time_key, said(kept.keep_for) if kept.until is None else f"until {said(kept.until)}"
