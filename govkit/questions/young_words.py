"""What is said to children and young people: words that are theirs where the file has some, and which of the others speak to parents."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from govkit.model.group import PartnerGroup
from govkit.model.purpose import Purpose
from govkit.model.request import Request
from govkit.model.sharing import DataItem, Flow
from govkit.model.unsettled import is_unsettled

_TO_PARENTS: Final = re.compile(
    r"\b(?:your (?:\w+ )?(?:child(?:ren)?|bab(?:y|ies)|pupils?|sons?|daughters?)|child(?:ren)? (?:you|for whom you))\b|\beach child\b",
    re.IGNORECASE,
)

_FOR_THEM: Final = ".for_the_young"
_OWN: Final = "_for_young_people"
_PURPOSE: Final = "purpose"


def item_for_the_young(item: DataItem) -> str:
    """What an item is called to young people: their own words, else those for everybody."""
    own = item.plain_name_for_young_people
    return item.plain_name if own is None else own


def is_item_told_to_parents(item: DataItem) -> bool:
    """Whether what an item is called to young people is said to parents."""
    return speaks_to_parents(item_for_the_young(item))


def is_request_told_to_parents(request: Request) -> bool:
    """Whether what others are asked for, or what for, is said to parents."""
    return speaks_to_parents(request.plain_name) or speaks_to_parents(request.task)


def is_group_told_to_parents(group: PartnerGroup) -> bool:
    """Whether what the members of a group are called is said to parents."""
    return not is_unsettled(group) and speaks_to_parents(group.plain_name)


def purpose_for_the_young(purpose: Purpose) -> str | None:
    """What the sharing is for, to young people; nothing where the file says it to parents alone."""
    own = purpose.plain_summary_for_young_people
    if own is not None:
        return own
    return None if speaks_to_parents(purpose.plain_summary) else purpose.plain_summary


def written_at(facts: Container[str], path: str) -> str:
    """Where the file says what a document for young people states at a path: of these facts, their own words, else those for everybody."""
    part = path.removesuffix(_FOR_THEM)
    if part == path:
        return path
    everybody = f"{part}.{'plain_summary' if part == _PURPOSE else 'plain_name'}"
    return own if (own := f"{everybody}{_OWN}") in facts else everybody


def is_told_to_parents(flow: Flow) -> bool:
    """Whether what a flow is for is said to parents."""
    return any(speaks_to_parents(why) for why in flow.carries.values())


def speaks_to_parents(words: str) -> bool:
    """Whether words speak of the reader’s child, and so to a parent; what is to be agreed speaks to nobody."""
    return not is_unsettled(words) and _TO_PARENTS.search(words) is not None
