"""The values of a partnership that somebody has to read, since no rule can judge them: the few that matter most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from govkit.data.read_aloud import ReadAloudFile, ValueToRead
from govkit.model import Partnership
from govkit.model.unsettled import Unsettled
from govkit.model.walk import every_fact
from govkit.questions.unusual import WordsOfFile, how_unusual, words_of
from govkit.questions.whose import whose
from govkit.wording.say import say

_UNUSUAL_COUNTS: Final = 15  # as much as three steps of what matters, for words of which a fifth is unusual
_EACH_FURTHER: Final = 1.5  # by how much each value of a key matters less than the one before
_FURTHER_AT_MOST: Final = 3  # values that come before


@dataclass(frozen=True, slots=True)
class ToReadAloud:
    """A value to read: its path, its words, what stands beside it, who reads it of which partners, and what they ask.

    `doubt` is what its words seem to lack of what they have to say, or to take back.
    """

    path: str
    words: str
    beside: str
    reader: str
    of: tuple[str, ...]
    asks: str
    doubt: str = ""


class Value(NamedTuple):
    """A value that could be read: what is asked of it, its path, and its words."""

    asked: ValueToRead
    path: str
    words: str


Facts = Mapping[str, object]
Doubts = Mapping[str, str]


def readings(
    partnership: Partnership, listed: ReadAloudFile, doubts: Doubts = MappingProxyType({})
) -> tuple[ToReadAloud, ...]:
    """The values to read, at most so many as the list says, in its order of readers and of values.

    `doubts` say by path what the words of a fact seem to lack, or to take back; those are read before others.
    """
    facts = {
        path: fact for path, fact in every_fact(partnership) if fact is not None and not isinstance(fact, Unsettled)
    }
    file = words_of({path: say(fact) for path, fact in facts.items()})
    found = [Value(each, path, words) for each in listed.values for path, words in values_at(facts, each.at)]
    found += [Value(listed.doubted, path, str(facts[path])) for path in doubts if not _of(path, found)]
    ranked = _spread(_each_once(sorted(found, key=lambda value: -_rank(value, file))), file)
    doubted = [value for value in ranked if _doubts_of(value, doubts)]
    most = [*doubted, *(value for value in ranked if value not in doubted)][: listed.most]
    readers = list(listed.readers)
    kept = sorted(most, key=lambda value: (readers.index(value.asked.reader), found.index(value)))
    return tuple(
        ToReadAloud(
            value.path,
            value.words,
            "; ".join(_beside(facts, value)),
            listed.readers[value.asked.reader],
            whose(partnership, value.path),
            value.asked.asks,
            " ".join(_doubts_of(value, doubts)),
        )
        for value in kept
    )


def _of(path: str, values: Sequence[Value]) -> bool:
    """Whether any of the values holds the fact at a path."""
    return any(_holds(value, path) for value in values)


def _holds(value: Value, path: str) -> bool:
    return path == value.path or path.startswith(f"{value.path}.")


def _doubts_of(value: Value, doubts: Doubts) -> tuple[str, ...]:
    return tuple(doubt for path, doubt in doubts.items() if _holds(value, path))


def _each_once(ranked: list[Value]) -> list[Value]:
    """The values without those that say the same of the same key as one before: who reads one has read all."""
    once: dict[tuple[str, str], Value] = {}
    for value in ranked:
        once.setdefault((value.asked.at, value.words), value)
    return [*once.values()]


def _spread(ranked: list[Value], file: WordsOfFile) -> list[Value]:
    """The values again, those later of which the key has many: what is wrong is seldom the tenth of a key."""
    before: Counter[str] = Counter()
    ranks: list[tuple[float, Value]] = []
    for value in ranked:
        ranks.append((_rank(value, file) - _EACH_FURTHER * min(_FURTHER_AT_MOST, before[value.asked.at]), value))
        before[value.asked.at] += 1
    return [value for _, value in sorted(ranks, key=lambda each: -each[0])]


def _rank(value: Value, file: WordsOfFile) -> float:
    return value.asked.matters + _UNUSUAL_COUNTS * how_unusual(value.path, value.words, value.asked.at, file)


def _beside(facts: Facts, value: Value) -> Iterator[str]:
    before = value.path.rpartition(".")[0]
    for key in value.asked.beside:
        yield from (said for _, said in values_at(facts, f"{before}.{key}"))


def values_at(facts: Facts, at: str) -> Iterator[tuple[str, str]]:
    """The values at a key, each with its path: a list or a block of them is one."""
    found: dict[str, list[str]] = {}
    pattern = _pattern(at)
    for path, fact in facts.items():
        if match := pattern.match(path):
            rest = path[match.end() :].lstrip(".")
            named = "" if not rest or rest.isdecimal() else f"{rest.rpartition('.')[2]}: "
            found.setdefault(match[0], []).append(f"{named}{say(fact)}")
    return ((path, "; ".join(said)) for path, said in found.items())


@cache
def _pattern(at: str) -> re.Pattern[str]:
    return re.compile(r"\.".join(r"[^.]+" if step == "*" else re.escape(step) for step in at.split(".")) + r"(?=\.|$)")
