"""The paragraphs of a schedule or an annex that words name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_WORD: Final = r"\bpara(?:graph)?s?\b\.?"
_ONE: Final = r"(?<![\d(])(\d{1,2})(?!\d)((?:\(\w{1,4}\))*)"
_DESCRIBED: Final = r"( *\((?:[^()]|\([^()]*\))*\))?"  # such as “(health or social care purposes)”
_JOINED: Final = rf"(?:(?:[,;] *)?\b(?:and|or|to)\b|[,;&/–-]) *(?:{_WORD})? *"
_LIST: Final = re.compile(rf"{_WORD} *{_ONE}{_DESCRIBED}(?: *{_JOINED}{_ONE}{_DESCRIBED})*", re.IGNORECASE)
_STEP: Final = re.compile(rf"(?P<to>\bto\b|[–-])? *(?:{_WORD})? *{_ONE}{_DESCRIBED}", re.IGNORECASE)


class NumberedParagraph(NamedTuple):
    """A paragraph, and what of it is named: `10` and `(2)` for `paragraph 10(2)`."""

    number: int
    part: str = ""


def paragraphs_named(words: object) -> Iterator[NumberedParagraph]:
    """Each paragraph that is named, in its order: 6, 10(1) and 18 for `paragraphs 6, 10(1) (unlawful acts) and 18`.

    A range is all that lie in it, and what a bracket names counts too.
    """
    named = _LIST.finditer(words) if isinstance(words, str) else ()
    for found in named:
        last = 0
        for step in _STEP.finditer(found.group()):
            number = int(step[2])
            if step["to"] and last < number:
                yield from (NumberedParagraph(between) for between in range(last + 1, number))
            yield NumberedParagraph(number, step[3])
            yield from paragraphs_named(step[4])
            last = number


def paragraphs_in(words: object) -> tuple[int, ...]:
    """The numbers of the paragraphs: 6 and 18 for `paragraphs 6(1) and 18`."""
    return tuple(paragraph.number for paragraph in paragraphs_named(words))
