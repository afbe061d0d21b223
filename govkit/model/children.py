"""Whether words speak of children, of such as can read, or of families, who have some."""

from __future__ import annotations

import re
from typing import Final

_FAMILIES: Final = re.compile(r"\bfamil(y|ies)\b", re.IGNORECASE)
_CHILDREN: Final = re.compile(
    r"\b(child(ren)?|pupils?|young people|young persons?|bab(y|ies)|infants?|toddlers?|teenagers?|under[- ]?1[0-8]s?)\b",
    re.IGNORECASE,
)
_SIBLINGS: Final = re.compile(r"\b(?:brothers?|sisters?|siblings?)\b", re.IGNORECASE)
_YOUNG: Final = re.compile(
    r"\b(?:(?:young|teenage|teen|school-?age) (?:mothers?|mums?|fathers?|dads?|parents?|carers?|families)"
    r"|(?:mothers?|mums?|fathers?|dads?|parents?|carers?) (?:who are |aged? |of )*(?:(?:under|below|younger than|up to) (?:1[0-9]|20)|1[0-7])\b)",
    re.IGNORECASE,
)
_AGE: Final = r"(?:[0-5]|one|two|three|four|five)"
_TOO_YOUNG_TO_READ: Final = re.compile(
    r"\b(?:unborn (?:child(?:ren)?|bab(?:y|ies))|new-?borns?|bab(?:y|ies)|toddlers?|pre-?school(?:ers?| children)"
    rf"|(?:child(?:ren)?|infants?) (?:who are |aged? |of )*(?:(?:under|below|younger than|up to) {_AGE}"
    rf"|{_AGE} ?(?:to|-|–) ?{_AGE}|(?:from )?birth to (?:{_AGE}|school age))"
    rf"|child(?:ren)? under school age|under[- ]?{_AGE}s?)\b(?! ?\d| years? of schooling)",
    re.IGNORECASE,
)


def are_children(words: str) -> bool:
    """Whether these words name children."""
    return _CHILDREN.search(words) is not None


def might_read(words: str) -> bool:
    """Whether these words name children who may be old enough to read: others than babies, toddlers and those under school age, or young parents."""
    if _YOUNG.search(words):
        return True
    others = _TOO_YOUNG_TO_READ.sub(" ", words)
    return are_children(words) and (are_children(others) or _SIBLINGS.search(others) is not None)


def include_children(words: str) -> bool:
    """Whether these words name children, or families."""
    return are_children(words) or _FAMILIES.search(words) is not None
