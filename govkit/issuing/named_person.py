"""A person whose name is not published: by which words it is known, however it is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from govkit.issuing.name_readings import PARTICLES, Words, name_readings
from govkit.issuing.spelling import APOSTROPHES, folded, spellings, words_of
from govkit.issuing.titles import TITLES
from govkit.model import Partnership
from govkit.model.people import people
from govkit.model.unsettled import Unsettled

_MAC: Final = re.compile("ma?c(.{3,})")
LONG_ENOUGH: Final = 5  # letters of a surname that stand in a longer word by no chance
_TOGETHER: Final = 2  # given names of several, which an address joins to the surname; else one, or all
_MOST_GIVEN: Final = 20  # names that are joined in an address, in each pair
_SIGNS: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
Spelt = frozenset[str]
Sequence = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person: where the name is written and what is said instead; the given names, the surname as a whole and its parts.

    A name of one word has no given names. A surname can be written in several ways: `O'Hara` is one word or two. `abbreviations` are the
    initials in all their ways: `ASJ` of Ann Smith-Jones. `joined` is what stands
    before the @ of an address that tells who this is: `adaexample`, `aexample`, `adae`, `drexample`. The `vocabulary` are all the words of these.
    A name without letters, such as a number, has none: it is known by its place alone. `is_only` where the name can be read in no other way.
    """

    path: str
    role: str
    name: str
    given: tuple[Spelt, ...]
    surnames: tuple[Sequence, ...]
    parts: frozenset[str]

    initials: str
    abbreviations: frozenset[str]
    joined: frozenset[str]
    vocabulary: frozenset[str]
    is_only: bool


def _other_macs(surname: Sequence) -> Iterator[Sequence]:
    """The other ways in which a surname such as MacDonald is written: McDonald, Mac Donald, M’Donald."""
    found = _MAC.fullmatch(surname[0]) if surname else None
    if found:
        ways = [*((mac + found[1],) for mac in ("mac", "mc", "m")), ("mac", found[1]), ("mc", found[1])]
        yield from ((*way, *surname[1:]) for way in ways if way[0] != surname[0])


def _abbreviations(firsts: str, surnames: Iterable[Sequence]) -> Iterator[str]:
    for surname in surnames if firsts else ():
        for last in ("".join(word[0] for word in surname), surname[0][0], surname[-1][0]):
            yield from (firsts + last, firsts[0] + last)


def _joined(given: tuple[Spelt, ...], surnames: Iterable[Sequence]) -> Iterator[str]:
    for surname in map("".join, surnames):
        if len(surname) >= LONG_ENOUGH:
            before = {"", *(each[:size] for spelt in given for each in spelt for size in (1, len(each)))}
            yield from (title + first + surname for title in TITLES for first in before)
        likely = given[:_MOST_GIVEN]
        for count in sorted({1, min(_TOGETHER, len(likely)), len(likely)} - {0}):
            for chosen in combinations(likely, count):
                firsts = ["".join(max(each) for each in chosen), "".join(min(each) for each in chosen)]
                for first in (*firsts, "".join(min(each)[0] for each in chosen)):
                    yield from (first + surname, surname + first, first + surname[0], surname[0] + first)


def named_people(partnership: Partnership) -> tuple[NamedPerson, ...]:
    """Everyone whom the partnership file names, the longest name first, so that no part of one is left."""
    named = [
        (f"{path}.name", "the person in charge" if isinstance(person.role, Unsettled) else person.role, person.name)
        for path, person in people(partnership)
        if isinstance(person.name, str)
    ]
    longest_first = sorted(named, key=lambda each: -len(each[2]))
    return tuple(person for each in longest_first for person in readings_of(*each))


def named_person(path: str, role: str, name: str) -> NamedPerson:
    """The person of that name as it is likeliest read."""
    return readings_of(path, role, name)[0]


def readings_of(path: str, role: str, name: str) -> tuple[NamedPerson, ...]:
    """The person of that name, which may start with a title or, before a comma, with the surname; once for each way to read it."""
    splits = tuple(dict.fromkeys(name_readings(name)))
    return tuple(_person(path, role, name, *each, is_only=len(splits) == 1) for each in splits)


def _person(path: str, role: str, name: str, first: Words, last: Words, *, is_only: bool) -> NamedPerson:  # noqa: PLR0913 - each is told
    given = tuple(spellings(name[word.start : word.end]) for name in first for word in words_of(name))
    written = [word for each in last for word in each.translate(_SIGNS).split("-") if folded(word)]
    whole = tuple(folded(word) for word in written)
    ways = {
        whole,
        tuple(max(spellings(word), key=len) for word in written),
        tuple(folded(part) for word in written for part in word.split("'")),
        tuple(folded(each) for each in last),
        ("".join(whole),),
    }
    pieces = {folded(piece) for word in written for piece in word.split("'")}
    parts = frozenset({read for read in whole if len(whole) > 1} | {read for read in pieces if len(read) > len("mc")})
    parts -= {*PARTICLES, "".join(whole)}
    plain = sorted((way for way in ways if way and all(way)), key=lambda way: (way != whole, -len(way), way))
    surnames = (*plain, *_other_macs(whole))
    firsts = "".join(min(each)[0] for each in given)
    initials = "".join([firsts, *(surname[0][0] for surname in plain[:1])])
    abbreviations = frozenset(_abbreviations(firsts, plain))
    joined = frozenset(_joined(given, (*surnames, *((part,) for part in parts))))
    last_words = {word for surname in surnames for word in surname} | parts
    vocabulary = frozenset({*joined, *last_words, *(f"{word}s" for word in last_words)}.union(*given))
    return NamedPerson(path, role, name, given, surnames, parts, initials, abbreviations, joined, vocabulary, is_only)
