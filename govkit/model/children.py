"""Whether words speak of children, or of families, who have some."""

from __future__ import annotations

import re
from typing import Final

_FAMILIES: Final = re.compile(r"\bfamil(y|ies)\b", re.IGNORECASE)
_CHILDREN: Final = re.compile(
    r"\b(child(ren)?|pupils?|young people|young persons?|bab(y|ies)|infants?|toddlers?|teenagers?|under[- ]?1[0-8]s?)\b",
    re.IGNORECASE,
)


def are_children(words: str) -> bool:
    """Whether these words name children."""
    return _CHILDREN.search(words) is not None


def include_children(words: str) -> bool:
    """Whether these words name children, or families."""
    return are_children(words) or _FAMILIES.search(words) is not None
