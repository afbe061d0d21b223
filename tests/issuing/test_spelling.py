"""Words are read without accents, capitals, punctuation, and whatever way their letters are stored."""

from __future__ import annotations

from govkit.issuing.spelling import folded, spellings, words_of


def test_a_word_is_where_it_stands_and_is_read_in_its_plainest_form() -> None:
    text = "Mrs O’Hara-Łęcki’s 2nd RZ\u00adO, Straße"
    read = [(text[word.start : word.end], word.read, word.is_capital, word.is_upper) for word in words_of(text)]
    assert read == [
        ("Mrs", "mrs", True, False),
        ("O’Hara", "ohara", True, False),
        ("Łęcki", "lecki", True, False),
        ("nd", "nd", False, False),
        ("RZ\u00adO", "rzo", True, True),
        ("Straße", "strasse", True, False),
    ]


def test_one_word_has_one_reading_however_it_is_stored() -> None:
    assert {folded(word) for word in ("Renée", "RENEE", "Rene\u0301e", "\uff32enée", "re\u200bnee")} == {"renee"}


def test_letters_that_english_lacks_are_read_in_either_way() -> None:
    assert spellings("Müller") == {"muller", "mueller"}
    assert spellings("Ødegård") == {"odegard", "oedegaard"}
    assert spellings("Zoë") == {"zoe"}
