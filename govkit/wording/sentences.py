"""The sentences of a fact in free words, one by one."""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"(?<=[.!?])\s+")


def sentences_in(words: object) -> list[str]:
    """The sentences of words, as they stand; none where there are no words."""
    return _END.split(words) if isinstance(words, str) else []
