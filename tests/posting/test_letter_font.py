"""The font of a letter is that of its house, if it has one, and the shipped one if not."""

from __future__ import annotations

from govkit.posting.letter_font import FAMILY, font_of, shipped_font
from govkit.posting.shaping import Needed, needed_for
from tests.house_folder import NAME
from tests.posting.house_letters import in_house_font
from tests.posting.people import document
from tests.rows import over_rows


def test_a_letter_is_set_in_the_font_of_its_house() -> None:
    assert font_of(document()) is shipped_font()
    assert font_of(in_house_font()) is font_of(in_house_font())
    assert (shipped_font().family, font_of(in_house_font()).family) == (FAMILY, NAME)


def test_a_sign_that_no_letter_says_is_one_that_the_font_has() -> None:
    for font in (shipped_font(), font_of(in_house_font())):
        assert font.repertoire(whole=True)[font.glyph_of(font.sign)] == font.sign
    assert (shipped_font().sign, font_of(in_house_font()).sign) == ("ƿ", "þ")


@over_rows(
    ("text", "needed"),
    [
        ("Zoë", Needed.LATIN),
        ("Nguyễn", Needed.OTHER_FONT),
        ("Ирина", Needed.OTHER_FONT),
        ("محمد", Needed.OTHER_FONT),
        ("山", Needed.OTHERS),
        ("Zoë→", Needed.WHOLE),
        ("Zoë\u200d", Needed.WHOLE),
    ],
)
def test_what_the_font_of_a_house_lacks_another_one_may_have(text: str, needed: Needed) -> None:
    assert needed_for(text, font_of(in_house_font())) is needed
