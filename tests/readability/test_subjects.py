"""Where the subject of a clause starts, and where its nouns end."""

from __future__ import annotations

from govkit.readability.subjects import end_of_nouns, starts
from tests.rows import over_rows


def _signs(text: str) -> tuple[list[str], list[str]]:
    """The words, and the sign before each, which stands by itself in the text."""
    words, signs, sign = [], [], ""
    for part in text.split():
        if part.isalpha():
            words.append(part)
            signs.append(sign)
            sign = ""
        else:
            sign = part
    return words, signs


@over_rows(
    ("text", "found"),
    [
        ("the form is blue", ["the"]),
        ("if the form is blue , the nurse rings", ["the", "the"]),
        ("name , address and age", ["name"]),
        ("we know that people come", ["we", "people"]),
        ("the list that the surgery keeps", ["the", "the"]),
    ],
)
def test_where_subjects_start(text: str, found: list[str]) -> None:
    words, signs = _signs(text)
    assert [words[at] for at, _within in starts(words, signs)] == found


def test_a_subject_stands_within_a_clause_that_says_more_of_a_noun() -> None:
    words, signs = _signs("the list that the surgery keeps")
    assert [within for _at, within in starts(words, signs)] == [False, True]


@over_rows(
    ("text", "after"),
    [
        ("the form that we sent", "that"),
        ("data held in the file", "held"),
        ("data about you", "about"),
        ("the form , which we sent", "which"),
        ("the form , the letter", ""),
        ("the form : which we sent", ""),
        ("the form is blue", ""),
        ("the councils plan this for you", ""),
        ("the worker the school picked", "the"),
        ("sharing your name with us", "your"),
        ("ring the school about it", ""),
        ("only where it is so", ""),
        ("what you tell the nurse about it", "you"),
        ("what the nurse about it", ""),
        ("you , with a child", "with"),
        ("you as a parent", ""),
        ("people you know", "you"),
        ("officers advised that it is so", ""),
    ],
)
def test_where_the_nouns_of_a_subject_end(text: str, after: str) -> None:
    words, signs = _signs(text)
    at = end_of_nouns(words, signs, 0)
    assert (words[at] if at else "") == after
