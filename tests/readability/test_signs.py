"""Which signs stand between words, whether a dash joins them or stands alone."""

from __future__ import annotations

from govkit.readability.signs import signs_before
from govkit.readability.tokens import tokens
from tests.rows import over_rows


@over_rows(
    ("text", "signs"),
    [
        ("we keep it", ["", "", ""]),
        ("(we) keep, it.", ["(", ")", ","]),
        ("we – it", ["", "–"]),
        ("now–then, “it”", ["", "–", ",“"]),
    ],
)
def test_signs_before_each_word(text: str, signs: list[str]) -> None:
    assert signs_before(tokens(text)[0], len(signs)) == signs
