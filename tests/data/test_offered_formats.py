"""What govkit makes of what can be offered is something that it can make."""

from __future__ import annotations

from govkit.data.offered_formats import FILE, LARGE_PRINT, OfferedFormatsFile, folder_of, made_for
from govkit.data.shelf import shipped
from govkit.write import WRITERS
from tests.rows import over_rows


def test_everything_that_is_made_has_a_writer() -> None:
    for each in shipped(FILE, OfferedFormatsFile).formats.values():
        assert set(each.made) <= {*WRITERS.names, LARGE_PRINT}


def test_no_words_offer_two_formats() -> None:
    said = [folder_of(words) for each in shipped(FILE, OfferedFormatsFile).formats.values() for words in each.said]
    assert len(said) == len(set(said))


@over_rows(
    ("offer", "made"),
    [
        ("large print", ("large-print",)),
        ("Large-print", ("large-print",)),
        ("plain text", ("txt",)),
        ("easy read", ()),
        ("other languages", ()),
    ],
)
def test_an_offer_is_known_by_its_words(offer: str, made: tuple[str, ...]) -> None:
    assert made_for(offer) == made


def test_a_folder_leads_nowhere_else() -> None:
    assert folder_of("../Easy  Read/") == "easy-read"
    assert folder_of("British Sign Language") == "british-sign-language"
