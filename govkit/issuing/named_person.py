"""A person whose name is not published: by which words it is known, however it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from govkit.issuing.spelling import APOSTROPHES, folded, spellings, words_of
from govkit.issuing.titles import TITLES, is_letters_after, may_be_letters_after
from govkit.model import Partnership
from govkit.model.people import people
from govkit.model.unsettled import Unsettled

_PARTICLES: Final = frozenset(
    {
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "del",
        "della",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "binti",
        "ibn",
        "ap",
        "ab",
        "ferch",
        "ter",
        "ten",
        "st",
        "mac",
        "mc",
    }
)

LONG_ENOUGH: Final = 5  # letters of a surname that stand in a longer word by no chance
_TOGETHER: Final = 2  # given names of several, which an address joins to the surname; else one, or all
_SIGNS: Final = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
_WHOLE: Final = (
    2  # words at least, with a title: of fewer, none is taken for letters after a name unless it can be nothing else
)

Spelt = frozenset[str]
Sequence = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person: where the name is written and what is said instead; the given names, the surname as a whole and its parts.

    A name of one word has no given names. A surname can be written in several ways: `O'Hara` is one word or two. `abbreviations` are the
    initials in all their ways: `ASJ` of Ann Smith-Jones. `joined` is what stands
    before the @ of an address that tells who this is: `adaexample`, `aexample`, `adae`, `drexample`. The `vocabulary` are all the words of these.
    A name without letters, such as a number, has none: it is known by its place alone.
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


def _abbreviations(firsts: str, surnames: Iterable[Sequence]) -> Iterator[str]:
    for surname in surnames if firsts else ():
        for last in ("".join(word[0] for word in surname), surname[0][0], surname[-1][0]):
            yield from (firsts + last, firsts[0] + last)


def _joined(given: tuple[Spelt, ...], surnames: Iterable[Sequence]) -> Iterator[str]:
    for surname in map("".join, surnames):
        if len(surname) >= LONG_ENOUGH:
            before = {"", *(each[:size] for spelt in given for each in spelt for size in (1, len(each)))}
            yield from (title + first + surname for title in TITLES for first in before)
        for count in sorted({1, min(_TOGETHER, len(given)), len(given)} - {0}):
            for chosen in combinations(given, count):
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
    return tuple(named_person(*each) for each in sorted(named, key=lambda each: -len(each[2])))


def named_person(path: str, role: str, name: str) -> NamedPerson:
    """The person of that name, which may start with a title or, before a comma, with the surname."""
    first, last = _split(name)
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
    parts -= {*_PARTICLES, "".join(whole)}
    surnames = tuple(sorted((way for way in ways if way and all(way)), key=lambda way: (way != whole, -len(way), way)))
    firsts = "".join(min(each)[0] for each in given)
    initials = "".join([firsts, *(surname[0][0] for surname in surnames[:1])])
    abbreviations = frozenset(_abbreviations(firsts, surnames))
    joined = frozenset(_joined(given, surnames))
    last_words = {word for surname in surnames for word in surname} | parts
    vocabulary = frozenset({*joined, *last_words, *(f"{word}s" for word in last_words)}.union(*given))
    return NamedPerson(path, role, name, given, surnames, parts, initials, abbreviations, joined, vocabulary)


def _split(name: str) -> tuple[list[str], list[str]]:
    """The given names, and the surname with what belongs to it."""
    before, comma, after = name.partition(",")
    if comma and (first := _bare(after)):
        return first, _bare(before) or [name]
    words = _bare(before) or [name]
    start = len(words) - 1
    while start > 1 and folded(words[start - 1]) in _PARTICLES:
        start -= 1
    return words[:start], words[start:]


def _bare(name: str) -> list[str]:
    """The words of a name without its titles and the letters after it."""
    words = [word for word in name.split() if folded(word)]
    while words and _is_after(words[-1], len(words), can_be_all=name.startswith(" ")):
        words = words[:-1]
    while len(words) > 1 and folded(words[0]) in TITLES:
        words = words[1:]
    return words


def _is_after(word: str, count: int, *, can_be_all: bool) -> bool:
    """Whether the last of so many words is no part of the name: what follows a comma can be letters throughout."""
    if can_be_all or count > _WHOLE:
        return may_be_letters_after(word)
    return count == _WHOLE and len(folded(word)) > _WHOLE and is_letters_after(word)
