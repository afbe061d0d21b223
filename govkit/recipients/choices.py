"""The words that stand for a choice in a list, each in the ways in which people write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

YES_NO: Final = {
    **dict.fromkeys(("", "no", "n", "false", "0"), False),
    **dict.fromkeys(("yes", "y", "true", "1"), True),
}
YOUNG: Final = {
    **dict.fromkeys(("", "adult"), False),
    **dict.fromkeys(("young person", "young_person", "young-person", "young"), True),
}
LARGE_PRINT: Final = {
    **dict.fromkeys(("", "standard"), False),
    **dict.fromkeys(("large print", "large_print", "large-print"), True),
}
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,4})?")


def choice(cell: str, words: Mapping[str, bool]) -> bool | None:
    """What a cell says, or nothing where it is none of the words."""
    return words.get(cell.casefold())


def language(cell: str) -> str | None:
    """The code of a language, English where none is given, or nothing where it is no code."""
    code = cell.casefold() or "en"
    return code if _LANGUAGE.fullmatch(code) else None
