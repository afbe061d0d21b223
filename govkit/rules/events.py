"""What times are counted from or to, as far as words tell: `six weeks after the discharge`, `at least 8 weeks before release`.

Words such as `within`, `up to` and `at least` set a bound, and tell no point in time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import Final, NamedTuple

from govkit.model.period import Period, Unit
from govkit.wording.counts import count_in

_WORD: Final = re.compile(r"[a-z]+")
# Words of an event that do not tell which it is.
_NO_EVENT: Final = re.compile(
    r"an?|and|any|at|be|been|by|date|day|each|every|for|from|has|have|her|his|in|into|is|it|its|made|of|on|or|our|received|sent|that|the|their|they"
    r"|this|to|was|were|when|which|who|you|your"
)
_BOUND: Final = (
    r"(?:\b(?:(?P<up_to>up to)|(?P<until>until|till|not later than|no later than|by|at the latest)"
    r"|(?P<since>no earlier than|not earlier than|not before|from)"
    r"|(?P<at_least>at least|over|more than|no less than|not less than|no fewer than)"
    r"|(?P<within>within|in|during|at most|no more than|not more than|less than|under|\w+ (?:to|or|and)|\d+ ?–)) )?"
)
_BOUNDS: Final = ("within", "up_to", "until", "since", "at_least")
_COUNTED: Final = re.compile(
    rf"{_BOUND}\b(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ]"
    r"(?P<unit>working day|day|week|month|year)s? (?P<way>before|after|of|from) (?=(?P<event>[^,.;:()]+))",
    re.IGNORECASE,
)
_IN_THE_WEEK: Final = re.compile(
    r"\b(?P<within>in|during|within) the (?:last )?(?P<unit>day|week|month) (?P<way>before) (?=(?P<event>[^,.;:()]+))",
    re.IGNORECASE,
)
_ON_THE_DAY: Final = re.compile(
    r"\bon the (?:same )?day (?:of |on which |when |that )?(?=(?P<event>[^,.;:()]+))", re.IGNORECASE
)
_AFTER_IT: Final = re.compile(
    r"(?<!week )(?<!weeks )(?<!days )(?<!day )(?<!months )(?<!month )\bafter (?=(?P<event>[^,.;:()]+))", re.IGNORECASE
)
_ALIKE: Final = {
    "released": "release",
    "discharged": "discharge",
    "custody": "release",
    "prison": "release",
}
_LEAVING: Final = re.compile(r"\bleav(?:e|es|ing) (?=custody\b|prison\b)")
_AFTER: Final = ("after", "of", "from")


class Counted(NamedTuple):
    """A time before or after an event: the words, those that tell which event it is, and the earliest and the latest day, counted from it."""

    words: str
    event: frozenset[str]
    earliest: float
    latest: float


def event_in(words: str) -> frozenset[str]:
    """The words that tell which event it is: `the day of the stroke` is the stroke."""
    found = (
        _ALIKE.get(word, word)
        for word in _WORD.findall(_LEAVING.sub("", words.casefold()))
        if not _NO_EVENT.fullmatch(word)
    )
    return frozenset(word.removesuffix("s") for word in found)


def counted_in(words: str) -> Iterator[Counted]:
    """Each time in words that is counted from or to an event."""
    for found in _COUNTED.finditer(words):
        count = count_in(found["count"])
        if count:
            yield _counted(found, count)
    for found in _IN_THE_WEEK.finditer(words):
        yield _counted(found, 1)


def on_or_after(words: str) -> Iterator[Counted]:
    """Each event on whose day, or after which, something is done, with no time between that words tell."""
    for found in (*_ON_THE_DAY.finditer(words), *_AFTER_IT.finditer(words)):
        yield Counted(f"{found[0]}{found['event']}", event_in(found["event"]), 0, 0 if found.re is _ON_THE_DAY else inf)


def _counted(found: re.Match[str], count: int) -> Counted:
    period = Period(count, Unit(found["unit"].lower()))
    is_after = found["way"].lower() in _AFTER
    days = (period.shortest, period.longest) if is_after else (-period.longest, -period.shortest)
    return Counted(f"{found[0]}{found['event']}", event_in(found["event"]), *_bounded(found.groupdict(), *days))


def _bounded(bound: dict[str, str | None], earliest: float, latest: float) -> tuple[float, float]:
    """The earliest and the latest day, where words set a bound: `at least 8 weeks before` is that day or sooner."""
    match next((name for name, words in bound.items() if words and name in _BOUNDS), ""):
        case "within":
            return min(earliest, 0), max(latest, 0)
        case "up_to":
            return min(earliest, 0) if latest > 0 else -inf, max(latest, 0)
        case "until":
            return -inf, latest
        case "since":
            return earliest, inf
        case "at_least":
            return (earliest, inf) if latest > 0 else (-inf, latest)
        case _:
            return earliest, latest
