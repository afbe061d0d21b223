"""What becomes of words between two versions."""

from __future__ import annotations

from govkit.wording.redline import redline


def test_a_redline_says_what_becomes_of_each_run_of_words() -> None:
    runs = list(redline("We will not share it now", "We will share it at once"))
    assert runs == [
        ("We will", "kept"),
        ("not", "taken out"),
        ("share it", "kept"),
        ("now", "taken out"),
        ("at once", "added"),
    ]


def test_what_is_new_or_gone_is_one_run() -> None:
    assert list(redline("", "New words")) == [("New words", "added")]
    assert list(redline("Old words", "")) == [("Old words", "taken out")]
    assert list(redline("", "")) == []
