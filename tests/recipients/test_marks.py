"""A set of texts that keeps none of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from govkit.recipients.marks import Marks, mark_of


@given(st.sets(st.text(max_size=4)), st.text(max_size=4))
def test_it_has_what_was_put_in_and_nothing_else(texts: set[str], other: str) -> None:
    marks = Marks.of(texts)
    assert all(text in marks for text in texts)
    assert (other in marks) == (other in texts)


def test_several_are_joined_and_no_text_is_shown() -> None:
    marks = Marks.joined([[mark_of("Ann")], [mark_of("Sam"), mark_of("Ann")]])
    assert len(marks.marks) == 2
    assert "Ann" not in repr(marks)
