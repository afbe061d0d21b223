"""Words are quoted where they need it: for govkit, which reads all as text, and for programs that see numbers and yes in them."""

from __future__ import annotations

from govkit.editing.words import WritingRoom, quoted, spellings
from tests.rows import over_rows


@over_rows(
    ("words", "written", "in_braces"),
    [
        ("plain words", "plain words", "plain words"),
        ("one, two", "one, two", '"one, two"'),
        ("[x]", '"[x]"', '"[x]"'),
        ("a: b", '"a: b"', '"a: b"'),
        ("a #b", '"a #b"', '"a #b"'),
        ("a#b", "a#b", "a#b"),
        ("https://x.example/a", "https://x.example/a", "https://x.example/a"),
        ("true", "true", "true"),
        ("yes", '"yes"', '"yes"'),
        ("2027-01-31", "2027-01-31", "2027-01-31"),
        ("28 days", "28 days", "28 days"),
        ("5", "5", "5"),
        ("0123", '"0123"', '"0123"'),
        ("1.0", '"1.0"', '"1.0"'),
        ("12:30", '"12:30"', '"12:30"'),
        ("01632 960001", "01632 960001", "01632 960001"),
        ("null", '"null"', '"null"'),
        ("", '""', '""'),
        (' "said" ', "' \"said\" '", "' \"said\" '"),
        ("it’s", "it’s", "it’s"),
        ("two\nlines", "|-\n    two\n    lines", '"two\\nlines"'),
    ],
)
def test_how_words_are_written(words: str, written: str, in_braces: str) -> None:
    room = WritingRoom(indent=2)
    assert next(spellings(words, room)) == written
    assert next(spellings(words, room._replace(in_braces=True))) == in_braces


def test_quotes_that_can_hold_the_words() -> None:
    assert quoted("it's", "'") == "'it''s'"
    assert quoted("two\nlines", "'") == '"two\\nlines"'
    assert quoted('say "x"', "") == "'say \"x\"'"
    assert quoted('say "x"') == '"say \\"x\\""'
