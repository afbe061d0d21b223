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
from govkit.questions.whose import whose
from govkit.wording.say import say

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_STEM: Final = 6  # letters of a word that tell it from others in whatever ending
_FOREIGN_COUNTS: Final = 3
_ONE_PART_COUNTS: Final = 0.7  # of a list, one entry that is foreign
_EACH_FURTHER: Final = 0.5  # by how much each value of a key after the second matters less than the one before


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
    common = Counter(stem for fact in facts.values() for stem in _stems(str(fact)))
    found = [Value(each, path, words) for each in listed.values for path, words in _values(facts, each.at)]
    found += [Value(listed.doubted, path, str(facts[path])) for path in doubts if not _of(path, found)]
    ranked = _spread(_each_once(sorted(found, key=lambda value: -_rank(value, common))), common)
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


def _spread(ranked: list[Value], common: Counter[str]) -> list[Value]:
    """The values again, those later of which the key has many: what is wrong is seldom the tenth of a key."""
    before: Counter[str] = Counter()
    ranks: list[tuple[float, Value]] = []
    for value in ranked:
        ranks.append((_rank(value, common) - _EACH_FURTHER * max(0, before[value.asked.at] - 1), value))
        before[value.asked.at] += 1
    return [value for _, value in sorted(ranks, key=lambda each: -each[0])]


def _rank(value: Value, common: Counter[str]) -> float:
    parts = max(_foreign(part, common) for part in value.words.split("; "))
    return value.asked.matters + _FOREIGN_COUNTS * max(_foreign(value.words, common), _ONE_PART_COUNTS * parts)


def _beside(facts: Facts, value: Value) -> Iterator[str]:
    before = value.path.rpartition(".")[0]
    for key in value.asked.beside:
        yield from (said for _, said in _values(facts, f"{before}.{key}"))


def _values(facts: Facts, at: str) -> Iterator[tuple[str, str]]:
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


def _foreign(words: str, common: Counter[str]) -> float:
    """How many of its words stand nowhere else in the file, from 0 to 1."""
    own = Counter(_stems(words))
    return sum(common[stem] <= count for stem, count in own.items()) / len(own) if own else 0


def _stems(words: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(words.casefold())]
