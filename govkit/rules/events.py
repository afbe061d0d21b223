"""What times are counted from or to, as far as words tell: `six weeks after the discharge`, `at least 8 weeks before release`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from govkit.model.period import Period, Unit
from govkit.wording.counts import count_in

_WORD: Final = re.compile(r"[a-z]+")
# Words of an event that do not tell which it is.
_NO_EVENT: Final = re.compile(
    r"an?|and|any|at|be|been|by|date|day|each|every|for|from|has|have|her|his|in|into|is|it|its|made|of|on|or|our|received|sent|that|the|their|they"
    r"|this|to|was|were|when|which|who|you|your"
)
_COUNTED: Final = re.compile(
    r"\b(?P<count>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[- ](?P<unit>working day|day|week|month|year)s? "
    r"(?P<way>before|after|of|from) (?=(?P<event>[^,.;:()]+))",
    re.IGNORECASE,
)
_IN_THE_WEEK: Final = re.compile(
    r"\b(?:in|during|within) the (?:last )?(?P<unit>day|week|month) (?P<way>before) (?=(?P<event>[^,.;:()]+))",
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
    "leaves": "leave",
    "discharged": "discharge",
    "custody": "release",
    "prison": "release",
}
_AFTER: Final = ("after", "of", "from")


class Counted(NamedTuple):
    """A time before or after an event: the words, how long it is, whether it comes before, and the words that tell which event it is."""

    words: str
    period: Period
    is_before: bool
    event: frozenset[str]


def event_in(words: str) -> frozenset[str]:
    """The words that tell which event it is: `the day of the stroke` is the stroke."""
    found = (_ALIKE.get(word, word) for word in _WORD.findall(words.casefold()) if not _NO_EVENT.fullmatch(word))
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
        yield Counted(
            f"{found[0]}{found['event']}", Period(0, Unit.DAY), is_before=False, event=event_in(found["event"])
        )


def _counted(found: re.Match[str], count: int) -> Counted:
    period = Period(count, Unit(found["unit"].lower()))
    return Counted(f"{found[0]}{found['event']}", period, found["way"].lower() not in _AFTER, event_in(found["event"]))
