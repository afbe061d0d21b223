"""docs/rules.md and docs/clauses.md are what the rules and the standards say, and `govkit explain` says the same."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from typing import Any

import pytest

from govkit.data.standard import find_clauses, kinds_with_standard
from govkit.report.manual import clause_page, clause_parts, page, rule_parts
from govkit.rules.rule import Rule, every_rule
from govkit.rules.waiving import NEVER_WAIVED
from tests.conftest import ROOT

CLAUSES = [(kind, clause.id) for kind in kinds_with_standard() for clause in find_clauses(kind)]


@pytest.mark.parametrize("name", ["rules", "clauses"])
def test_the_page_is_current(name: str) -> None:
    made: Callable[[], str] = runpy.run_path(str(ROOT / "scripts" / "manual"))[f"{name}_page"]
    assert (ROOT / "docs" / f"{name}.md").read_text("utf-8") == made(), "run scripts/manual"


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_explain_says_all_that_the_page_says_of_a_rule(rule: Rule) -> None:
    said = _flat(page(rule))
    for part in rule_parts(rule):
        assert _flat(part.words) in said
    assert rule.asks.endswith(".")
    assert ("can't be waived" in said) is (rule.id in NEVER_WAIVED)
    assert (f"rule: {rule.id}" in said) is (rule.id not in NEVER_WAIVED)


@pytest.mark.parametrize(("kind", "name"), CLAUSES)
def test_explain_says_all_of_a_clause(kind: str, name: str) -> None:
    (clause,) = find_clauses(kind, name)
    said = _flat(clause_page(kind, clause))
    for part in clause_parts(kind, clause):
        assert _flat(part.words) in said
    assert f"at: {kind}/{name}" in said


def _flat(words: Any) -> str:
    return " ".join(str(words).split())
