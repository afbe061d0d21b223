"""What hides a name from a search, and not from people, is undone in its place."""

from __future__ import annotations

from govkit.issuing.spelling import words_of
from govkit.issuing.undisguised import undisguised
from tests.rows import over_rows


@over_rows(
    ("text", "words"),
    [
        ("zoe%20o%27dowd", [("zoe", "zoe"), ("o%27dowd", "odowd")]),
        ("Zo%C3%AB.", [("Zo%C3%AB", "zoe")]),
        ("%C3%89mile", [("%C3%89mile", "emile")]),
        ("100% of %zz and %FF", [("of", "of"), ("zz", "zz"), ("and", "and"), ("FF", "ff")]),
        ("O D O W D", [("O D O W D", "odowd")]),
        ("the O ’ D o w d", [("the", "the"), ("O ’ D o w d", "odowd")]),
        ("Z O Ë   O D O W D", [("Z O Ë", "zoe"), ("O D O W D", "odowd")]),
        ("J R Hartley, I a", [("J", "j"), ("R", "r"), ("Hartley", "hartley"), ("I", "i"), ("a", "a")]),
    ],
)
def test_each_word_is_read_as_people_read_it_and_stands_where_it_stood(text: str, words: list[tuple[str, str]]) -> None:
    plain = undisguised(text)
    assert len(plain) == len(text)
    assert [(text[word.start : word.end], word.read) for word in words_of(plain)] == words
