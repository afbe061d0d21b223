"""Counts the syllables of a word as it is read aloud in Britain."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from govkit.readability import numbers
from govkit.readability.abbreviations import BEFORE_NUMBER, SYLLABLES, UNITS
from govkit.readability.data import rows
from govkit.readability.syllable_rules import by_rule

_HYPHENS: Final = re.compile(r"[-\u2010\u2011–/_+]+")
_FIGURES: Final = re.compile(
    r"£(?P<pounds>[\d,]*\d)(?:\.(?P<pence>\d\d)(?!\d))?"
    r"|(?P<nth>\d+)(?:st|nd|rd|th)\b"
    r"|\.(?P<point>\d+)|(?P<number>\d[\d,]*)(?:s\b)?|(?P<percent>%)|(?P<degrees>°[CF])|(?P<and>&)|(?P<word>[^\W\d_]+)"
)
# Mostly a time, where the minutes are such as people arrange to meet at: 9.30, and no decimal.
_CLOCK: Final = re.compile(r"([01]?\d|2[0-3])\.([0-5][05])")
_REFERENCE: Final = re.compile(r"([A-Z]{1,4})[/-]?(\d{3,})")
_DATE: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})")
_SHORT: Final = re.compile(r"([a-z]{1,4}\.)(\d.*)", re.IGNORECASE)
_TIME: Final = re.compile(r"(\d{1,2})[.:](\d\d)([ap])\.?m", re.IGNORECASE)
_DOTTED: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_POSSESSIVE: Final = re.compile(r"(?:'s|')$")
_HISSING: Final = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)$")
_INITIALS: Final = re.compile(r"[A-Z]{2,}s?")
_VOWEL: Final = re.compile(r"[AEIOUY]")
_SPELLED_OUT: Final = 4
_BRITISH: Final = re.compile("[iy]s|our|tre|ll|ogue|ae|oe")  # what any of them looks like
# British spellings as the table has them: organise, colour, centre, travelled.
_AMERICAN: Final = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"is(?=(?:e[drs]?|ers|ing|ations?|ational)$)", "iz"),
        (r"ys(?=(?:e[drs]?|ing)$)", "yz"),
        (r"our", "or"),
        (r"tre(?=s?$)", "ter"),
        (r"ll(?=(?:ed|ing|ers?|or|ors)$)", "l"),
        (r"ogue(?=s?$)", "og"),
        (r"ae|oe", "e"),
    )
)


@cache
def syllables(word: str) -> int:
    """The syllables of a word as `words` gives it; at least 1."""
    small = word.lower()
    if word.isalpha() and word[1:].islower() and small not in SYLLABLES and word not in _SPOKEN:
        return _plain(small)
    word = word.replace("’", "'")
    if word.lower() in BEFORE_NUMBER:
        return BEFORE_NUMBER[word.lower()]
    if any(map(str.isdigit, word)) and (said := _with_figures(word)):
        return said
    return max(1, sum(_part(part) for part in _HYPHENS.split(word) if part))


def _with_figures(word: str) -> int:
    """A time, a date, a reference or a number with its abbreviation (s.47), each read in a way of its own; 0 for anything else."""
    if time := _TIME.fullmatch(word):
        return numbers.figures(time[1]) + numbers.figures(time[2]) + 2
    if (clock := _CLOCK.fullmatch(word)) and clock[2] != "00":
        return numbers.figures(clock[1]) + numbers.figures(clock[2])
    if date := _DATE.fullmatch(word):
        return sum(numbers.figures(part.lstrip("0") or "0") for part in date.groups())
    if reference := _REFERENCE.fullmatch(word):
        return _letters(reference[1]) + numbers.digits(reference[2])
    short = _SHORT.fullmatch(word)
    known = BEFORE_NUMBER.get(short[1].lower()) if short else None
    return known + syllables(short[2]) if short and known else 0


def _part(part: str) -> int:
    """A part between hyphens: an abbreviation, initials, figures or a plain word."""
    if (known := SYLLABLES.get(part.lower())) is not None:
        return known
    if _DOTTED.fullmatch(part):
        return _letters(part)
    stem = _POSSESSIVE.sub("", part)
    if stem.isalpha():
        return _word(part)
    if any(not (char.isalpha() or char == "'") for char in stem):
        return sum(_figure(found) for found in _FIGURES.finditer(part))
    return _plain(part.lower())


def _figure(found: re.Match[str]) -> int:
    match found.lastgroup:
        case "pence" | "pounds":
            pence = int(found["pence"] or 0)
            return numbers.figures(found["pounds"]) + 1 + (numbers.cardinal(pence) if pence else 0)
        case "nth":
            return numbers.ordinal(int(found["nth"]))
        case "point":
            return 1 + numbers.digits(found["point"])
        case "number":
            return numbers.figures(found["number"].rstrip(","))
        case "percent":
            return 2
        case "degrees":
            return 5
        case "and":
            return 1
        case _:
            return _beside_figures(found["word"])


def _beside_figures(letters: str) -> int:
    """Letters beside figures: `5ml` has a unit, `9am` and `NM1` are spelled out, `16years` is not."""
    if letters in UNITS:
        return UNITS[letters]
    return _letters(letters) if len(letters) < _SPELLED_OUT else _word(letters)


def _word(word: str) -> int:
    """Initials letter by letter, and any other word as it sounds."""
    stem = _POSSESSIVE.sub("", word)
    if len(stem) == 1:
        return _letters(stem)
    if stem in _SPOKEN:
        return _SPOKEN[stem]
    if _INITIALS.fullmatch(stem) and stem not in _STRESSED:
        letters = stem.removesuffix("s")
        if len(letters) <= _SPELLED_OUT or not _VOWEL.search(letters):
            return _letters(letters)
    return _plain(word.lower())


def _letters(letters: str) -> int:
    """Letters read one by one, `w` being three syllables."""
    return sum(3 if letter in "wW" else 1 for letter in letters if letter.isalpha())


@cache
def _plain(word: str) -> int:
    """The table's count, or that of the rules. A possessive adds a syllable after a hiss: nurse’s."""
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    if word.endswith("é"):  # café
        return _plain(f"{word[:-1]}ay")
    stem = _POSSESSIVE.sub("", word) if "'" in word else word
    if stem != word:
        return _plain(stem) + int(word.endswith("'s") and _HISSING.search(stem) is not None)
    abroad = american(word)
    return _EXCEPTIONS[abroad] if abroad in _EXCEPTIONS else by_rule(word)


def american(word: str) -> str:
    """A British word as an American dictionary spells it, as far as rules can tell."""
    if _BRITISH.search(word):
        for british, spelled in _AMERICAN:
            word = british.sub(spelled, word)
    return word


def _read_exceptions() -> dict[str, int]:
    found = [*rows("syllables.txt"), *rows("syllables_british.txt")]
    return {word: said for count, *listed in found for said in (int(count),) for word in listed}


_CAPITALS: Final = tuple(rows("capitals.txt"))
_SPOKEN: Final = {name: int(count) for count, *names in _CAPITALS if count != "word" for name in names}
_STRESSED: Final = frozenset(name for count, *names in _CAPITALS if count == "word" for name in names)
_EXCEPTIONS: Final = _read_exceptions()
