"""Which partner people mean when they speak of a body: by its name, or by what it is, as “your doctor” and “the council”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from govkit.data.spoken_of import SpokenOf, spoken_of
from govkit.model.partner import Partner
from govkit.model.unsettled import is_unsettled

_OTHERS: Final = re.compile(r"\b(?:other|another|elsewhere|outside|else)\b")
_IT: Final = "§"
_PART: Final = re.compile(
    rf"{_IT}’s\b|\b(?:department|team|service|section|unit|office|officer|staff|worker|housing|tax|planning|enforcement|governor|governing body"
    r"|councillor|benefit|complaint|press|legal|payroll|social service|children’s service|social care|social work)s?\b"
)


def is_meant(partner: Partner, words: str) -> bool:
    """Whether words speak of a partner as a whole: by its name, or by what it is. Its departments, and others of its sort, are not it."""
    small = _small(words)
    names = [_small(str(name)) for name in (partner.name, partner.short_name) if name and not is_unsettled(name)]
    by_name = next((name for name in names if name in small), "")
    if by_name:
        return not _PART.search(small.replace(by_name, _IT))
    if _OTHERS.search(small) or _PART.search(_pattern().sub(_IT, small)) or is_unsettled(partner.kind):
        return False
    return any(
        partner.kind in each.kinds and (not each.named or any(word in name for word in each.named for name in names))
        for each in bodies_spoken_of(small)
    )


def is_part_of(partner: Partner, words: str) -> bool:
    """Whether words may speak of a partner or of one of its teams: “the council’s money advice team” is the council too."""
    small = _small(words)
    names = [_small(str(name)) for name in (partner.name, partner.short_name) if name and not is_unsettled(name)]
    kinds = {kind for each in bodies_spoken_of(small) for kind in each.kinds}
    called = small.strip().removeprefix("the ")
    return any(name in small or re.search(rf"\b{re.escape(called)}\b", name) for name in names) or partner.kind in kinds


def bodies_spoken_of(words: str) -> Iterator[SpokenOf]:
    """The sorts of body that words speak of."""
    for found in _pattern().finditer(_small(words)):
        if found.lastindex:
            yield _words()[found.lastindex - 1][1]


@cache
def _pattern() -> re.Pattern[str]:
    spelt = (re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for words, _ in _words())
    return re.compile(rf"\b(?:{'|'.join(f'({each})' for each in spelt)})(?!\w)")


@cache
def _words() -> tuple[tuple[str, SpokenOf], ...]:
    """Whatever people call a body, the longest first, with the sort of body."""
    every = ((words, each) for each in spoken_of().values() for words in each.words)
    return tuple(sorted(every, key=lambda each: -len(each[0])))


def _small(words: str) -> str:
    return words.casefold().replace("'", "’")
