"""A blank and a telephone number are one token each, with the punctuation that touches them."""

from __future__ import annotations

import pytest

from govkit.readability.tokens import tokens

BLANK = "[to be agreed]"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"We end on {BLANK}. Then", ["We", "end", "on", f"{BLANK}.", "Then"]),
        (f"We end on {BLANK}s or", ["We", "end", "on", BLANK, "s", "or"]),
        (f"{BLANK}, or", [f"{BLANK},", "or"]),
        ("Ring 01632 960001. Ask", ["Ring", "01632 960001.", "Ask"]),
    ],
)
def test_what_touches_a_blank_stays_with_it_where_it_is_no_word(text: str, found: list[str]) -> None:
    start = text.find(BLANK)
    said, starts = tokens(text, [(start, start + len(BLANK))] if start >= 0 else [])
    assert [token.text for token in said] == found
    assert [text[at : at + len(token.text)] for token, at in zip(said, starts, strict=True)] == found
