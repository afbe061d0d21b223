"""A question that could be answered without having understood anything is told."""

from __future__ import annotations

import pytest

from govkit.data.open_question import longest_sentence, why_closed


@pytest.mark.parametrize(
    "asks",
    [
        "What happens if you do nothing?",
        "By when do you need to give your answer?",
        "Until when can you say no?",
        "To whom do you complain?",
        "You said yes, and next month you want to stop it. What do you do?",
        "If you do nothing, what happens?",
        "Choose one of the organisations in the letter. What does it do?",
        "Show me how you would fill in the slip.",
        "Who is told, and who is not?",
    ],
)
def test_an_open_question_is_let_be(asks: str) -> None:
    assert why_closed(asks) == ""


@pytest.mark.parametrize(
    ("asks", "why"),
    [
        ("Do they keep it for two years?", "a yes or a no would answer it"),
        ("Is it shared if you do nothing?", "a yes or a no would answer it"),
        ("Can you say no?", "a yes or a no would answer it"),
        ("If you do nothing, is it shared?", "a yes or a no would answer it"),
        ("What happens? Is it shared?", "a yes or a no would answer it"),
        ("Would you say what it means?", "a yes or a no would answer it"),
        ("What is right: yes or no?", "a yes or a no would answer it"),
        ("Who shares it, the council or not?", "a yes or a no would answer it"),
        ("They share it.", "it asks nothing"),
        ("You have a letter.", "it asks nothing"),
        ("What happens", "it does not end as a sentence does"),
        ("", "it does not end as a sentence does"),
    ],
)
def test_a_closed_one_is_told(asks: str, why: str) -> None:
    assert why_closed(asks) == why


def test_its_longest_sentence_is_counted() -> None:
    assert longest_sentence("You said no. What do they do then?") == 5
