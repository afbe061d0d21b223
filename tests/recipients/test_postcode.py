"""Postcodes as GOV.UK Notify takes them."""

from __future__ import annotations

from govkit.recipients.postcode import is_like_a_postcode, postcode
from tests.rows import over_rows


@over_rows(
    ("written", "printed"),
    [
        ("SW1A 1AA", "SW1A 1AA"),
        ("sw1a1aa", "SW1A 1AA"),
        (" ze9  9zz ", "ZE9 9ZZ"),
        ("M1 1AE", "M1 1AE"),
        ("B33 8TH", "B33 8TH"),
        ("CR2 6XH", "CR2 6XH"),
        ("DN55 1PT", "DN55 1PT"),
        ("JE2 3AB", "JE2 3AB"),
        ("BF1 0AX", "BF1 0AX"),
    ],
)
def test_one_is_printed_in_capitals_with_one_space(written: str, printed: str) -> None:
    assert postcode(written) == printed


@over_rows(
    "written",
    [
        *("LS1O 4AP", "M1I 1AE", "LS10 4AO"),
        *("", "SW1A", "NM9 9ZZ", "SW1A 1A", "SW1A 1AC", "SW1A 1AAA", "ZE9 9ZI", "QE1 1AA", "1 High Street", "SW1A-1AA"),
        *("ＳＷ１Ａ 1AA", "SW1A 1AA x" * 50),  # noqa: RUF001 - wide letters
    ],
)
def test_what_is_no_postcode_is_none(written: str) -> None:
    assert postcode(written) is None


def test_what_was_meant_for_one_is_known() -> None:
    assert is_like_a_postcode("NM9 9ZZ")
    assert is_like_a_postcode("SW1A 1AC")
    assert is_like_a_postcode("LS1O 4AP")
    assert all(map(is_like_a_postcode, ("ZE1 2A", "ZE1", "SW1A 1AAA")))
    assert not any(
        map(is_like_a_postcode, ("Northmoor", "", "1 High Street", "Flat 3", "Looe", "Bootle", "Hook", "Poole", "Oo"))
    )
