"""Whether data is about children."""

from __future__ import annotations

import re
from typing import Final

from govkit.model.sharing import DataItem
from govkit.questions.settled import settled

_CHILDREN: Final = re.compile(
    r"\b(child(ren)?|pupils?|young people|young persons?|bab(y|ies)|infants?|toddlers?|teenagers?|under[- ]?1[0-8]s?)\b",
    re.IGNORECASE,
)


def about_children(item: DataItem) -> bool:
    """Whether an item says that it is about children, in whatever words."""
    return any(_CHILDREN.search(words) for words in settled(item.about))


def about_others(item: DataItem) -> bool:
    """Whether an item says that it is about anyone but children."""
    return any(not _CHILDREN.search(words) for words in settled(item.about))
