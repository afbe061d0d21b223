"""Tells a bullet or a number that somebody typed from the words of the item that it is before."""

from __future__ import annotations

import re
from typing import Final

# Symbol fonts keep their bullets and ticks where no letters are: U+F000 to U+F0FF.
_BULLET: Final = re.compile(
    r"(?:[•●○◦▪▫■□☐☑☒❑❖‣\u2043∙·➔➢➤✓✔✗✘\uf000-\uf0ff]\s*|[-–—*o](?:\t\s*|\s{2,})|[-–—*]\s+)(?=\S)"
)
_NUMBER: Final = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)\t\s*(?=\S)")


def without_label(text: str) -> tuple[str, bool]:
    """The words after a bullet or a number that was typed before them, and whether there was one. A number has a tab after it."""
    found = _BULLET.match(text) or _NUMBER.match(text)
    return (text[found.end() :], True) if found else (text, False)
