"""Whether words say again what others say."""

from __future__ import annotations

from govkit.approval.stems import covered, is_said_there
from tests.rows import over_rows

LIGHT = frozenset(("we", "can", "do", "doing", "nothing", "the", "you"))


@over_rows(
    ("words", "others", "found"),
    [
        ("the decision", "we decide", True),
        ("we delete {a}", "{a} stays", True),
        ("we delete {a}", "{b} stays", False),
        ("we can", "stays", True),
    ],
)
def test_words_are_the_same_whatever_their_endings(words: str, others: str, found: bool) -> None:
    assert covered(words.split(), others.split(), LIGHT) == found


@over_rows(
    ("condition", "others", "found"),
    [
        ("you do nothing", "doing nothing", True),
        ("we can", "we delete it", False),
        ("we are asked", "we delete it", False),
        ("we delete", "we deleted it", True),
    ],
)
def test_a_condition_of_light_words_alone_has_to_stand_there(condition: str, others: str, found: bool) -> None:
    assert is_said_there(condition.split(), others.split(), LIGHT) == found
