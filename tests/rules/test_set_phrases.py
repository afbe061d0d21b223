"""What silences a listed word is a set phrase in which it means something else, and no piece of a sentence that somebody tried."""

from __future__ import annotations

from typing import Final

from govkit.data.words import ListedWord, WordRule
from govkit.wording.word_lists import holds, plain_word
from tests.rows import over_rows
from tests.rules.test_where_wrong import entries

_MOST_BESIDE: Final = 3  # words beside those of the entry: “once upon a time”
_MOST: Final = 5
_DETERMINERS: Final = (
    "a an the this that these those my our your his her its their each every any some no one two ten all"
)
_WHO: Final = "i you he she it we they me him us them who what which"
_DOING: Final = "is are was were be am has have had do does did can could may might must shall should will would not"
_JOINING: Final = "and or but so if than then as because when while to of in on at by for from with into onto up"
_NO_END: Final = frozenset(f"{_DETERMINERS} {_WHO} {_DOING} {_JOINING}".split())
_NOWHERE: Final = frozenset(f"{_WHO} {_DOING} my our your his her their".split())


def test_each_phrase_is_a_set_phrase() -> None:
    faults = [
        f"{word.words}: {phrase}: {fault}"
        for rule in WordRule
        for word in entries(rule)
        for phrase in word.not_in
        for fault in faults_of(word, phrase)
    ]
    assert faults == []


def faults_of(word: ListedWord, phrase: str) -> list[str]:
    """What keeps the phrase from being one that people say as one thing, beside the words of the entry."""
    (pattern,) = plain_word("jargon", word.model_copy(update={"not_in": (phrase,)}), "s").not_in
    beside = pattern.replace("~", " ").split()
    ends = [end for end in (pattern.split()[0], pattern.split()[-1]) if end != "~"]
    checks = {
        "does not have the word": not holds(word, phrase) or "~" in phrase,
        "is too long": len(beside) > _MOST_BESIDE or len(phrase.split()) > _MOST,
        "has a figure in it": any(sign.isdigit() for sign in phrase),
        "starts or ends in the middle": not _NO_END.isdisjoint(ends),
        "is a sentence": not _NOWHERE.isdisjoint(beside),
        "is said of itself": beside == [],
    }
    return [fault for fault, is_so in checks.items() if is_so]


@over_rows(
    ("term", "phrase", "faults"),
    [
        ("agency", "letting agency", []),
        ("agency", "letting agencies", []),
        ("prior to", "prior to the", ["starts or ends in the middle"]),
        ("at an early date", "at an early date in the show", ["is too long"]),
        ("in order to", "in order to 2024", ["has a figure in it"]),
        ("owing to", "owing to my brother", ["is a sentence"]),
        ("upon", "once upon a time", []),
        ("agency", "letting", ["does not have the word"]),
    ],
)
def test_what_is_none(term: str, phrase: str, faults: list[str]) -> None:
    word = ListedWord.model_validate({"source": "s", "noun": term, "instead": "plainer"})
    assert faults_of(word, phrase) == faults
