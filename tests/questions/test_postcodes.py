"""A postcode is known at the end of a line, however it is written there."""

from __future__ import annotations

from govkit.questions.postcodes import postcode_of, usual_postcode
from tests.rows import over_rows


@over_rows(
    ("line", "postcode"),
    [
        ("NM2 5EE", "NM2 5EE"),
        ("Northmoor nm25ee", "nm25ee"),
        ("Northmoor, NM2-5EE.", "NM2-5EE"),
        ("BFPO 12", "BFPO 12"),
        ("Northmoor", ""),
        ("NM2 5EE Northmoor", ""),
        ("Unit 5-7", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_it_is_told_as_it_is_written(line: str, postcode: str) -> None:
    assert postcode_of(line) == postcode


@over_rows(
    ("written", "usual"), [("nm25ee", "NM2 5EE"), ("NM2-5EE", "NM2 5EE"), ("w1a 1hq", "W1A 1HQ"), ("bfpo12", "BFPO 12")]
)
def test_its_usual_form_has_capitals_and_one_space(written: str, usual: str) -> None:
    assert usual_postcode(written) == usual
