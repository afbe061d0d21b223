"""Finds the names of people in words, and says how sure that is: a surname can also be a street, an organisation or a plain word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from govkit.issuing.named_person import NamedPerson
from govkit.issuing.spelling import words_of
from govkit.issuing.words_of_name import WordsOfName

_COMMA: Final = re.compile(r"\s*,\s*")
_ENDS: Final = ".!?:;•\n"
_STREETS: Final = frozenset(
    (
        "avenue",
        "close",
        "court",
        "crescent",
        "drive",
        "gardens",
        "lane",
        "place",
        "road",
        "row",
        "square",
        "street",
        "terrace",
        "walk",
        "way",
    )
)
_MONTHS: Final = frozenset({"march", "april", "may", "june", "august"})  # those that are names too
_DAY: Final = re.compile(r"(?<!\d)[0-3]?\d(?:st|nd|rd|th)?(?: of)? $")
_LONGEST_DAY: Final = len("x31st of ")
_YEAR: Final = re.compile(r" (?:19|20)\d\d(?!\d| \d)")
_FULL_INITIALS: Final = 3  # letters; two without full stops are an abbreviation more often than a person


class Sure(IntEnum):
    """How sure it is that words are a person's name."""

    HARDLY = 0
    PERHAPS = 1
    SURELY = 2


class Match(NamedTuple):
    """Words that are a person's name, or could be; and how many of the given names are among them, whole or as initials."""

    start: int
    end: int
    sure: Sure
    person: NamedPerson
    given: int = 0


def matches(text: str, named: Iterable[NamedPerson], ordinary: Collection[str] = ()) -> list[Match]:
    """What may be a name in a text, each word in one match at most. `ordinary` are words that have a plain meaning in small letters."""
    words = words_of(text)
    read, capitals = {word.read for word in words}, {word.read for word in words if word.is_upper}
    found = [
        match
        for person in named
        if not person.vocabulary.isdisjoint(read) or any(_are_of(initials, person) for initials in capitals)
        for match in _Search(text, words, person, ordinary).all()
    ]
    kept: list[Match] = []
    holder: dict[int, int] = {}  # of each place that a match has, the number of that match
    for match in sorted(found, key=lambda each: (-each.sure, each.start - each.end, -each.given)):
        places = range(match.start, match.end)
        rival = next((holder[place] for place in places if place in holder), None)
        if rival is None:
            holder.update(dict.fromkeys(places, len(kept)))
            kept.append(match)
        elif _is_as_good(match, kept[rival]):
            kept[rival] = kept[rival]._replace(sure=Sure.PERHAPS)
    return sorted(kept, key=lambda each: each.start)


def _are_of(initials: str, person: NamedPerson) -> bool:
    return any(each.startswith(initials) for each in person.abbreviations)


def _is_as_good(match: Match, rival: Match) -> bool:
    """Whether words are as likely to be the name of one person as of another."""
    same = (match.start, match.end, match.given) == (rival.start, rival.end, rival.given)
    return same and match.sure is rival.sure is Sure.SURELY and not _may_be_one(match.person, rival.person)


def _may_be_one(person: NamedPerson, other: NamedPerson) -> bool:
    """Whether one name is the other, read in another way or with fewer given names."""
    given, others = set(person.given), set(other.given)
    return person.path == other.path or (person.surnames == other.surnames and (given <= others or others <= given))


