"""Words are known whatever signs a word processor put into them."""

from __future__ import annotations

from govkit.read.characters import clean
from tests.rows import over_rows


@over_rows(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("cafe\u0301", "café"),
        ("infor\u00admation", "information"),
        ("uti\u200blise", "utilise"),
        ("uti\u200dlise\u2060 it\ufeff", "utilise it"),
        ("\u202ahidden\u202c", "hidden"),
        ("✔\ufe0f yes", "✔ yes"),
        ("1\u201124 hours, e\u2010mail", "1-24 hours, e-mail"),
        ("bene\ufb01t o\ufb00er a\ufb03x \ufb02at ba\ufb04e \ufb05 \ufb06", "benefit offer affix flat baffle st st"),
        ("3–4 — “so”, 20m², ½", "3–4 — “so”, 20m², ½"),
        ("a\u00a0b", "a\u00a0b"),
        ("si\x00lence\x1b[2J\x7f \x9bm\ud800\uffff\ufdd0", "silence[2J m"),
        ("one\x0ctwo\x0bthree\x1ffour\x85five\tsix\nseven", "one two three four five\tsix\nseven"),
    ],
)
def test_what_nobody_sees_is_taken_out(text: str, seen: str) -> None:
    assert clean(text) == seen
