"""A full stop after an abbreviation ends a sentence where the next word starts one."""

from __future__ import annotations

from govkit.readability.abbreviations import BEFORE_NUMBER, SYLLABLES, UNITS, ends_sentence, is_number
from tests.rows import over_rows


@over_rows(
    ("word", "following", "ends"),
    [
        ("e.g", "The", False),
        ("ie", "We", False),
        ("No", "12", False),
        ("No", "Ask", True),
        ("para", "4", False),
        ("para", "iv", False),
        ("para", "The", True),
        ("etc", "The", True),
        ("p.m", "Monday", False),
        ("p.m", "We", True),
        ("p.m", "Gmt", False),
        ("Dr", "Patel", False),
        ("Dr", "The", True),
        ("U.K", "Government", False),
        ("U.K", "We", True),
        ("J", "Smith", False),
        ("J", "We", True),
        ("S", "Banerjee", False),
        ("N.B", "We", False),
        ("P.S", "You", False),
        ("s", "Banerjee", True),
        ("S", "47", False),
        ("Sr", "Bernadette", False),
        ("7", "Smith", True),
        ("U.Kx", "Smith", True),
        ("end", "Smith", True),
    ],
)
def test_a_full_stop_after_a_word(word: str, following: str, ends: bool) -> None:
    assert ends_sentence(word, following) is ends


@over_rows("following", ["12", "(4)", "iv", "x", "A4", "ABC/1", "B-7"])
def test_a_number_follows(following: str) -> None:
    assert is_number(following)


@over_rows("following", ["We", "Ask", "ivory", "ABCDE1", "A"])
def test_no_number_follows(following: str) -> None:
    assert not is_number(following)


def test_each_is_read_aloud_where_it_can_stand() -> None:
    assert (SYLLABLES["dr"], SYLLABLES["etc"], SYLLABLES["e.g"]) == (2, 4, 2)
    assert (UNITS["ml"], BEFORE_NUMBER["no."], BEFORE_NUMBER["para."]) == (4, 2, 3)
    assert not SYLLABLES.keys() & {"ml", "no", "para"}
    assert not UNITS.keys() & {"dr", "no"}
    assert not BEFORE_NUMBER.keys() & {"dr.", "ml."}
