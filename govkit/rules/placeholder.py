"""How people write what they mean to fill in later."""

from __future__ import annotations

import re
from typing import Final

_PLACEHOLDER: Final = re.compile(
    r"(?i:\[(?:insert|enter|add|name|date|delete|your|organisation|council)\b[^\]]*\])"
    r"|<<[^>]*>>|\{\{|\}\}|\bTO ?DO\b|\b[Tt]o do:|(?i:\btodo\b)|\bTB[CDA]\b|(?i:\bx{3,}\b|\blorem ipsum\b)|_{4,}|\?{3,}"
)


# One of these stands in each, in small letters; most words hold none, and to look for them is quick.
_SIGNS: Final = ("[", "<<", "{{", "}}", "to do", "todo", "tb", "xxx", "lorem", "____", "???")


def find_placeholder(words: str) -> str:
    """The first placeholder among the words, or nothing."""
    small = words.lower()
    if not any(sign in small for sign in _SIGNS):
        return ""
    found = _PLACEHOLDER.search(words)
    return found[0] if found else ""
