"""A line that is shaped here equals the line that the renderer makes, glyph by glyph and move by move."""

from __future__ import annotations

import unicodedata
from importlib import resources
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as some

from govkit.posting.letter_font import shipped_font
from govkit.posting.shaping import (
    BY_PAIRS,
    UNITS,
    Needed,
    Shaper,
    compact,
    moved,
    needed_for,
    shown,
)
from tests.posting.people import HARD_NAMES, NO_SIGN
from tests.rows import over_rows

LATIN = shipped_font().repertoire(whole=False)
SIZE = int(14 / 0.75 * UNITS)
SHAPER = Shaper(SIZE, LATIN)
FONTS = Path(str(resources.files("govkit.write"))) / "fonts"
X_ADVANCE, MARK = 4, 3  # as a font says that a pair moves what follows, and that a glyph is a mark
# As WeasyPrint 70 writes it, without the moves by nothing.
WRITTEN = {
    "14 Sample Street": b"[<0536053900010014001c0028002b0027002000010014>23<002f002d>10<00200020>9<002f>] TJ",
    "Samplewick": b"[<0014001c0028002b00270020>-5<00320024001e0026>] TJ",
}


@over_rows(("text", "shown"), list(WRITTEN.items()))
def test_a_line_is_as_the_renderer_writes_it(text: str, shown: bytes) -> None:
    line = Shaper(int(15.8 * UNITS), LATIN).line(text)
    assert line is not None
    assert line.shown == shown


def test_moves_by_nothing_are_left_out() -> None:
    assert compact(b"[<0014>0<001c>9<0028>0] TJ") == b"[<0014001c>9<0028>] TJ"


@over_rows("word", ["Griffiths", "Afton", "Lafft"])
def test_ligatures_say_the_letters_that_they_stand_for(word: str) -> None:
    assert SHAPER.line(word) is not None
    assert {"ff", "ft", "fft"} <= set(LATIN.values())


@over_rows(
    "text",
    [
        "Zoe\u0308",
        "two  spaces",
        "",
        " before",
        "after ",
        "山",
        "محمد",
        "\u0391da",
        "\u200dA",
        "a\tb",
        "ﬀ",
        "A\u0301\u0302",
    ],
)
def test_what_only_the_renderer_can_set_is_not_set(text: str) -> None:
    assert Shaper(SIZE, shipped_font().repertoire(whole=True)).line(text) is None


def test_other_alphabets_are_set_with_all_that_the_font_has() -> None:
    assert SHAPER.line("Ирина") is None
    assert Shaper(SIZE, shipped_font().repertoire(whole=True)).line("Ирина") is not None


def test_a_glyph_that_says_something_else_in_the_letter_is_not_set() -> None:
    says = {**LATIN, shipped_font().glyph_of("-"): "\u2011"}
    assert Shaper(SIZE, says).line("O-B") is None
    assert Shaper(SIZE, {**LATIN, shipped_font().glyph_of(" "): "\u00a0"}).line("O B") is None


def test_a_space_that_holds_words_together_looks_like_any() -> None:
    assert SHAPER.line("ZE1\u00a02AB") == SHAPER.line("ZE1 2AB")


def test_widths() -> None:
    one, two = SHAPER.line("Ada"), SHAPER.line("Ada Ada")
    assert one
    assert two
    assert two.width > 2 * one.width
    assert two.natural > 2 * one.natural


@over_rows(
    ("text", "needed"),
    [
        ("Ada", Needed.LATIN),
        ("Zoë Nguyễn", Needed.LATIN),
        ("Ирина", Needed.WHOLE),
        ("a\u200db", Needed.WHOLE),
        ("محمد علي", Needed.NASKH),
        ("Ms علي", Needed.MIXED),
        ("علي 3", Needed.MIXED),
        ("مُحَمَّد", Needed.NASKH),
        ("محمد 山", Needed.OTHERS),
    ],
)
def test_what_a_text_needs(text: str, needed: Needed) -> None:
    assert needed_for(text, shipped_font()) is needed


