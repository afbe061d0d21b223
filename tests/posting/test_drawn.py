"""A letter as the renderer draws it has each object once, and the glyphs that were asked for beside those that it shows."""

from __future__ import annotations

from govkit.posting.addressed import addressed
from govkit.posting.drawn import draw
from govkit.posting.shaping import advances, glyph_of, repertoire
from tests.posting.people import document, somebody

LETTER = addressed(document(), somebody())


def test_its_pages_and_its_other_objects_are_apart() -> None:
    drawn = draw(LETTER)
    assert len(drawn.pages) == 3
    assert not {page.number for page in drawn.pages} & drawn.objects.keys()
    assert max(drawn.objects) < drawn.count
    assert drawn.streams <= drawn.objects.keys()
    assert all(page.says.startswith(b"<<") and b"/Contents" not in page.says for page in drawn.pages)


def test_its_font_has_what_was_asked_for_and_says_first_what_it_shows() -> None:
    few, many = draw(LETTER), draw(LETTER, repertoire=repertoire(whole=False), advances=advances())
    assert glyph_of("ỹ") not in few.glyphs
    assert many.glyphs[glyph_of("ỹ")] == "ỹ"
    assert few.glyphs.items() <= many.glyphs.items()
    other = draw(LETTER, repertoire={glyph_of(" "): "another"}, advances=advances())
    assert other.glyphs[glyph_of(" ")] == " "
