"""A letter as the renderer draws it has each object once, and the glyphs that were asked for beside those that it shows."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from govkit.posting.addressed import addressed
from govkit.posting.drawn import Repertoire, draw
from govkit.posting.letter_font import FAMILY, shipped_font
from govkit.posting.naskh import FAMILY as NASKH
from tests.posting.people import ARABIC_NAMES, document, somebody

LETTER = addressed(document(), somebody())


def says(glyphs: Mapping[int, str] | None = None) -> Mapping[int, str]:
    """What the glyphs of the letter's font say, with these among them."""
    return draw(LETTER, repertoires={FAMILY: Repertoire(glyphs or {}, shipped_font().advances)}).faces[FAMILY].says


@pytest.mark.whole
def test_its_pages_and_its_other_objects_are_apart() -> None:
    drawn = draw(LETTER)
    assert len(drawn.pages) == 3
    assert not {page.number for page in drawn.pages} & drawn.objects.keys()
    assert max(drawn.objects) < drawn.count
    assert drawn.streams <= drawn.objects.keys()
    assert all(page.says.startswith(b"<<") and b"/Contents" not in page.says for page in drawn.pages)


@pytest.mark.whole
def test_its_font_has_what_was_asked_for_and_says_first_what_it_shows() -> None:
    few, many = says(), says(shipped_font().repertoire(whole=False))
    assert shipped_font().glyph_of("ỹ") not in few
    assert many[shipped_font().glyph_of("ỹ")] == "ỹ"
    assert few.items() <= many.items()
    assert says({shipped_font().glyph_of(" "): "another"})[shipped_font().glyph_of(" ")] == " "


def test_a_font_that_a_letter_shows_nothing_in_is_none_of_its_faces() -> None:
    named = addressed(document(), somebody(name=ARABIC_NAMES[0]))
    assert draw(LETTER).faces.keys() == {FAMILY}
    faces = draw(named).faces
    assert faces.keys() == {FAMILY, NASKH}
    assert faces[FAMILY].names.isdisjoint(faces[NASKH].names)
    assert set("محدعلي") == set("".join(faces[NASKH].says.values())) - {" "}
