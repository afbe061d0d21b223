"""The names of countries with which an address abroad ends."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

_FILE: Final = Path(__file__).with_name("countries.txt")
# Left out at the end of an address, where the postcode says it; the islands have postcodes of the same form.
_UNITED_KINGDOM: Final = frozenset(
    (
        *("england", "scotland", "wales", "cymru", "northern ireland", "united kingdom", "great britain", "uk", "gb"),
        *("jersey", "guernsey", "isle of man", "channel islands"),
    )
)


def country(line: str) -> str | None:
    """The country abroad that a line names, as it is printed, or nothing."""
    return _countries().get(_folded(line))


def is_united_kingdom(line: str) -> bool:
    """Whether a line says no more than that the address is in the United Kingdom."""
    return _folded(line) in _UNITED_KINGDOM


@cache
def _countries() -> Mapping[str, str]:
    return {_folded(name): name for name in _FILE.read_text("utf-8").splitlines()}


def _folded(line: str) -> str:
    """A name without capitals, accents, full stops and “the”."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", line) if not unicodedata.combining(sign))
    return " ".join(plain.casefold().replace(".", "").replace("&", " and ").split()).removeprefix("the ")
