"""Lists of phrases that say the wrong thing, as `govkit/standards/` keeps them, and where words hold one of them.

A phrase is written as it is read, in small letters. `<a|b>` is either of two, `*` any ending of a word, `#` a number, and `…`
anything up to 60 characters in the same sentence. Under `right` stand phrases that look like one of them and are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import groupby, product
from math import prod
from operator import itemgetter
from typing import Final

from govkit.data.phrases import PhrasesFile, WrongPhrases, phrases
from govkit.document import Doing

_SPELT: Final = {
    "<": "(?:",
    "|": "|",
    ">": ")",
    "*": r"\w*",
    "#": r"\d+",
    " … ": r"\b[^.!?\n]{0,60}?\b",
    "…": r"[^.!?\n]{0,60}?",
    " ": r"\s+",
}
_SIGN: Final = re.compile("|".join(re.escape(sign) for sign in _SPELT))
_CHOICE: Final = re.compile(r"(<[^>]*>)")
_LOOSE: Final = re.compile(r"[*#…]+")
_MOST_SPELLINGS: Final = 60
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s)|\n")
_BETWEEN_SPACES: Final = re.compile(r"<([^<>]+)>(\*?)(?![^ ])|([^\s<>]+)(?![^ ])|(?:<[^<>]*>|[^\s<>])+")
_OPEN: Final = re.compile(r"\w*[*#…]+\w*")
_WORD: Final = re.compile(r"\w+")
_ANY: Final = ""  # stands for a word where no word of a phrase is sure
_BEGINNING: Final = 4  # so many letters of a word with any ending
_LONGEST_FACT: Final = 2000  # so many characters: what is longer is a document, and holds words of most phrases


@dataclass(frozen=True, slots=True)
class Phrase:
    """Why a phrase is wrong, completing “PHRASE ...”; what to do instead; and the source of that."""

    why: str
    instead: str
    source: str


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """A phrase among words, from `start` to `end`."""

    words: str
    start: int
    end: int
    phrase: Phrase

    def is_in(self, names: str) -> bool:
        """Whether it is part of one of these names, such as the partnership's own, or of an id like `troubled-families`."""
        return self.words.casefold() in names.casefold().replace("-", " ")


@dataclass(frozen=True, slots=True)
class Search:
    """Phrases ready to be looked for. `history` are words beside which a phrase only tells what once was."""

    wrong: re.Pattern[str] | None
    phrases: tuple[Phrase, ...] = ()
    history: tuple[str, ...] = ()

    def find(self, words: str) -> Iterator[FoundPhrase]:
        """Each phrase among the words; none in a search that looks for nothing."""
        for match in self.wrong.finditer(plain(words)) if self.wrong else ():
            if match.lastindex and not self._is_history(words, match.start()):
                start, end = match.span()
                yield FoundPhrase(words[start:end], start, end, self.phrases[match.lastindex - 1])

    def _is_history(self, words: str, at: int) -> bool:
        if not self.history:
            return False
        begins = max((end.end() for end in _SENTENCE_END.finditer(words, 0, at)), default=0)
        ends = _SENTENCE_END.search(words, at)
        return bool(_any_of(self.history).search(plain(words[begins : ends.start() if ends else len(words)])))


@dataclass(frozen=True)  # without slots, which leave no place to keep `by_word`
class PhraseList:
    """A list of phrases as a data file has it, for the words of these clauses, or of any where it names none."""

    wrong: tuple[tuple[Phrase, tuple[str, ...]], ...]
    right: tuple[str, ...]
    history: tuple[str, ...]
    clauses: frozenset[str]

    def search(self, words: str) -> Search:
        """The search for those phrases of the list that the words may hold.

        Making a pattern of the whole list takes longer than reading a document, and most documents hold none of it.
        """
        return self.search_among(_among(words))

    def search_among(self, among: str) -> Search:
        """The same for words that are plain already, with one space between them."""
        there = (
            (of, tuple(each for each in phrases if _may_be_in(each, among))) for of, phrases in self.of_words(among)
        )
        found = tuple((of, phrases) for of, phrases in there if phrases)
        if not found:
            return Search(None)
        right = tuple(phrase for phrase in self.right if _words_are_in(phrase, among))
        return _search_for(found, right, self.history)

    def find(self, words: str) -> Iterator[FoundPhrase]:
        """Each phrase of the list among the words."""
        return iter(()) if self.by_word.keys().isdisjoint(words_of(words)) else self.search(words).find(words)

    def of_words(self, among: str) -> Iterable[tuple[Phrase, Iterable[str]]]:
        """The phrases of the list of which the words hold the one that each has to have: few, or none."""
        if len(among) > _LONGEST_FACT:
            return self.wrong
        places = sorted({place for word in self.by_word.keys() & _words_in(among) for place in self.by_word[word]})
        by_entry = groupby(places, key=itemgetter(0))
        return [(self.wrong[entry][0], [self.wrong[entry][1][index] for _, index in few]) for entry, few in by_entry]

    @cached_property
    def by_word(self) -> Mapping[str, Sequence[tuple[int, int]]]:
        """The places of the phrases of the list, by the words of which each has to have one."""
        found: dict[str, list[tuple[int, int]]] = {}
        for entry, (_, some) in enumerate(self.wrong):
            for index, phrase in enumerate(some):
                for word in _sure_words(phrase):
                    found.setdefault(word, []).append((entry, index))
        return found


