"""Each rule about versions that are offered finds its BAD example and passes its GOOD one."""

from __future__ import annotations

import pytest

from govkit.rules.offered_version import OfferedVersion
from govkit.rules.rule import Rule, rules
from tests.rules.test_offered_version import document


def example(text: str) -> OfferedVersion:
    """A version of a letter that states a day and that silence is a no."""
    told = dict(line.split(": ", 1) for line in text.strip().splitlines())
    words = told.get("words", "")
    return OfferedVersion(
        told.get("offer", "easy read"),
        "records.other_formats.0",
        document(told.get("states", "")),
        "versions/easy-read/letter",
        told.get("file", "letter.txt" if words else ""),
        words,
        tuple(told.get("promises", "").split()),
        ("letter",),
        told.get("unreadable", ""),
        told.get("meant", ""),
    )


@pytest.mark.parametrize("rule", rules("version"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_passes_its_good_one(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad)))
    assert list(rule.check(example(rule.good))) == []
