"""What sentences tell in words that fields tell too: lengths of time, ages, numbers of bodies, and where data goes. Each pattern is made once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.data.spoken_of import spoken_of
from govkit.model.body import PartnerKind
from govkit.model.period import Period, Unit
from govkit.wording.counts import count_in
from govkit.wording.sentences import statements_in

_OLDEST: Final = 120
_PERIOD: Final = re.compile(
    r"\b(?P<count>\w+) (?P<unit>working day|school day|day|week|month|year)s?\b(?! old\b)", re.IGNORECASE
)
_RANGE: Final = re.compile(
    r"\b(?:(?:aged?|ages|of) )?(?P<low>\d{1,3})(?: (?:to|and) | ?[–-] ?)(?P<high>\d{1,3})\b(?! (?:o’clock|months|weeks|days|in|per))"
    r"|\b(?:aged? |of )?(?P<from>\d{1,3}) (?:or|and) (?:over|older|above)\b"
    r"|\b(?:under|below|younger than) (?:the age of )?(?P<under>\d{1,3})\b(?! (?:months|weeks|days|people|families|children))",
    re.IGNORECASE,
)
_AGED: Final = re.compile(r"\b(?:aged?|old(?:er)?|over|young(?:er)?|under)\b", re.IGNORECASE)
_SERVICES: Final = ("council", "police", "surgery", "hospital", "fire service", "prison")
_SORTS: Final = (*_SERVICES, "school", "college", "university", "charity")
_PLURALS: Final = {"surgeries": "surgery", "charities": "charity", "universities": "university"}
_NAMED: Final = "|".join([*_SORTS, *(f"{name}s" for name in _SORTS), *_PLURALS])
_WAY: Final = re.compile(rf"\b(?P<way>to|from) (?:the|a|each|all|both) (?P<body>{_NAMED})\b", re.IGNORECASE)
_COUNTED: Final = re.compile(rf"\b(?P<count>both|\w+) (?P<body>{_NAMED})\b", re.IGNORECASE)


class ToldPeriod(NamedTuple):
    """A length of time, the words for it, and its sentence with `#` in their place."""

    period: Period
    words: str
    around: str


class ToldAges(NamedTuple):
    """Ages from the lowest to the highest, and the words for them."""

    lowest: int
    highest: int
    words: str


class ToldWay(NamedTuple):
    """Where data goes or comes from, by the kinds of body that the word stands for."""

    way: str
    kinds: frozenset[PartnerKind]
    words: str


class ToldCount(NamedTuple):
    """How many bodies there are of a sort."""

    number: int
    kinds: frozenset[PartnerKind]
    words: str


def periods_in(words: str) -> Iterator[ToldPeriod]:
    """Each length of time with its sentence."""
    for sentence in statements_in(words):
        for found in _PERIOD.finditer(sentence):
            count = count_in(found["count"])
            if count and found["unit"].casefold() != "school day":
                yield ToldPeriod(
                    Period(count, Unit(found["unit"].casefold())),
                    found[0],
                    f"{sentence[: found.start()]}#{sentence[found.end() :]}",
                )


def ages_in(words: str) -> Iterator[ToldAges]:
    """Each range of ages, where the words say that it is one."""
    for found in _RANGE.finditer(words):
        near = words[max(0, found.start() - 12) : found.end()]
        if found["low"] and (_AGED.search(near) or re.search(r"\bof $", words[: found.start("low")])):
            yield ToldAges(int(found["low"]), int(found["high"]), found[0])
        elif found["from"]:
            yield ToldAges(int(found["from"]), _OLDEST, found[0])
        elif found["under"]:
            yield ToldAges(0, int(found["under"]) - 1, found[0])


def ways_in(words: str) -> Iterator[ToldWay]:
    """Each sort of body to which, or from which, data is said to go."""
    for found in _WAY.finditer(words):
        yield ToldWay(found["way"].casefold(), _kinds(found["body"]), found[0])


def counts_in(words: str) -> Iterator[ToldCount]:
    """Each number of bodies of a sort, two or more."""
    for found in _COUNTED.finditer(words):
        count = 2 if found["count"].casefold() == "both" else count_in(found["count"])
        if count and count > 1:
            yield ToldCount(count, _kinds(found["body"]), found[0])


def _kinds(body: str) -> frozenset[PartnerKind]:
    """The kinds of body that a word or its plural may stand for."""
    small = body.casefold()
    one = small if small in _SORTS else _PLURALS.get(small, small.removesuffix("s"))
    sort = spoken_of()[one.replace(" ", "-")]
    return frozenset((*sort.kinds, *sort.also))
