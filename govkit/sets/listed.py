"""Which members of each group the documents list where, so that none is listed twice."""

from __future__ import annotations

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.young_words import is_group_told_to_parents


def listed(partnership: Partnership) -> dict[str, dict[str, object]]:
    """Of the members of each group, those that no group before it has, and the others."""
    known: set[str] = set()
    listed: dict[str, dict[str, object]] = {}
    for name, group in partnership.groups.items():
        members = () if is_unsettled(group) or is_unsettled(group.members) else group.members
        new = tuple(member for member in members if member not in known)
        listed[f"groups.{name}"] = {
            "listed_here": new,
            "listed_before": tuple(member for member in members if member in known),
            "is_told_to_parents": is_group_told_to_parents(group),
        }
        known.update(new)
    return listed