@over_rows("text", NO_SIGN)
def test_what_the_font_has_not(text: str) -> None:
    assert needed_for(text, shipped_font()) is Needed.OTHERS


def test_the_hard_names_need_no_others() -> None:
    assert Needed.OTHERS not in {needed_for(name, shipped_font()) for name in HARD_NAMES}


def test_no_glyph_says_what_no_screen_reader_may_be_told() -> None:
    assert not {
        text for text in shipped_font().repertoire(whole=True).values() if unicodedata.category(text[0]) in {"Cc", "Cf"}
    }


@given(some.text(alphabet=sorted({text for text in LATIN.values() if len(text) == 1}), min_size=1, max_size=30))
def test_words_are_shaped_one_by_one_as_they_are_on_their_line(text: str) -> None:
    line = SHAPER.line(text)
    if line is None:
        return
    assert line.width == sum(advance for _glyph, advance in _shaped_whole(text, SIZE)) / UNITS


@given(some.text(alphabet=sorted(BY_PAIRS), min_size=1, max_size=40), some.integers(8 * UNITS, 30 * UNITS))
def test_a_reference_is_shaped_by_pairs_as_it_is_as_a_whole(reference: str, size: int) -> None:
    line = Shaper(size, LATIN).line(reference)
    assert line is not None
    widths = shipped_font().advances
    glyphs = _shaped_whole(reference, size)
    assert line.shown == shown("".join(moved(glyph, widths[glyph], advance, size / UNITS) for glyph, advance in glyphs))
    assert line.width == sum(advance for _glyph, advance in glyphs) / UNITS


def test_the_font_moves_a_sign_of_a_reference_by_the_next_one_alone() -> None:
    with TTFont(FONTS / "SourceSans3-Regular.ttf") as font:
        glyphs = {font.getBestCmap()[ord(sign)] for sign in BY_PAIRS}
        joined = [
            table for tag in ("ccmp", "liga", "locl", "calt", "clig", "rlig") for table in _tables(font["GSUB"], tag)
        ]
        kerned = [table for tag in ("kern", "dist") for table in _tables(font["GPOS"], tag)]
        assert [type(table).__name__ for table in kerned if glyphs & set(table.Coverage.glyphs)]
        assert {(table.ValueFormat1, table.ValueFormat2) for table in kerned} == {(X_ADVANCE, 0)}
        assert joined
        assert not [table for table in joined if _changes(table, glyphs)]


def _tables(of: Any, feature: str) -> list[Any]:
    """What a font does with glyphs in this feature, unasked."""
    records = [each.Feature for each in of.table.FeatureList.FeatureRecord if each.FeatureTag == feature]
    lookups = {at for each in records for at in each.LookupListIndex}
    found = (table for at in sorted(lookups) for table in of.table.LookupList.Lookup[at].SubTable)
    return [getattr(table, "ExtSubTable", table) for table in found]


def _changes(table: Any, glyphs: set[str]) -> bool:
    """Whether a table changes anything of a word that has these glyphs alone."""
    ligatures = {first: each for first, each in getattr(table, "ligatures", {}).items() if first in glyphs}
    if any(glyphs.issuperset(ligature.Component) for each in ligatures.values() for ligature in each):
        return True
    several = (getattr(table, name, None) or [] for name in ("BacktrackCoverage", "InputCoverage", "LookAheadCoverage"))
    asked = [set(each.glyphs) for covered in several for each in covered]
    return bool(asked and all(each & glyphs for each in asked)) or bool(glyphs & set(getattr(table, "mapping", ())))


def _shaped_whole(text: str, size: int) -> list[tuple[int, int]]:
    """The glyphs that HarfBuzz makes of a text, each with its advance."""
    import uharfbuzz

    font, buffer = uharfbuzz.Font(shipped_font().face), uharfbuzz.Buffer()
    font.scale = (size, size)
    buffer.add_str(text)
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return [
        (each.codepoint, place.x_advance)
        for each, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
