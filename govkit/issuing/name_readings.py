"""In which ways the name of a person can be read: which words are the given names and which the surname, and which are neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from govkit.issuing.spelling import folded
from govkit.issuing.titles import TITLES, is_letters_after, may_be_a_surname, may_be_letters_after

PARTICLES: Final = frozenset(
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

_SURNAMES_TOO: Final = frozenset({"das", "dos", "du", "le"})  # of the particles
_STAND_FIRST: Final = frozenset(  # surnames that often come before given names, and are hardly given ones
    {
        *("chan", "chen", "cheng", "cheung", "choi", "chow", "chung", "fung", "ho", "huang", "hui", "kwok", "kwong", "lam"),
        *("lau", "leung", "li", "lim", "lin", "liu", "lo", "mak", "ng", "nguyen", "pham", "tan", "teo", "tran"),
        *("tsang", "wang", "wong", "wu", "xu", "yang", "yeung", "yip", "yuen", "zhang", "zhao", "zhou", "zhu"),
    }
)  # fmt: skip
_INITIALS: Final = 3  # letters at most
_ABBREVIATION: Final = 5  # letters at most, of a membership that is not known by its name
_MOST_ENDS: Final = 3  # of a surname, before letters that may each be one
_BRACKETS_LAST: Final = re.compile(r"\(([^()]*)\)$")
_ANOTHER_NAME: Final = re.compile(
    r"[ ,(]{1,3}(?:n(?:\u00e9|e\u0301?)e|formerly|previously|aka|and|or|[&/;]) ", re.IGNORECASE
)

Words = tuple[str, ...]
Reading = tuple[Words, Words]


def name_readings(name: str) -> Iterator[Reading]:
    """The given names, and the surname with what belongs to it, in each way in which the name can be read, the likeliest first."""
    one, *others = (tuple(_readings(_without_brackets(each))) for each in _ANOTHER_NAME.split(" ".join(name.split())))
    given, surname = one[0]
    yield from one
    for other_given, other_surname in (reading for other in others for reading in other):
        yield other_given or given, other_surname
        if not given:  # `Renée and Ben Okafor`
            yield surname, other_surname


def _without_brackets(name: str) -> str:
    """The name without the brackets after it, such as those round pronouns; a given name there is put first."""
    found = _BRACKETS_LAST.search(name)
    if not found:
        return name
    before = name[: found.start()]
    return before if len(_without_titles(before)) > 1 else f"{before}, {found[1]}"


def _readings(name: str) -> Iterator[Reading]:
    before, _, after = name.partition(",")
    family, rest = _without_titles(before), _without_titles(after)
    first = rest[: _letters_from(rest)]
    for words in _without_letters(family) if family else [(name,)]:
        yield (first, words) if first else _split(words)
        if not first:
            yield from _turned(words)
    if rest and not first and all(map(may_be_a_surname, rest)) and _is_one_surname(family):
        yield rest, family


def _split(words: Words) -> Reading:
    start = len(words) - 1
    while start > 1 and folded(words[start - 1]) in PARTICLES:
        start -= 1
    return words[:start], words[start:]


def _turned(words: Words) -> Iterator[Reading]:
    """The reading of words that start with the surname, as their capitals tell, or the surname does: `OKAFOR Renée`, `Ng Wai-Keung`."""
    end = next((at for at, word in enumerate(words) if not word.isupper()), 0) or 1
    is_long = any(len(folded(word)) > _INITIALS for word in words[:end])
    is_surname = words[0].isupper() and is_long and not words[-1].isupper()
    if len(words) > end and (is_surname or folded(words[0]) in _STAND_FIRST):
        yield words[end:], words[:end]


def _is_one_surname(words: Words) -> bool:
    return all(folded(word) in PARTICLES for word in words[:-1])


def _without_titles(name: str) -> Words:
    words = tuple(word for word in name.split() if folded(word))
    while len(words) > 1 and folded(words[0]) in TITLES:
        words = words[1:]
    return words


def _letters_from(words: Words) -> int:
    """The number of the first of the last words that may all be letters after a name."""
    start = len(words)
    while start and (may_be_letters_after(words[start - 1]) or _may_be_abbreviation(words, start - 1)):
        start -= 1
    return start


def _may_be_abbreviation(words: Words, at: int) -> bool:
    """Whether a word is in capitals though a whole name before it is not: `Renée Okafor FCMI`."""
    return at > 1 and words[at].isupper() and len(words[at]) <= _ABBREVIATION and not any(map(str.isupper, words[:2]))


def _without_letters(words: Words) -> Iterator[Words]:
    """The words without the letters after a name; and with those that can be a surname. One word alone is the last guess."""
    start = max(_letters_from(words), 1)
    if start == 1 and any(may_be_a_surname(word) and not is_letters_after(word) for word in words[1:]):
        start = min(2, len(words))
    ends = [end for end in range(start, len(words) + 1) if end == start or may_be_a_surname(words[end - 1])]
    last = folded(words[start - 1])
    is_cut = len(last) == 1 or last in PARTICLES - _SURNAMES_TOO
    likely = ends[1:] if is_cut and ends[1:] else ends
    for end in sorted({*likely[:_MOST_ENDS], likely[-1]}, key=lambda end: (end == 1, end)):
        yield words[:end]