@cache
def phrase_list(name: str, does: tuple[Doing, ...] = ()) -> PhraseList:
    """The list of a data file for documents that do this."""
    data = phrases(name)
    entries = [entry for entry in data.wrong if entry.does is None or not set(does).isdisjoint(entry.does)]
    return PhraseList(
        tuple((_phrase(entry, data), entry.phrases) for entry in entries),
        data.right,
        data.history,
        frozenset(clause for each in does for clause in (data.clauses or {}).get(each, ())),
    )


@cache
def plain_list(phrases_of: tuple[str, ...], right: tuple[str, ...] = ()) -> PhraseList:
    """A list of phrases that are looked for, but for those that are `right`, and of which the rule that looks says what is wrong."""
    return PhraseList(((Phrase("", "", ""), phrases_of),), right, (), frozenset())


@cache
def _search_for(
    found: tuple[tuple[Phrase, tuple[str, ...]], ...], right: tuple[str, ...], history: tuple[str, ...]
) -> Search:
    """The search for these phrases, which several documents may hold."""
    wrong = "|".join(f"({_either(phrases)})" for _, phrases in found)
    none = f"{_either(right)}|" if right else ""
    return Search(re.compile(_whole(none + wrong)), tuple(of for of, _ in found), history)


@lru_cache(maxsize=2048)  # the facts of a partnership, which many rules look through
def _among(words: str) -> str:
    """The words plain, with one space between them."""
    return " ".join(plain(words).split())


def words_of(words: str) -> frozenset[str]:
    """What of words `by_word` of a list tells its phrases by."""
    return _words_in(_among(words))


@lru_cache(maxsize=2048)
def _words_in(among: str) -> frozenset[str]:
    """The single words of plain ones, how each begins, and what stands for any."""
    words = _WORD.findall(among)
    return frozenset((_ANY, *words, *(f"{word[:_BEGINNING]}*" for word in words)))


def _sure_words(phrase: str) -> frozenset[str]:
    """The words of which one has to stand wherever the phrase does: those of its longest place, as the rarest."""
    best: list[str] = [_ANY]
    for choice, ending, word in _BETWEEN_SPACES.findall(phrase):
        sure = [_sure_word(each + ending) for each in choice.split("|")] if choice else [_sure_word(word)]
        best = max(best, sure, key=lambda words: min(map(len, words)))
    return frozenset(best)


def _sure_word(said: str) -> str:
    """The longest word of those that stand there whole; of a word with any ending, how it begins."""
    if said.isalnum():
        return said
    if said[:-1].isalnum() and said[-1] == "*":
        return f"{said[:_BEGINNING]}*" if len(said) > _BEGINNING else _ANY
    return max(_WORD.findall(_OPEN.sub(" ", said)), key=len, default=_ANY)


def _may_be_in(phrase: str, words: str) -> bool:
    """Whether a phrase stands in the words, whatever stands around it; its words are looked for before it is made a pattern."""
    spellings, is_short = _spellings(phrase), len(words) <= _LONGEST_FACT
    if not (is_short and spellings) and not _words_are_in(phrase, words):
        return False
    if spellings:
        return any(each in words for each in spellings)
    return is_short or bool(_pattern(phrase).search(words))  # in few words it stands nearly always


def _words_are_in(phrase: str, words: str) -> bool:
    """Whether the words hold, in its order, what a phrase says word for word, without which it can’t stand there."""
    at = 0
    for choice in _choices(phrase):
        ends = [start + len(part) for part in choice if (start := words.find(part, at)) >= 0]
        if not ends:
            return False
        at = min(ends)
    return True


@cache
def _spellings(phrase: str) -> tuple[str, ...]:
    """All that a phrase can be, word for word; nothing where it has an open end or place, or where that is too much to look for."""
    if _LOOSE.search(phrase):
        return ()
    parts = [part[1:-1].split("|") if part.startswith("<") else [part] for part in _CHOICE.split(phrase)]
    return tuple(map("".join, product(*parts))) if prod(map(len, parts)) <= _MOST_SPELLINGS else ()


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(_spelt(phrase))


@cache
def _choices(phrase: str) -> tuple[tuple[str, ...], ...]:
    """What a phrase holds word for word, each stretch as a choice: of itself, or of what stands between the signs `<` and `>`."""
    parts = (part for part in _CHOICE.split(phrase) if part)
    return tuple(choice for part in parts for choice in _choices_in(part))


def _choices_in(part: str) -> Iterator[tuple[str, ...]]:
    if part.startswith("<"):
        yield tuple(_LOOSE.split(each)[0].strip() for each in part[1:-1].split("|"))
    else:
        yield from ((stretch.strip(),) for stretch in _LOOSE.split(part) if stretch.strip())


@cache
def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(_whole(_either(phrases)))


def _phrase(entry: WrongPhrases, data: PhrasesFile) -> Phrase:
    return Phrase(entry.why, entry.instead, entry.source or data.source or "")


def _whole(pattern: str) -> str:
    return rf"(?<!\w)(?:{pattern})(?!\w)"


def _either(phrases: Iterable[str]) -> str:
    return "|".join(_spelt(phrase) for phrase in phrases)


def _spelt(phrase: str) -> str:
    """A phrase as a pattern."""
    at, spelt = 0, ""
    for sign in _SIGN.finditer(phrase):
        spelt += re.escape(phrase[at : sign.start()]) + _SPELT[sign[0]]
        at = sign.end()
    return spelt + re.escape(phrase[at:])


def plain(words: str) -> str:
    """The words in small letters and with typographic apostrophes, each character in its place."""
    small = words.lower()
    return (small if len(small) == len(words) else words).replace("'", "’")
