"""What words of a partnership file show, by the phrases of `govkit/standards/signs.yaml`."""

from __future__ import annotations

from typing import Final

from govkit.data.signs import signs
from govkit.model.unsettled import is_unsettled
from govkit.rules.phrases import plain_list

_HOW_OFTEN: Final = ("daily", "weekly", "monthly", "quarterly", "yearly", "once")


def shown(sign: str, words: object) -> str:
    """The words that show it, as they stand there; nothing where none do, or the fact is to be agreed or left out."""
    if words is None or is_unsettled(words):
        return ""
    return next((found.words for found in plain_list(signs()[sign]).find(str(words))), "")


def how_seldom(how_often: object) -> int | None:
    """How seldom something is sent by the calendar, from 0 for each day to 5 for once; nothing where it goes as cases come up."""
    if how_often is None or is_unsettled(how_often):
        return None
    said = f"{how_often}."  # so that a list can tell “once” from “once for each family”
    return next((rank for rank, each in enumerate(_HOW_OFTEN) if shown(f"how-often-{each}", said)), None)
