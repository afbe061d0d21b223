"""A line in the letters of two alphabets chooses the font of each run, and reads Arabic words from right to left."""

from __future__ import annotations

import re

from govkit.posting.drawn import Face
from govkit.posting.letter_font import FAMILY, shipped_font
from govkit.posting.naskh import FAMILY as NASKH
from govkit.posting.naskh import naskh_repertoire
from govkit.posting.shapers import MixedShaper, Shapers
from govkit.posting.shaping import Shaper
from tests.rows import over_rows

LATIN, ARABIC = shipped_font().repertoire(whole=False), naskh_repertoire()
FACES = {FAMILY: Face(frozenset({b"AAAAAA"}), LATIN), NASKH: Face(frozenset({b"BBBBBB"}), ARABIC)}
SIZE = 16_179
SHAPER = Shapers(FACES, shipped_font())(SIZE)


def said(text: str) -> str | None:
    """What the glyphs of a line say, run by run from left to right, each in the brackets of its font."""
    line = SHAPER.line(text)
    if line is None:
        return None
    runs = re.findall(rb"/(\w{6}) 15\.799805 Tf\n\[(.*?)\] TJ", line.shown)
    told = []
    for font, shown in runs:
        says = LATIN if font == b"AAAAAA" else ARABIC
        glyphs = re.findall("[0-9a-f]{4}", "".join(re.findall("<([0-9a-f]*)>", shown.decode("ascii"))))
        words = "".join(says[int(glyph, 16)] for glyph in glyphs)
        told.append(f"[{words}]" if font == b"AAAAAA" else f"({words[::-1]})")
    return "".join(told)


@over_rows(
    ("text", "runs"),
    [
        ("Dear علي", "[Dear ](علي)"),
        ("محمد علي", "(محمد علي)"),
        ("محمد\u00a0علي", "(محمد علي)"),
        ("علي Smith", "(علي)[ Smith]"),
        ("Ali گل Smith گل", "[Ali ](گل)[ Smith ](گل)"),
        ("Flat 3 گل", "[Flat 3 ](گل)"),
    ],
)
def test_each_run_in_its_font(text: str, runs: str) -> None:
    assert said(text) == runs


@over_rows("text", ["علي 3", "علي (X)", "علي, Smith", "علي  گل", " علي", "Smith-علي", "مُ علي"])
def test_what_the_renderer_alone_can_set(text: str) -> None:
    assert SHAPER.line(text) is None


def test_a_line_of_latin_letters_is_as_ever() -> None:
    assert SHAPER.line("Zoë Smith") == Shaper(SIZE, LATIN).line("Zoë Smith")


def test_widths_add_up() -> None:
    both, latin, arabic = (SHAPER.line(text) for text in ("Ada گل", "Ada Ada", "گل"))
    assert both
    assert latin
    assert arabic
    one = SHAPER.line("Ada")
    assert one
    assert abs(both.width - (latin.width - one.width) - arabic.width) < 0.01


def test_a_glyph_that_says_something_else_is_not_set() -> None:
    other = Face(frozenset({b"BBBBBB"}), dict.fromkeys(ARABIC, "x"))
    assert MixedShaper(SIZE, FACES[FAMILY], other).line("علي") is None


def test_one_shaper_is_kept_for_each_size() -> None:
    shapers = Shapers(FACES, shipped_font())
    assert shapers(1000) is shapers(1000)
    assert shapers(1000) is not shapers(2000)
    assert isinstance(Shapers({FAMILY: FACES[FAMILY]}, shipped_font())(1000), Shaper)
