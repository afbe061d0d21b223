"""Advice that misleads is worse than none: each entry of the lists of words is read in three sentences in which it would be wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

import pytest

from govkit.data.shelf import shipped
from govkit.data.words import ListedWord, WordRule, WordsFile
from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.score import score
from govkit.rules.prose import Prose, prose
from govkit.rules.rule import find_rule
from govkit.wording.plain_language import shipped as plain_language
from govkit.wording.word_lists import forms
from tests.rows import over_rows

_SENTENCES: Final = Path(__file__).parent / "where_wrong"
_FEWEST: Final = 3
_MOST_MISLED: Final = 0.105  # found, and the finding does not say that the word is right there
_MOST_FOUND: Final = 0.35
Sentences = Mapping[str, Sequence[str]]


@over_rows("rule", [*WordRule])
def test_each_entry_is_read_in_three_sentences_that_have_it(rule: WordRule) -> None:
    read = sentences(rule)
    assert [*read] == [word.words for word in entries(rule)]
    for word in entries(rule):
        assert len(set(read[word.words])) >= _FEWEST, word.words
        for sentence in read[word.words]:
            assert has(word, sentence), f"{word.words}: {sentence}"


@pytest.mark.whole
def test_how_often_its_advice_would_mislead_and_does_not_say_so() -> None:
    told, misled = 0, 0
    for rule in WordRule:
        leave = {word.words: word.leave for word in entries(rule)}
        for term, some in sentences(rule).items():
            said = [[fix for each, fix in fixes(rule)[term] if each in sentence] for sentence in some]
            says_so = [bool(leave[term]) and f"Leave it {leave[term]}." in fix for found in said for fix in found[:1]]
            told += sum(says_so)
            misled += len(says_so) - sum(says_so)
    of = sum(len(some) for rule in WordRule for some in sentences(rule).values())
    assert of >= len(WordRule) * _FEWEST
    assert misled / of <= _MOST_MISLED
    assert (told + misled) / of <= _MOST_FOUND


def test_what_is_said_of_a_word_that_is_often_right() -> None:
    found = fixes(WordRule.TESTED_WORD)["contact centre"]
    assert [fix for said, fix in found if said.startswith("Ring our")] == [
        "Write “family centre”. Leave it where people ring or write to it. Tested with the public: "
        + next(word.tested for word in entries(WordRule.TESTED_WORD) if word.words == "contact centre")
        + "."
    ]


@cache
def entries(rule: WordRule) -> Sequence[ListedWord]:
    """The entries of the list that the rule minds."""
    return shipped(f"words/{rule}.yaml", WordsFile).words


@cache
def sentences(rule: WordRule) -> Sentences:
    """The sentences for each entry: it stands on a line of its own, and they are set in below it."""
    found: dict[str, list[str]] = {}
    for line in (_SENTENCES / f"{rule}.txt").read_text("utf-8").splitlines():
        if line.startswith("  "):
            found[[*found][-1]].append(line.strip())
        elif not line.startswith("#"):
            found[line] = []
    return found


def has(word: ListedWord, sentence: str) -> bool:
    """Whether the entry stands in the sentence, in any of its forms, be it with a comma inside."""
    small = sentence.lower().replace("’", "'")
    spellings = (small, small.replace(",", ""))
    written = [" ".join((start, *form.rest)) for start, some in forms([("jargon", word, "")]).items() for form in some]
    return any(each in spelling for each in written for spelling in spellings)


@cache
def fixes(rule: WordRule) -> Mapping[str, Sequence[tuple[str, str]]]:
    """For each entry, the sentences in which the rule minds it, and what it says to do there."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    every = read_as_letter(sentence for some in sentences(rule).values() for sentence in some)
    terms = {
        (each.sentence.text, each.found.first): each.found.form.of.term for each in every.listed.get(str(rule), ())
    }
    for problem in find_rule(str(rule)).check(every):
        starts = {problem.sentence.span(at, at)[0]: at for at in range(problem.sentence.length)}
        term = terms.get((problem.sentence.text, starts.get(problem.span[0], -1)))
        if term is not None:
            found[term].append((problem.sentence.text, problem.fix))
    return found


def read_as_letter(said: Iterator[str]) -> Prose:
    """The sentences as paragraphs of a letter, beside the shipped lists."""
    blocks = parse("".join(f"<p>{escape(each, quote=False)}</p>" for each in said), "t")
    return prose(score(Document("s", "s", "S", "en-GB", "S-1", "1", Design.LETTER, blocks)), plain_language(), {})
