"""Each id that a file says anywhere as an id is known for one: looked for in the text, without the model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from govkit.editing.mentions import mentions, waived_under
from govkit.editing.standing import reading
from govkit.load.file_keys import file_keys
from tests.conftest import ROOT
from tests.rows import over_rows

FILES = sorted((ROOT / "tests" / "partnerships").glob("*.yaml"))
SECTIONS = (
    "partners",
    "groups",
    "data_items",
    "lawful_bases",
    "confidentiality_bases",
    "flows",
    "letters",
    "conversations",
    "requests",
)
CHOICES = {choice for keys in file_keys().values() for key in keys for choice in key.choices}
IN_WORDS = {
    ("widening_participation.yaml", "university-of-caldmere"): 1
}  # `checked_by` takes any words, and its writer wrote an id


def said(raw: Any, wanted: set[str]) -> Counter[str]:
    """How often each of the words stands alone, as a key or a value."""
    if isinstance(raw, Mapping):
        found = Counter(key for key in raw if key in wanted)
        return sum((said(value, wanted) for value in raw.values()), found)
    if isinstance(raw, list):
        return sum((said(value, wanted) for value in raw), Counter())
    return Counter([raw] if isinstance(raw, str) and raw in wanted else [])


@pytest.mark.whole
@over_rows("file", FILES, ids=lambda file: file.name)
def test_none_is_missed(file: Path) -> None:
    raw = reading(file.read_text("utf-8")).raw or {}
    defined = Counter(
        name for section in SECTIONS for name in raw.get(section, ()) if isinstance(raw.get(section), Mapping)
    )
    ids = {
        name for name in defined if "-" in name
    } - CHOICES  # a word such as `consent` or `opt-out` is a choice elsewhere
    found = Counter(each.name for each in mentions(raw)) + defined
    there = said(raw, ids)
    assert {name: found[name] for name in ids} == {
        name: there[name] - IN_WORDS.get((file.name, name), 0) for name in ids
    }


@over_rows(
    ("place", "after"),
    [
        ("letters.one", "letters.two"),
        ("letters.one.covers.0", "letters.two.covers.0"),
        ("flows.out.basis.one", "flows.out.basis.two"),
        ("letters.one-more", None),
        ("partners.one", None),
        ("consent--one/asking", "consent--two/asking"),
        ("isa/one", None),
        ("privacy_notice--a--one/x", "privacy_notice--a--two/x"),
    ],
)
def test_the_place_of_a_waiver(place: str, after: str | None) -> None:
    assert waived_under(place, {("letters", "one"), ("flows", "out", "basis", "one")}, "one", "two") == after
