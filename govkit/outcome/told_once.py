"""One fault is one finding: a rule that reads any words stands back where another rule finds something in the same fact."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from govkit.finding import Finding
from govkit.rules.rule import Rule


def told_once(findings: Sequence[Finding], asked: Iterable[Rule]) -> tuple[Finding, ...]:
    """The findings, without those of rules that stand back where another has found something at the same path."""
    standing_back = {rule.id for rule in asked if rule.stands_back}
    told = {finding.path for finding in findings if finding.path and finding.rule not in standing_back}
    return tuple(each for each in findings if each.rule not in standing_back or each.path not in told)
