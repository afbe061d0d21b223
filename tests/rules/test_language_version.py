"""Each rule about documents in other languages finds its BAD example and passes its GOOD one."""

from __future__ import annotations

import pytest

from govkit.rules.language_version import LanguageVersion
from govkit.rules.rule import Rule, rules


def example(text: str) -> LanguageVersion:
    """A document in Welsh, or what an example tells."""
    told = dict(line.split(": ", 1) for line in text.strip().splitlines())
    untold = tuple(told["untold"].split(" = ")) if "untold" in told else ()
    return LanguageVersion(
        told.get("language", "Welsh"),
        "records.languages.0",
        "languages/cy.yaml",
        told.get("document", ""),
        tuple(told.get("lacking", "").split()),
        ((untold[0], untold[1]),) if untold else (),
        tuple(told.get("unchecked", "").split()),
    )


@pytest.mark.parametrize("rule", rules("language"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_passes_its_good_one(rule: Rule) -> None:
    assert list(rule.check(example(rule.bad)))
    assert list(rule.check(example(rule.good))) == []
