"""What hides a name from a search, and not from people, is undone in its place."""

from __future__ import annotations

import unicodedata

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
        ("100%Ada, 5%Beth", [("Ada", "ada"), ("Beth", "beth")]),
        ("O D O W D", [("O D O W D", "odowd")]),
        ("the O ’ D o w d", [("the", "the"), ("O ’ D o w d", "odowd")]),
        ("Z O Ë   O D O W D", [("Z O Ë", "zoe"), ("O D O W D", "odowd")]),
        ("O\u2009D\u202fO\u3000W\u00a0D", [("O\u2009D\u202fO\u3000W\u00a0D", "odowd")]),
        ("zoe%E2%80%89o%27dowd%C2%A0a", [("zoe", "zoe"), ("o%27dowd", "odowd"), ("a", "a")]),
        ("Zoë\u3164Dowd\uffa0a\u2800b", [("Zoë", "zoe"), ("Dowd", "dowd"), ("a", "a"), ("b", "b")]),
        ("J R Hartley, I a", [("J", "j"), ("R", "r"), ("Hartley", "hartley"), ("I", "i"), ("a", "a")]),
    ],
)
def test_each_word_is_read_as_people_read_it_and_stands_where_it_stood(text: str, words: list[tuple[str, str]]) -> None:
    plain = undisguised(text)
    assert len(plain) == len(text)
    assert [(text[word.start : word.end], word.read) for word in words_of(plain)] == words


def test_every_blank_of_unicode_is_a_blank() -> None:
    blanks = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Zs"]
    assert len(blanks) > 15
    assert {undisguised(f"Zoë{blank}O") for blank in blanks} == {"Zoë O"}
    assert {words_of(undisguised(blank.join("ODOWD")))[0].read for blank in blanks} == {"odowd"}


def test_what_is_escaped_twice_is_undone_once() -> None:
    assert undisguised("%2541").replace("\u200b", "") == "%41"
    assert undisguised("%25%34%31").replace("\u200b", "") == "%41"


def test_what_is_no_letter_hides_no_letter_beside_it() -> None:
    assert undisguised("%FF%5A%C3%AB%C3").replace("\u200b", "") == "\ufffd\ufffd\ufffdZë\ufffd\ufffd\ufffd"
