"""Arabic letters are shaped from right to left, in glyphs of which each says one thing."""

from __future__ import annotations

from govkit.posting.naskh import is_naskh, naskh_advances, naskh_repertoire, naskh_shaped, naskh_signs
from tests.rows import over_rows

NAMES = (
    "محمد",
    "عائشہ",
    "بیٹی",
    "شازیہ",
    "زینب",
    "ثریا",
    "فاطمة",
    "يوسف",
    "چوہدری",
    "ڈاکٹر",
    "ژالہ",
    "خٹک",
    "عبدالله",
    "پرویز",
    "گل",
)


@over_rows("name", NAMES)
def test_names_are_read_from_right_to_left(name: str) -> None:
    assert is_naskh(name)
    glyphs = naskh_shaped(name, 10_000)
    assert glyphs
    assert "".join(glyph.says for glyph in reversed(glyphs)) == name


@over_rows("name", NAMES)
def test_each_glyph_of_a_name_is_in_every_letter_and_says_one_thing(name: str) -> None:
    for glyph in naskh_shaped(name, 10_000) or ():
        assert naskh_repertoire()[glyph.number] == glyph.says


def test_a_letter_joins_those_beside_it() -> None:
    alone, joined = naskh_shaped("ب", 1000), naskh_shaped("بب", 1000)
    assert alone
    assert joined
    assert len({alone[0].number, *(glyph.number for glyph in joined)}) == 3


@over_rows("word", ["Ali", "مُحَمَّد", "علي3", "علي.", "שרה"])
def test_what_is_no_word_of_these_letters_alone(word: str) -> None:
    assert not is_naskh(word)


def test_marks_that_stand_above_letters_are_left_to_the_renderer() -> None:
    assert naskh_shaped("مُ", 1000) is None
    assert ord("ُ") in naskh_signs()


def test_each_glyph_has_its_width() -> None:
    assert naskh_repertoire().keys() <= naskh_advances().keys()
    assert len(naskh_repertoire()) < 500
