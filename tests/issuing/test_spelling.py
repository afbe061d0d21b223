"""Words are read without accents, capitals, punctuation, and whatever way their letters are stored."""

from __future__ import annotations

from govkit.issuing.spelling import APOSTROPHES, folded, spellings, words_of


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


def test_what_counts_as_a_letter_and_is_none_is_no_word() -> None:
    read = {
        text: [word.read for word in words_of(text)]
        for text in ("2½ hours", "² ① ½", "Okafor² and Okafor½", "ﬁve", "1\u02bc")
    }
    assert read == {
        "2½ hours": ["hours"],
        "² ① ½": [],
        "Okafor² and Okafor½": ["okafor", "and", "okafor"],
        "ﬁve": ["five"],
        "1\u02bc": [],
    }


def test_an_apostrophe_is_none_of_its_letters_whatever_sign_stands_for_it() -> None:
    for sign in APOSTROPHES:
        text = f"Mr O{sign}Neill{sign}s"
        words = words_of(text)
        assert [word.read for word in words] == ["mr", "oneill"], sign
        assert text[words[1].start : words[1].end] == f"O{sign}Neill", sign
    assert folded("O\u02bcneill") == "oneill"


def test_letters_that_english_lacks_are_read_in_either_way() -> None:
    assert spellings("Müller") == {"muller", "mueller"}
    assert spellings("Ødegård") == {"odegard", "oedegaard"}
    assert spellings("Zoë") == {"zoe"}
