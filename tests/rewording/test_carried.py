"""Rewritten words travel as words: sentence for sentence, wherever its tokens moved to, and never over somebody else's."""

from __future__ import annotations

import pytest

from govkit.errors import RewordingRefused
from govkit.rewording.carried import RewordedStretch, rewordings, with_rewordings
from tests.rewording.every_sentence import OPENED

NAME = "opt_out_letter/clauses/deadline.html.j2"
SHIPPED = OPENED.source(NAME)
FIRST = "{% if letter.reply_ways.phone %}"
MOVED = "To say no, [choice 2][choice]"


def elements(_name: str) -> bool:
    return False


def moved() -> str:
    """The template with its first two choices changed round, and words within one of them rewritten."""
    start, middle = SHIPPED.index(FIRST), SHIPPED.index("{% if letter.reply_by %}")
    end = SHIPPED.index(".</strong>")
    one, other = SHIPPED[start:middle], SHIPPED[middle:end]
    return SHIPPED[:start] + other + one.replace("tell us", "let us know") + SHIPPED[end:]


def test_nothing_is_carried_of_what_is_as_it_was() -> None:
    assert rewordings(SHIPPED, SHIPPED, elements) == ()


def test_a_token_that_moved_keeps_its_name() -> None:
    first, second = rewordings(SHIPPED, moved(), elements)
    assert MOVED in first.now
    assert (second.was, second.now) == ("tell us", "let us know")


def test_what_was_carried_makes_the_same_template() -> None:
    carried = rewordings(SHIPPED, moved(), elements)
    assert with_rewordings(SHIPPED, SHIPPED, carried, elements) == moved()
    assert with_rewordings(SHIPPED, moved(), carried, elements) == moved()


def test_words_of_somebody_else_stay() -> None:
    theirs = SHIPPED.replace("We plan to share", "We want to share")
    mine = rewordings(SHIPPED, SHIPPED.replace("We plan to share", "We mean to share"), elements)
    with pytest.raises(RewordingRefused, match="We want to share"):
        with_rewordings(SHIPPED, theirs, mine, elements)
    assert "We mean to share" in with_rewordings(SHIPPED, theirs, mine, elements, takes_over=True)


def test_a_template_with_other_code_is_not_carried() -> None:
    with pytest.raises(RewordingRefused, match="more than its words"):
        rewordings(SHIPPED, SHIPPED.replace("if letter.reply_by", "if letter.posted"), elements)


@pytest.mark.parametrize(
    ("carried", "why"),
    [
        (RewordedStretch(99, "a", "b"), "another version"),
        (RewordedStretch(1, "Not what govkit says", "b"), "another version"),
        (RewordedStretch(2, "ring [phone]", "ring {{ letter.sent_by }}"), "can’t be typed"),
        (RewordedStretch(2, "ring [phone]", "ring us"), "is missing"),
    ],
)
def test_what_comes_is_read_as_if_it_were_typed(carried: RewordedStretch, why: str) -> None:
    with pytest.raises(RewordingRefused, match=why):
        with_rewordings(SHIPPED, SHIPPED, [carried], elements)
