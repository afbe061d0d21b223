"""The lists of words: enough of them, each with its source, in every form, and packed as they are written."""

from __future__ import annotations

import json
import runpy
from importlib import resources

from govkit.data.shelf import read
from govkit.data.shipped import shipped_file
from govkit.data.words import ListedWord, WordRule, WordsFile
from govkit.readability.rare_words import is_rare
from govkit.wording.inflect import plural, spellings, verb
from govkit.wording.plain_language import shipped
from govkit.wording.plain_words import FoundTerm, find, firsts_of
from govkit.wording.word_lists import forms
from tests.conftest import ROOT
from tests.rows import over_rows


def listed(rule: str) -> tuple[ListedWord, ...]:
    return read(shipped_file(f"words/{rule}.yaml"), WordsFile).words


def word(**written: str) -> ListedWord:
    return ListedWord.model_validate({"source": "s", **written})


def test_there_are_at_least_300_words() -> None:
    assert len(listed("officialese")) + len(listed("jargon")) >= 300


@over_rows("rule", WordRule)
def test_no_word_is_listed_twice_and_none_is_its_own_cure(rule: str) -> None:
    terms = [word.words for word in listed(rule)]
    assert len(terms) == len(set(terms))
    assert [word.words for word in listed(rule) if word.words in word.instead] == []


@over_rows("rule", WordRule)
def test_what_is_suggested_is_not_itself_found(rule: str) -> None:
    """Whoever follows the advice is not sent on by another list, nor told that the word is rare."""
    found = [
        (word.words, words, [each.form.of.term for each in _found_in(words)], [*filter(is_rare, words.split())])
        for word in listed(rule)
        for words in (*word.instead, *(word.many or ()))
        if _found_in(words) or any(map(is_rare, words.split()))
    ]
    assert found == []


def _found_in(words: str) -> list[FoundTerm]:
    return list(find(shipped().forms, shipped().firsts, words.lower().replace("’", "'").replace(",", "").split()))


def test_the_packed_file_is_what_the_lists_say() -> None:
    packed = runpy.run_path(str(ROOT / "scripts" / "plain-words"))["packed"]()
    assert resources.files("govkit").joinpath("standards", "plain_language.json").read_text("utf-8") == packed, (
        "run scripts/plain-words"
    )
    assert json.loads(packed)["targets"]["letter"]["sentence_warning"] == 20


@over_rows(
    ("base", "others"),
    [
        ("utilise", "utilises utilised utilised utilising"),
        ("notify", "notifies notified notified notifying"),
        ("submit", "submits submitted submitted submitting"),
        ("progress", "progresses progressed progressed progressing"),
        ("give", "gives gave given giving"),
        ("agree", "agrees agreed agreed agreeing"),
        ("be", "is was been being"),
        ("die", "dies died died dying"),
        ("convey", "conveys conveyed conveyed conveying"),
    ],
)
def test_forms_of_verbs(base: str, others: str) -> None:
    assert verb(f"{base} it")[1:] == tuple(f"{other} it" for other in others.split())


def test_other_spellings_and_plurals() -> None:
    assert spellings("utilised it") == ("utilised it", "utilized it")
    assert spellings("rise") == ("rise",)
    assert [plural(noun) for noun in ("third party", "service user", "looked-after child", "breach")] == [
        "third parties",
        "service users",
        "looked-after children",
        "breaches",
    ]


def test_the_longest_of_several_terms_is_found_and_words_are_found_once() -> None:
    known = forms(
        [
            ("officialese", word(term="in", instead="a"), "s"),
            ("officialese", word(term="in order to", instead="to"), "s"),
            ("officialese", word(term="order", instead="b", not_after="my"), "s"),
        ]
    )
    found = [
        (each.first, each.last)
        for each in find(known, firsts_of(known), ["in", "order", "to", "order", "my", "order", "in"])
    ]
    assert found == [(0, 2), (3, 3), (6, 6)]
