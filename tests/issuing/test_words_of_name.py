"""Words of a name are known one by one: titles, given names and initials, the surname, and what stands between them."""

from __future__ import annotations

from govkit.issuing.named_person import named_person
from govkit.issuing.spelling import words_of
from govkit.issuing.words_of_name import WordsOfName

OKAFOR = named_person("a.name", "Director", "Renée Zoë Okafor")


def words(text: str) -> WordsOfName:
    return WordsOfName(text, words_of(text), OKAFOR, {"okafor"} if "plain" in text else ())


def test_titles_and_letters_are_passed_over_where_they_are_written_as_such() -> None:
    assert [words(text)._after_titles(0) for text in ("Prof. Dr Okafor", "dr Okafor", "Dr", "Dr and Okafor")] == [
        2,
        0,
        0,
        1,
    ]
    assert [words(text)._after_letters(1) for text in ("Okafor OBE, JP", "Okafor obe", "Okafor: a long way OBE")] == [
        3,
        1,
        1,
    ]


def test_given_names_and_initials_go_together_as_far_as_they_are_close() -> None:
    told = {
        "Renée Z. Okafor": 2,
        "RZ Okafor": 1,
        "R. Z. Okafor": 2,
        "Zoe and Renée": 1,
        "Renée      Zoë": 1,
        "RZR Okafor": 0,
        "r z": 0,
    }
    assert {text: words(text)._after_given(0) for text in told} == told


def test_a_surname_is_whole_or_that_of_a_family() -> None:
    told = {"Okafor": 1, "okafor": 1, "Okafors": 1, "okafors": 0, "Okafors in plain words": 0, "Okaforson": 0}
    assert {text: words(text)._surname(0) for text in told} == told


def test_initials_are_all_or_the_first_and_the_last() -> None:
    told = {"RZO": 1, "R.Z.O.": 3, "RO": 1, "R. O.": 2, "RZ": 0, "Rzo": 0, "R and O": 0, "ZO": 0}
    assert {text: words(text)._initials(0) for text in told} == told


def test_what_stands_between_two_words_of_a_name_is_short() -> None:
    told = {
        "a b": True,
        "a. b": True,
        "a, b": True,
        "a-b": True,
        "a/b": True,
        "a & b": False,
        "a — b": False,
        "ann — bob": True,
        "ann: bob": True,
        "ann — b": False,
        "a     b": False,
        "a’s b": True,
    }
    assert {text: words(text)._is_close(0) for text in told} == told
    assert not words("a b")._is_close(1), "nothing follows"
