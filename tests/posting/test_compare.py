"""A letter that differs in anything from what it should be is noticed."""

from __future__ import annotations

from functools import cache

import pytest

from govkit.posting.compare import differences
from govkit.posting.single_pdf import SingleFiles
from tests.posting.people import set_letter, somebody, typesetter
from tests.posting.test_typesetter import full


@cache
def ours() -> bytes:
    """The letter as it is made, which takes seconds to lay out."""
    return SingleFiles().file_of(set_letter())


@pytest.mark.whole
def test_equal_ones_differ_in_nothing() -> None:
    assert differences(ours(), full(somebody()), tagged=True) == ()


@pytest.mark.whole
def test_another_name_is_seen_and_read() -> None:
    assert differences(ours(), full(somebody(salutation="Ada Byrom")), tagged=True) == (
        "the look of page 1",
        "the words of page 1",
    )


@pytest.mark.whole
def test_a_line_that_moved_is_seen() -> None:
    letter = typesetter().set(somebody())
    moved = letter._replace(
        varying=tuple(each.replace(b" Tm", b" Tm 1 0 0 -1 90 300 Tm", 1) for each in letter.varying)
    )
    assert "the look of page 1" in differences(SingleFiles().file_of(moved), ours(), tagged=True)


@pytest.mark.whole
def test_lost_tags_are_noticed() -> None:
    untagged = typesetter(tagged=False).set(somebody())
    found = differences(SingleFiles().file_of(untagged), ours(), tagged=True)
    assert found == tuple(f"the structure of page {number}" for number in (1, 2, 3))


def test_other_pages_are_noticed() -> None:
    assert differences(ours(), full(somebody(), "objection_reply--accepted"), tagged=True) == ("how many pages it has",)
