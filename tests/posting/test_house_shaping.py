"""A line in the font of a house is set as the renderer sets it, with what such a font does around a space."""

from __future__ import annotations

from functools import cache

import pytest

from govkit.document import Document
from govkit.posting.compare import differences
from govkit.posting.house_shaping import HouseShaper
from govkit.posting.letter_font import font_of
from govkit.posting.shaping import UNITS
from govkit.posting.single_pdf import SingleFiles
from govkit.posting.typesetter import LetterToSend, Typesetter
from govkit.write.pdf.pdf import laid_out, printed
from tests.posting.house_letters import in_house_font, in_low_font
from tests.posting.people import ARABIC_NAMES, HARD_NAMES, somebody
from tests.rows import over_rows


@cache
def shaper() -> HouseShaper:
    """Lines in it, of Latin letters alone; the font is made by the first test that asks."""
    font = font_of(in_house_font())
    return HouseShaper(16 * UNITS, font.repertoire(whole=False), font)


def width(text: str) -> float:
    line = shaper().line(text)
    assert line is not None
    return line.width


def test_a_space_moves_what_stands_beside_it() -> None:
    apart = 2 * width("A") + width("n n") - 2 * width("n")
    assert width("A A") < apart - 2


def test_a_space_that_holds_words_together_is_set_like_any() -> None:
    assert shaper().line("ZE1\u00a02AB") == shaper().line("ZE1 2AB")


@over_rows("text", ["", " before", "after ", "two  spaces", "Ирина", "Zoe\u0308", "a\tb", "محمد", "Dr Ирина"])
def test_what_only_the_renderer_can_set_is_not_set(text: str) -> None:
    assert shaper().line(text) is None


@pytest.mark.whole
def test_letters_in_the_font_of_a_house_are_set_as_the_renderer_sets_them() -> None:
    letter = LetterToSend({"": in_house_font()})
    setter, singles = Typesetter(letter, tagged=True), SingleFiles()
    for to in (
        somebody(name="Ada A Todd", salutation="Ms Todd"),
        somebody(name="Zoë Wiśniewska-O'Brien"),
        somebody(address=("Flat 24", "122 The Old Gatehouse, Northmoor Hall Farm", "Northmoor", "ZE7 5GH")),
    ):
        made, whole = setter.set(to), letter.whole(to)
        assert not made.in_full
        assert differences(singles.file_of(made), printed(laid_out(whole), whole), tagged=True) == ()


@pytest.mark.whole
def test_a_name_that_the_font_of_a_house_lacks_is_laid_out_in_full() -> None:
    setter = Typesetter(LetterToSend({"": in_house_font()}), tagged=False)
    assert setter.set(somebody(name="Nguyễn Thị Hồng")).in_full


@pytest.mark.whole
@over_rows(
    ("document", "name"),
    [
        (in_low_font(), HARD_NAMES[7]),
        *((each(), name) for each in (in_house_font, in_low_font) for name in ARABIC_NAMES[:2]),
    ],
)
def test_no_name_of_another_script_is_without_a_letter(document: Document, name: str) -> None:
    """Another font of the renderer's has its signs, which are higher and deeper than those of the house's."""
    setter = Typesetter(LetterToSend({"": document}), tagged=False)
    made = setter.set(somebody(name=name, salutation=name, address=(name, "شارع الملك فيصل", "الزهراء", "ZE1 2AB")))
    assert made.in_full
