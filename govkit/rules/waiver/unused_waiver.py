"""A waiver that sets nothing aside hides what it was once for, and would hide the same mistake made again.

It has no effect if its rule or its place is misspelt, if what it was for has been put right, or if the rule can't be waived.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.facts import suggest
from govkit.model.waiver import Waiver
from govkit.rules.problem import Problem
from govkit.rules.rule import every_rule
from govkit.rules.waiving import NEVER_WAIVED, Run, covers, places
from govkit.written.fault_kinds import FAULTS, OLD_NAMES

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): a controller must be able to show that it keeps to the principles"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
waivers:
  - rule: item-without-retention
    at: data_items.health-flag
    reason: The surgeries are still asking their lawyers.
    accepted_by: Information governance lead, Northmoor Council
    until: 2027-12-31
"""
GOOD = """
waivers: []
"""


def check(partnership: Partnership, run: Run) -> Iterator[Problem]:
    """Each waiver must set something aside."""
    known = {rule.id for rule in every_rule()} if partnership.waivers else set()
    for index, waiver in enumerate(partnership.waivers):
        if waiver.until < run.today or not waiver.rule or not waiver.at:
            continue
        path = f"waivers.{index}"
        if waiver.rule in NEVER_WAIVED or waiver.rule in (*FAULTS, *OLD_NAMES):
            yield Problem(
                f"{path}.rule", f"`{waiver.rule}` can't be waived.", "Put right what it finds, and delete this waiver."
            )
        elif waiver.rule not in known:
            fix = f"{suggest(waiver.rule, known)} `govkit rules` lists them all."
            yield Problem(f"{path}.rule", f"There is no rule “{waiver.rule}”, so nothing is waived.", fix)
        elif waiver.rule in run.asked and not any(covers(waiver, finding) for finding in run.findings):
            message = f"`{waiver.rule}` finds nothing at `{waiver.at}`, so nothing is waived."
            yield Problem(f"{path}.at", message, _elsewhere(waiver, run))


def _elsewhere(waiver: Waiver, run: Run) -> str:
    """Where the rule does find something, as a waiver would name the place."""
    found = [place for finding in run.findings if finding.rule == waiver.rule for place in places(finding)[:1]]
    return f"Write the place where it does: {suggest(waiver.at, found)}" if found else "Delete this waiver."