class _Search(WordsOfName):
    """The words of one text, in which one person is looked for."""

    def all(self) -> Iterator[Match]:
        at = 0
        while at < len(self._words):
            match, after = self._at(at)
            if match:
                yield match
            at = after

    def _at(self, start: int) -> tuple[Match | None, int]:
        """What starts at a word, and the word after it."""
        first = self._after_titles(start)
        for end, sure, given in self._names(first, titled=first > start):
            after = self._after_letters(end)
            return Match(self._words[start].start, self._end(start, after, end), sure, self._person, given), after
        return None, start + 1

    def _names(self, first: int, *, titled: bool) -> Iterator[tuple[int, Sure, int]]:
        """What is a name from a word on, the likeliest first: where it ends, how sure it is, and how many given names it has."""
        for after_given in range(self._after_given(first), first, -1):
            end = self._surname(after_given) if self._is_close(after_given - 1) else 0
            if end and not self._is_article(first, after_given, end):
                yield end, self._both(first, after_given, end, titled=titled), after_given - first
        if end := self._surname(first):
            after_given = self._after_given(end, turned=True)
            if after_given > end and self._is_turned(end, after_given):
                yield after_given, self._turned(first, end, after_given, titled=titled), after_given - end
            yield end, self._surname_alone(first, end, titled=titled), 0
        if end := self._initials(first):
            yield end, self._initials_alone(first, end), 0
        after_given = self._after_given(first)
        if given := [
            each for each in range(first, after_given) if self._is_given(each) and self._words[each].is_capital
        ]:
            last = given[-1] + 1 + self._is_cut_short(given[-1])
            sure = Sure.SURELY if titled else Sure.PERHAPS if last - first > 1 else Sure.HARDLY
            yield last, sure, len(given)
        if self._words[first].read in self._person.joined and len(self._words[first].read) >= _FULL_INITIALS + 1:
            yield first + 1, Sure.HARDLY if self._is_plain_word(first) else Sure.PERHAPS, 0

    def _both(self, first: int, after_given: int, end: int, *, titled: bool) -> Sure:
        """Of given names or initials before a surname."""
        given = range(first, after_given)
        if any(map(self._is_given, given)):
            return self._written_as_name([*(each for each in given if self._is_given(each)), end - 1], titled=titled)
        is_sure = self._words[end - 1].is_capital and not self._may_be_a_word(first, after_given)
        return Sure.SURELY if titled or is_sure else Sure.PERHAPS

    def _turned(self, first: int, end: int, after_given: int, *, titled: bool) -> Sure:
        """Of a surname before given names or initials."""
        given = range(end, after_given)
        if any(map(self._is_given, given)):
            return self._written_as_name([end - 1, *(each for each in given if self._is_given(each))], titled=titled)
        marked = _COMMA.fullmatch(self._between(end - 1))
        is_written = titled or (marked and self._words[first].is_capital)
        return Sure.SURELY if is_written else Sure.PERHAPS

    def _written_as_name(self, at: Iterable[int], *, titled: bool) -> Sure:
        return Sure.PERHAPS if any(map(self._is_plain, at)) and not titled else Sure.SURELY

    def _is_plain(self, at: int) -> bool:
        return self._words[at].read in self._ordinary and (self._is_shouted or not self._words[at].is_capital)

    def _is_plain_word(self, at: int) -> bool:
        """Whether a word that could be an initial and a surname is a plain one, as its capitals tell: `Share`, not `SHare`."""
        written = self._text[self._words[at].start : self._words[at].end]
        return self._words[at].read in self._ordinary and (written[1:].islower() or written.isupper())

    def _surname_alone(self, first: int, end: int, *, titled: bool) -> Sure:
        is_whole = tuple(word.read for word in self._words[first:end]) in self._person.surnames
        if titled and is_whole:
            return Sure.PERHAPS if self._is_plain(end - 1) else Sure.SURELY
        if self._is_small(end - 1):
            is_marked = self._is_handle(first, end) or self._follows_title(first)
            return Sure.PERHAPS if titled or (is_marked and not self._is_plain(end - 1)) else Sure.HARDLY
        if self._is_street(end) or self._is_date(first, end):
            return Sure.HARDLY
        if is_whole and not self._person.given and self._person.is_only:
            return Sure.SURELY
        return Sure.HARDLY if self._starts_plainly(first, end) else Sure.PERHAPS

    def _is_street(self, end: int) -> bool:
        """Whether it is what a street is called after: Okafor Road."""
        follows = self._words[end] if end < len(self._words) and self._is_close(end - 1) else None
        return follows is not None and follows.read in _STREETS and follows.is_capital

    def _is_date(self, first: int, end: int) -> bool:
        """Whether it is a month with its day or its year: 1 March."""
        before, after = self._text[: self._words[first].start], self._text[self._words[end - 1].end :]
        is_dated = _DAY.search(before[-_LONGEST_DAY:]) is not None or _YEAR.match(after) is not None
        return is_dated and self._words[first].read in _MONTHS

    def _starts_plainly(self, first: int, end: int) -> bool:
        """Whether it is a plain word with which a sentence starts, such as `Young people`."""
        word, before = self._words[first], self._text[: self._words[first].start].rstrip(" \"“‘('")
        is_plain = word.read in self._ordinary and not word.is_upper and (not before or before[-1] in _ENDS)
        return is_plain and end < len(self._words) and not self._words[end].is_capital

    def _initials_alone(self, first: int, end: int) -> Sure:
        """With full stops, or of three letters, they are hardly an abbreviation."""
        is_long = end == first + 1 and len(self._words[first].read) >= _FULL_INITIALS
        return Sure.PERHAPS if is_long or (end > first + 1 and self._has_stop(first)) else Sure.HARDLY
