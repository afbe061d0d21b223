"""The sentences of a fact in free words, one by one, and what each states."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"(?<=[.!?])\s+")
_END_OF_STATEMENT: Final = re.compile(r"(?<=[.!?;])\s+")


def sentences_in(words: object) -> list[str]:
    """The sentences of words, as they stand; none where there are no words."""
    return _END.split(words) if isinstance(words, str) else []


def statements_in(words: str) -> list[str]:
    """What words state one by one: their sentences, parted at semicolons too."""
    return _END_OF_STATEMENT.split(words)
