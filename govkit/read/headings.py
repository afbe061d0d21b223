"""Tells headings from what is only styled as one, as in agreements whose numbered paragraphs all have a heading’s style."""

from __future__ import annotations

import re
from typing import Final

_LONGEST: Final = 30  # words
_OF_A_PARAGRAPH: Final = 15  # words, where it ends as a sentence does
_ENDS: Final = re.compile(r"[.;:,](?:\s+and|\s+or)?[”’\"')\s]*$")


def heads(text: str) -> bool:
    """Whether words in the style of a heading head what follows, and are no paragraph."""
    words = len(text.split())
    return words < _OF_A_PARAGRAPH or (words <= _LONGEST and not _ENDS.search(text))
