"""Which words of a text are words of one person's name: titles, given names, initials, the surname."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from govkit.issuing.named_person import NamedPerson, Sequence
from govkit.issuing.spelling import ReadWord
from govkit.issuing.titles import TITLES, is_letters_after

_GAP: Final = re.compile(r"(?:['’]s)?[\s.,;()\"“”\-\u2010\u2011–/_+]{0,4}")
_BETWEEN_WHOLE_WORDS: Final = re.compile(r"[\s.,;:()\[\]{}<>\"“”'‘’\-\u2010\u2011–—―/\\|_+*~=#·•]{0,4}")
_IN_A_HANDLE: Final = re.compile(r"[._+\-\u2010\u2011]+")
_NAME_ALONE: Final = 3  # words at most, of which capitals throughout say that they are a name
_MOST_TITLES: Final = 5
_WAYS: Final = 2  # to say a given name in one place: whole, and by its initial
_BEFORE_A_HANDLE: Final = frozenset("@#~/\\_=")
_AFTER_A_HANDLE: Final = frozenset("_=")
FILE_ENDINGS: Final = re.compile("pdf|docx?|odt|rtf|txt|md|html?|xlsx?|ods|csv|json|ya?ml|pptx?|jpe?g|png|eml|msg|zip")
_REST_OF_A_FILE: Final = re.compile(rf"[\w.\-]{{0,100}}\.(?:{FILE_ENDINGS.pattern})(?!\w)")


class WordsOfName:
    """The words of one text beside those of one person's name. A word is told by its number, the end of several by that of the next."""

    def __init__(self, text: str, words: tuple[ReadWord, ...], person: NamedPerson, ordinary: Collection[str]) -> None:
        self._text, self._words, self._person, self._ordinary = text, words, person, ordinary
        self._is_shouted = len(words) > _NAME_ALONE and all(word.is_upper for word in words)
        self._whole_given = {"".join(map(longest, person.given)) for longest in (min, max)}
        self._surnames = [*person.surnames, *((part,) for part in person.parts)]

    def _after_titles(self, at: int) -> int:
        most = at + _MOST_TITLES
        while (
            at + 1 < min(most, len(self._words))
            and (self._words[at].read in TITLES and self._words[at].is_capital)
            and self._is_close(at)
        ):
            at += 1
        return at

    def _after_letters(self, at: int) -> int:
        while at < len(self._words) and self._is_letters(self._words[at]) and self._is_close(at - 1):
            at += 1
        return at

    def _is_letters(self, word: ReadWord) -> bool:
        return word.is_capital and is_letters_after(self._text[word.start : word.end])

    def _after_given(self, at: int, *, turned: bool = False) -> int:
        """The word after given names and initials; the same word where there is none. `turned`: they follow the surname."""
        most = at + _WAYS * len(self._person.given)
        while at < min(most, len(self._words)) and (self._is_given(at) or self._is_initial(at, turned=turned)):
            at += 1
            if at < len(self._words) and not self._is_close(at - 1):
                break
        return at

    def _is_given(self, at: int) -> bool:
        return any(self._words[at].read in each for each in (*self._person.given, self._whole_given))

    def _is_initial(self, at: int, *, turned: bool = False) -> bool:
        """Whether it is the first letter of a given name, or those of several, such as `RZ`; small ones in a handle alone: `r.okafor`."""
        word = self._words[at]
        initials = {spelt[0] for each in self._person.given for spelt in each}
        is_written_so = word.is_upper or self._is_joined(at - 1 if turned else at)
        return is_written_so and len(word.read) <= len(self._person.given) and set(word.read) <= initials

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
        """The word after the initials of the name; 0 where they do not stand here."""
        ways = self._person.abbreviations
        for end in range(at + 1, min(at + max(map(len, ways), default=0), len(self._words)) + 1):
            words = self._words[at:end]
            if not all(word.is_upper for word in words) or not self._reads_on(at + 1, end):
                return 0
            if "".join(word.read for word in words) in ways:
                return end
        return 0

    def _may_be_a_word(self, first: int, after_given: int) -> bool:
        """Whether an initial is one of the two letters that are words too."""
        return after_given == first + 1 and self._words[first].read in {"a", "i"} and not self._has_stop(first)

    def _is_article(self, first: int, after_given: int, end: int) -> bool:
        """Whether it is a plain word with its article at the start of a sentence: A field."""
        return self._may_be_a_word(first, after_given) and not self._words[end - 1].is_capital

    def _is_cut_short(self, at: int) -> bool:
        """Whether the first letter of the surname follows a given name, as in Renée O."""
        if at + 1 == len(self._words) or not self._is_close(at):
            return False
        firsts = {short for way in self._person.surnames for short in (way[0][0], "".join(word[0] for word in way))}
        return self._words[at + 1].is_upper and self._words[at + 1].read in firsts

    def _is_close(self, at: int) -> bool:
        """Whether hardly anything stands between a word and the next: less still where one of them is an initial."""
        if at + 1 >= len(self._words):
            return False
        between = self._between(at)
        are_whole = min(len(self._words[at].read), len(self._words[at + 1].read)) > 1
        return bool(_GAP.fullmatch(between) or (are_whole and _BETWEEN_WHOLE_WORDS.fullmatch(between)))

    def _is_joined(self, at: int) -> bool:
        """Whether a word and the next are joined as in `r.okafor`."""
        return 0 <= at < len(self._words) - 1 and _IN_A_HANDLE.fullmatch(self._between(at)) is not None

    def _between(self, at: int) -> str:
        return self._text[self._words[at].end : self._words[at + 1].start]

    def _is_handle(self, first: int, end: int) -> bool:
        """Whether signs stand at words as at somebody's account, or as in a path, the name of a file or a query."""
        before, after = self._text[: self._words[first].start][-1:], self._text[self._words[end - 1].end :]
        return before in _BEFORE_A_HANDLE or after[:1] in _AFTER_A_HANDLE or _REST_OF_A_FILE.match(after) is not None

    def _follows_title(self, first: int) -> bool:
        """Whether a title stands before a word, in small letters too: `dr okafor`."""
        return first > 0 and self._words[first - 1].read in TITLES and self._is_close(first - 1)

    def _is_small(self, at: int) -> bool:
        return self._text[self._words[at].start : self._words[at].end].islower()

    def _is_turned(self, end: int, after_given: int) -> bool:
        """Whether given names follow the surname. Initials alone follow a capital, and no full stop: `an example. A` is none."""
        if not self._reads_on(end, after_given):
            return False
        between = self._between(end - 1)
        return (
            any(map(self._is_given, range(end, after_given)))
            or (self._words[end - 1].is_capital and "." not in between)
            or self._is_joined(end - 1)
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

    def _has_stop(self, at: int) -> bool:
        return self._text[self._words[at].end : self._words[at].end + 1] == "."
