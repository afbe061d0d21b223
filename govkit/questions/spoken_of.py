"""Which partner people mean when they speak of a body: by its name, or by what it is, as “your doctor” and “the council”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from govkit.data.spoken_of import SpokenOf, spoken_of
from govkit.model.partner import Partner
from govkit.model.unsettled import is_unsettled

_OTHERS: Final = re.compile(r"\b(?:other|another|elsewhere|outside|else|previous|former|neighbouring)\b")
_LAY: Final = re.compile(
    r"(?<!of )(?<!of your )(?<!of the )\b(?:friend|neighbour|parent|mother|father|mum|dad|child|children|son|daughter|pupil"
    r"|student|patient|tenant|resident|relative|brother|sister|customer|user|member of the public)s?\b(?!’)"
)
_COMMON: Final = re.compile(
    r"an?|and|at|for|in|of|on|the|to|with|association|authority|board|borough|care|centre|city|clinic|community|county|department|district|east"
    r"|famil(?:y|ies)|foundation|group|high|homes?|housing|infant|junior|national|network|north|office|organisation|partnership|people|practice|primary|project"
    r"|public|regional|royal|secondary|services?|social|society|south|support|team|town|trust|west|women|young"
)
_IT: Final = "§"
_PART: Final = re.compile(
    rf"{_IT}’s\b|\b(?:department|team|service|section|unit|office|officer|staff|worker|housing|tax|planning|enforcement|governor|governing body"
    r"|councillor|benefit|complaint|press|legal|payroll|social service|children’s service|social care|social work)s?\b"
)


def is_meant(partner: Partner, words: str) -> bool:
    """Whether words speak of a partner as a whole: by its name, or by what it is. Its departments, and others of its sort, are not it."""
    small, names = _small(words), _names(partner)
    by_name = next((name for name in names if name in small), "")
    if by_name:
        return not _PART.search(small.replace(by_name, _IT))
    if _OTHERS.search(small) or _PART.search(_pattern().sub(_IT, small)) or is_unsettled(partner.kind):
        return False
    return _is_of_its_sort(partner, small)


def is_part_of(partner: Partner, words: str) -> bool:
    """Whether words may speak of a partner or of one of its teams: “the council’s money advice team” is the council too.

    Its name is known by what tells it from others, “Harbour” of Harbour Families, and not by a word that many names have. People whom a body serves,
    such as a parent at the school, are none of it.
    """
    small = _small(words)
    if any(_is_called(name, small) for name in _names(partner)):
        return True
    if _OTHERS.search(small) or _LAY.search(small):
        return False
    by_kind = not is_unsettled(partner.kind) and _is_of_its_sort(partner, small)
    return by_kind or any(_names_its_sort(name, small) for name in _names(partner))


def _is_called(name: str, words: str) -> bool:
    """Whether words have a name, its beginning or end of two words or more, or all that is its own in it."""
    called = re.sub(r"^(?:the|your|our) ", "", words.strip())
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):
        return True
    if " " in called and re.search(rf"^{re.escape(called)}(?!\w)|(?<!\w){re.escape(called)}$", name):
        return True
    every = re.findall(r"[\w’-]+", name)
    own = [word for word in every if not _COMMON.fullmatch(word) and word not in _of_sorts()]
    in_order = r"\W+(?:\w+\W+)??".join(map(re.escape, own))
    rest = "|".join(map(re.escape, every))
    return bool(own) and re.search(rf"\b{in_order}(?:’s?\b|\W*$|\W+(?:{rest})\b)", words) is not None


def _names_its_sort(name: str, words: str) -> bool:
    """Whether words for a sort of body stand in a name, whatever kind of body bears it: “the university” in University of Westbrook."""
    sorts = (found[0] for found in _pattern().finditer(words))
    return any(re.search(rf"(?<!\w){re.escape(sort)}(?!\w)", name) for sort in sorts)


def _is_of_its_sort(partner: Partner, words: str) -> bool:
    """Whether words speak of bodies of the sort that a partner is."""
    return any(
        partner.kind in each.kinds
        and (not each.named or any(word in name for word in each.named for name in _names(partner)))
        for each in bodies_spoken_of(words)
    )


def _names(partner: Partner) -> list[str]:
    return [_small(str(name)) for name in (partner.name, partner.short_name) if name and not is_unsettled(name)]


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


@cache
def _of_sorts() -> frozenset[str]:
    """The words for sorts of bodies, one by one."""
    return frozenset(word for words, _ in _words() for word in words.replace("*", "").split())


def _small(words: str) -> str:
    return words.casefold().replace("'", "’")
