"""How seldom something is sent, as far as its words tell."""

from __future__ import annotations

from typing import Final

from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.rules.telling import says

_HOW_OFTEN: Final = ("daily", "weekly", "monthly", "quarterly", "yearly", "once")


def how_seldom(partnership: Partnership, how_often: object) -> int | None:
    """How seldom something is sent by the calendar, from 0 for each day to 5 for once; nothing where it goes as cases come up."""
    if how_often is None or is_unsettled(how_often):
        return None
    said = f"{how_often}."  # so that a list can tell “once” from “once for each family”
    return next((rank for rank, each in enumerate(_HOW_OFTEN) if says(partnership, f"how-often-{each}", said)), None)
