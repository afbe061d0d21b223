"""Sets the findings aside that the partners accept for a time, and looks at the waivers themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from govkit.finding import Finding, Waived
from govkit.load import Loaded
from govkit.model.unsettled import is_unsettled
from govkit.model.waiver import Waiver
from govkit.outcome.locate import in_partnership
from govkit.rules.rule import Rule, rules
from govkit.rules.waiving import Run, covers, holds


@dataclass(frozen=True, slots=True)
class Sorted:
    """What is left to act on, and what is accepted for a time."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()


def waive(findings: Sequence[Finding], asked: Iterable[Rule], loaded: Loaded, today: date) -> Sorted:
    """The findings of the rules that were `asked`, sorted by the waivers of the partnership, and what is wrong with these."""
    if loaded.partnership is None or not loaded.partnership.waivers:
        return Sorted(tuple(findings))
    in_force = [
        (index, each)
        for index, each in enumerate(loaded.partnership.waivers)
        if not is_unsettled(each) and holds(each, today)
    ]
    kept, waived = list[Finding](), list[Waived]()
    for finding in findings:
        index, waiver = next(((index, each) for index, each in in_force if covers(each, finding)), (0, None))
        if waiver is None:
            kept.append(finding)
        else:
            waived.append(_waived(finding, waiver, index, loaded))
    run = Run(findings, frozenset(rule.id for rule in asked), today)
    about = [
        in_partnership(rule, problem, loaded)
        for rule in rules("waiver")
        for problem in rule.check(loaded.partnership, run)
    ]
    return Sorted((*kept, *about), tuple(waived))


def _waived(finding: Finding, waiver: Waiver, index: int, loaded: Loaded) -> Waived:
    written = loaded.sources.locate(f"waivers.{index}")
    return Waived(finding, waiver.reason, waiver.accepted_by, waiver.until, written)
