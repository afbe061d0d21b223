"""How seldom something is sent, and what other words show by the groups that rules of answers ask for."""

from __future__ import annotations

from govkit.data.telling_words import telling_words
from govkit.model.unsettled import TO_BE_AGREED
from govkit.rules.how_seldom import how_seldom
from govkit.rules.telling import says
from tests.changes import partnership_with
from tests.rows import over_rows

EXAMPLE = partnership_with({})


@over_rows(
    ("sign", "words", "there"),
    [
        ("answers-of-people", "Opt-outs", "Opt-outs"),
        ("answers-of-people", "the families who said no", "said no"),
        ("answers-of-people", "List of families", ""),
        ("comes-before-each-sending", "Before each sending, and within two working days", "Before each"),
        ("comes-before-each-sending", "Whenever somebody answers", "Whenever somebody answers"),
        ("comes-before-each-sending", "Once a year, in June", ""),
        ("counted-from-an-answer", "the reply arrives", "reply arrives"),
        ("counted-from-an-answer", "the letter is posted", "letter is posted"),
        ("counted-from-an-answer", "all sharing ends", ""),
        ("covers-other-adults", "The Whole Family", "The Whole Family"),
        ("covers-other-adults", "the person who signs, and any child they sign for", ""),
        ("covers-nobody-else", "only the person who signs", "only the person who signs"),
    ],
)
def test_words_show_what_they_say(sign: str, words: str, there: str) -> None:
    assert says(EXAMPLE, sign, words) == there


def test_what_is_not_there_or_to_be_agreed_shows_nothing() -> None:
    assert all(says(EXAMPLE, sign, words) == "" for sign in telling_words() for words in (None, TO_BE_AGREED, ""))


@over_rows(
    ("how_often", "rank"),
    [
        ("Every working day", 0),
        ("nightly", 0),
        ("Once a week", 1),
        ("Every two weeks", 1),
        ("Monthly", 2),
        ("Every school month", 2),
        ("Every three months", 3),
        ("Quarterly", 3),
        ("Once a year, in March", 4),
        ("Every six months", 4),
        ("Once, at the start", 5),
        ("Once", 5),
        ("One-off", 5),
        ("Once for each family", None),
        ("When somebody agrees", None),
        (TO_BE_AGREED, None),
        (None, None),
    ],
)
def test_how_seldom_something_is_sent(how_often: object, rank: int | None) -> None:
    assert how_seldom(EXAMPLE, how_often) == rank
