"""Finds the names of people in words, and says how sure that is: a surname can also be a street, an organisation or a plain word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from govkit.issuing.named_person import LETTERS_AFTER, TITLES, NamedPerson, Sequence
from govkit.issuing.spelling import Word, words_of

_GAP: Final = re.compile(r"(?:['’]s)?[\s.,;()\"“”\-\u2010\u2011–/_+]{0,4}")
_COMMA: Final = re.compile(r"\s*,\s*")
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
    for match in sorted(found, key=lambda each: (-each.sure, each.start - each.end, -each.given)):
        rival = next((each for each in kept if each.start < match.end and match.start < each.end), None)
        if rival is None:
            kept.append(match)
        elif _is_as_good(match, rival):
            kept[kept.index(rival)] = rival._replace(sure=Sure.PERHAPS)
    return sorted(kept, key=lambda each: each.start)


def _are_of(initials: str, person: NamedPerson) -> bool:
    return person.initials.startswith(initials) or initials == person.initials[0] + person.initials[-1]


def _is_as_good(match: Match, rival: Match) -> bool:
    """Whether words are as likely to be the name of one person as of another."""
    same = (match.start, match.end, match.given) == (rival.start, rival.end, rival.given)
    return (
        same
        and match.sure is rival.sure is Sure.SURELY
        and (match.person.given, match.person.surnames) != (rival.person.given, rival.person.surnames)
    )


class _Search:
    """The words of one text, in which one person is looked for."""

    def __init__(self, text: str, words: tuple[Word, ...], person: NamedPerson, ordinary: Collection[str]) -> None:
        self._text, self._words, self._person, self._ordinary = text, words, person, ordinary
        self._surnames = [*person.surnames, *((part,) for part in person.parts)]

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
            if self._is_close(after_given - 1) and (end := self._surname(after_given)):
                yield end, self._both(first, after_given, end, titled=titled), after_given - first
        if end := self._surname(first):
            after_given = self._after_given(end)
            if after_given > end and self._is_turned(end, after_given):
                yield after_given, self._turned(first, end, after_given, titled=titled), after_given - end
            yield end, self._surname_alone(first, end, titled=titled), 0
        if end := self._initials(first):
            yield end, self._initials_alone(first, end), 0
        after_given = self._after_given(first)
        if given := [
            each for each in range(first, after_given) if self._is_given(each) and self._words[each].is_capital
        ]:
            sure = Sure.SURELY if titled else Sure.PERHAPS if len(given) > 1 else Sure.HARDLY
            yield given[-1] + 1, sure, len(given)
        if self._words[first].read in self._person.joined and len(self._words[first].read) >= _FULL_INITIALS + 1:
            yield first + 1, Sure.PERHAPS, 0

    # What words are there.

    def _after_titles(self, at: int) -> int:
        while (
            at + 1 < len(self._words)
            and (self._words[at].read in TITLES and self._words[at].is_capital)
            and self._is_close(at)
        ):
            at += 1
        return at

    def _after_letters(self, at: int) -> int:
        while (
            at < len(self._words)
            and (self._words[at].read in LETTERS_AFTER and self._words[at].is_capital)
            and self._is_close(at - 1)
        ):
            at += 1
        return at

    def _after_given(self, at: int) -> int:
        """The word after given names and initials; the same word where there is none."""
        while at < len(self._words) and (self._is_given(at) or self._is_initial(at)):
            at += 1
            if at < len(self._words) and not self._is_close(at - 1):
                break
        return at

    def _is_given(self, at: int) -> bool:
        return any(self._words[at].read in each for each in self._person.given)

    def _is_initial(self, at: int) -> bool:
        """Whether it is the first letter of a given name, or those of several, such as `RZ`."""
        word = self._words[at]
        initials = {spelt[0] for each in self._person.given for spelt in each}
        return word.is_upper and len(word.read) <= len(self._person.given) and set(word.read) <= initials

    def _surname(self, at: int) -> int:
        """The word after the surname or a part of it; 0 where it does not stand here."""
        for surname in self._surnames:
            end = at + len(surname)
            read = tuple(word.read for word in self._words[at:end])
            if (read == surname or self._are_several(read, surname, end)) and self._reads_on(at + 1, end):
                return end
        return 0

    def _are_several(self, read: Sequence, surname: Sequence, end: int) -> bool:
        """Whether it is a family, such as the Okafors."""
        is_plural = read[:-1] == surname[:-1] and read[-1:] == (f"{surname[-1]}s",)
        return is_plural and self._words[end - 1].is_capital and surname[-1] not in self._ordinary

    def _initials(self, at: int) -> int:
        """The word after the initials of the name, whole or of the first and the last; 0 where they do not stand here."""
        whole = self._person.initials
        for end in range(at + 1, min(at + len(whole), len(self._words)) + 1):
            words = self._words[at:end]
            if not all(word.is_upper for word in words) or not self._reads_on(at + 1, end):
                return 0
            if len(whole) > 1 and "".join(word.read for word in words) in {whole, whole[0] + whole[-1]}:
                return end
        return 0

    def _is_close(self, at: int) -> bool:
        between = self._text[self._words[at].end : self._words[at + 1].start] if at + 1 < len(self._words) else "  x"
        return _GAP.fullmatch(between) is not None

    def _is_turned(self, end: int, after_given: int) -> bool:
        """Whether given names follow the surname. Initials alone follow a capital, and no full stop: `an example. A` is none."""
        if not self._reads_on(end, after_given):
            return False
        between = self._text[self._words[end - 1].end : self._words[end].start]
        return any(map(self._is_given, range(end, after_given))) or (
            self._words[end - 1].is_capital and "." not in between
        )

    def _reads_on(self, end: int, after: int) -> bool:
        return all(self._is_close(each) for each in range(end - 1, after - 1))

    def _end(self, start: int, after: int, end: int) -> int:
        """Where the words end, with the full stop of an initial that words follow, and the bracket that was opened among them."""
        place = self._words[after - 1].end
        follows = self._text[place : place + 1]
        is_initial = len(self._words[end - 1].read) == 1
        if follows == "." and is_initial and self._text[place + 1 :].strip():
            return place + 1
        within = self._text[self._words[start].start : place]
        return place + (follows == ")" and within.count("(") > within.count(")"))

    # How sure it is.

    def _both(self, first: int, after_given: int, end: int, *, titled: bool) -> Sure:
        """Of given names or initials before a surname."""
        given = range(first, after_given)
        if any(map(self._is_given, given)):
            return self._written_as_name([*(each for each in given if self._is_given(each)), end - 1], titled=titled)
        is_plain = len(given) == 1 and self._words[first].read in {"a", "i"} and not self._has_stop(first)
        return Sure.SURELY if titled or (self._words[end - 1].is_capital and not is_plain) else Sure.PERHAPS

    def _turned(self, first: int, end: int, after_given: int, *, titled: bool) -> Sure:
        """Of a surname before given names or initials."""
        given = range(end, after_given)
        if any(map(self._is_given, given)):
            return self._written_as_name([end - 1, *(each for each in given if self._is_given(each))], titled=titled)
        marked = _COMMA.fullmatch(self._text[self._words[end - 1].end : self._words[end].start])
        is_written = titled or (marked and self._words[first].is_capital)
        return Sure.SURELY if is_written else Sure.PERHAPS

    def _written_as_name(self, at: Iterable[int], *, titled: bool) -> Sure:
        words = [self._words[each] for each in at]
        is_plain = any(word.read in self._ordinary and not word.is_capital for word in words)
        return Sure.PERHAPS if is_plain and not titled else Sure.SURELY

    def _surname_alone(self, first: int, end: int, *, titled: bool) -> Sure:
        is_whole = tuple(word.read for word in self._words[first:end]) in self._person.surnames
        if titled and is_whole:
            return Sure.SURELY
        if not self._words[end - 1].is_capital:
            return Sure.PERHAPS if titled else Sure.HARDLY
        return Sure.SURELY if is_whole and not self._person.given else Sure.PERHAPS

    def _initials_alone(self, first: int, end: int) -> Sure:
        """With full stops, or of three letters, they are hardly an abbreviation."""
        is_long = end == first + 1 and len(self._words[first].read) >= _FULL_INITIALS
        return Sure.PERHAPS if is_long or (end > first + 1 and self._has_stop(first)) else Sure.HARDLY

    def _has_stop(self, at: int) -> bool:
        return self._text[self._words[at].end : self._words[at].end + 1] == "."
