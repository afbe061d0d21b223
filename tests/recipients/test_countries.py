"""Countries at the end of an address."""

from __future__ import annotations

from pathlib import Path

from govkit.recipients import countries
from govkit.recipients.countries import country, is_united_kingdom
from tests.rows import over_rows


@over_rows(
    ("line", "name"),
    [
        ("france", "France"),
        ("The Gambia", "Gambia"),
        ("REUNION", "Réunion"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("U.S.A.", "USA"),
        ("Northmoor", None),
        ("England", None),
    ],
)
def test_a_country_is_known_however_it_is_written(line: str, name: str | None) -> None:
    assert country(line) == name


@over_rows("line", ["England", "SCOTLAND", "U.K.", "Northern  Ireland", "The United Kingdom", "Jersey"])
def test_the_united_kingdom_is_no_country_abroad(line: str) -> None:
    assert is_united_kingdom(line)
    assert country(line) is None


def test_the_list_is_in_order_and_names_none_twice() -> None:
    names = Path(countries.__file__).with_name("countries.txt").read_text("utf-8").splitlines()
    assert len(names) == len({name.casefold() for name in names}) > 190
    assert all(country(name) == name for name in names)
