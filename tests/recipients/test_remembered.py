"""Numbers by text, without the text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from govkit.recipients.remembered import Remembered


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.text(max_size=5), st.integers(1, 2**64 - 1), max_size=60))
def test_each_text_has_its_own_number_and_others_have_none(numbers: dict[str, int]) -> None:
    table = Remembered()
    for text, number in numbers.items():
        table[text] = 1
        table[text] = number
    assert {text: table[text] for text in numbers} == numbers
    assert table["not there " * 3] == 0
    assert len(table) == len(numbers)


def test_it_grows_and_forgets_nothing() -> None:
    table = Remembered()
    for number in range(1, 5000):
        table[str(number)] = number
    assert all(table[str(number)] == number for number in range(1, 5000))
    assert len(table) == 4999
