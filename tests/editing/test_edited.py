"""What is written says just what was asked for, or nothing is written and a plain sentence says why."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.document.unseen import UNSAFE
from govkit.editing.change import AddPart, Change, MovePart, RemovePart, SetFact
from govkit.editing.edited import edited
from govkit.editing.meant import plain
from govkit.editing.standing import reading
from govkit.errors import EditRefused
from tests.rows import over_rows

TEXT = "partnership: {name: N}\nparts:\n  - one  # first\n  - two\nwords: >-\n  some words\nlast: 'one'\n"
SAFE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp"))
    | st.sampled_from("\n :#'\"\\-&*!|>%@`{}[],?~")
)


@settings(max_examples=60, deadline=None)
@given(SAFE, st.sampled_from(["partnership.name", "parts.0", "words", "last", "new", "partnership.new", "parts.2"]))
def test_any_words_are_read_back(words: str, path: str) -> None:
    if UNSAFE.search(words):
        with pytest.raises(EditRefused, match="These words hold "):
            edited(TEXT, [SetFact(path, words)])
        return
    after = reading(edited(TEXT, [SetFact(path, words)])).raw
    held: Any = after
    for step in path.split("."):
        held = held[int(step)] if isinstance(held, list) else held[step]
    assert held == plain(words)


def test_changes_are_made_one_after_the_other() -> None:
    after = edited(
        TEXT, [AddPart("parts", None, "three"), MovePart("parts.2", 0), RemovePart("parts.1"), SetFact("parts.0", "3")]
    )
    assert "parts:\n  - 3\n  - two\n" in after


def test_what_says_so_already_stays_as_it_is() -> None:
    assert edited("a:   'x'   # spaced\n", [SetFact("a", "x")]) == "a:   'x'   # spaced\n"


@over_rows(
    ("text", "change", "why"),
    [
        ("a: [\n", SetFact("a", "x"), "This file can’t be changed here until it can be read"),
        ("", SetFact("a", "x"), "There is nothing in this file."),
        ("- a\n", SetFact("a", "x"), "This file does not start with a key."),
        ("a: x\u202e\n", SetFact("a", "x"), "can’t be changed here until it can be read"),
        (
            "a: x\n",
            SetFact("a", "one\u202etwo"),
            "These words hold an invisible mark that changes the direction of text (U+202E). Type them again.",
        ),
        ("a: x\n", SetFact("a.b", "y"), "`a` is a single value, so nothing can be written below it."),
        ("a: [x]\n", SetFact("a.b", "y"), "`a` is a list of 1, so it has no place `b`."),
        ("a: x\n", SetFact("", "y"), "A whole file can’t be replaced by a value."),
        ("a: x\n", RemovePart("b"), "There is no `b` in this file any more."),
        ("a: x\n", RemovePart("a"), "can’t be changed here"),
        ("a: [x]\n", MovePart("a.0", 1), "There are 1 here, so `a.0` can’t go to place 2."),
        ("a: {b: {}}\n", AddPart("a", "b", {}), "There is a `b` in `a` already. Choose another id."),
        ("a: {b: {}}\n", AddPart("a", None, "c"), "What is added to `a` needs an id of its own."),
        ("a: [b]\n", AddPart("a", "c", {}), "`a` has no names in it"),
        ("a: " + "[" * 40 + "]" * 40 + "\n", SetFact("b", "x"), "can’t be changed here"),
    ],
)
def test_what_is_refused(text: str, change: Change, why: str) -> None:
    with pytest.raises(EditRefused) as refused:
        edited(text, [change])
    assert why in str(refused.value)


def test_a_writer_that_is_wrong_can_not_have_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever writes the words, what does not read back as it was meant is never given out."""
    monkeypatch.setattr("govkit.editing.replacing.spellings", lambda *_args: iter(["x: y", "wrong"]))
    with pytest.raises(EditRefused):
        edited("a: 1\nb: 2\n", [SetFact("a", "x: y")])
