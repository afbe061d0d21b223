"""A waiver that has run out accepts nothing any more, so what it was for is found again.

It still holds on the day that it names.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.rules.problem import Problem
from govkit.rules.waiving import Run, covers
from govkit.wording.say import say

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): a controller must be able to show that it keeps to the principles"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
waivers:
  - rule: first-phase-too-big
    at: purpose
    reason: All of the sharing starts on one day, since the surgeries move to one system then.
    accepted_by: Information governance lead, Northmoor Council
    until: 2025-12-31
"""
GOOD = """
waivers:
  - rule: first-phase-too-big
    at: purpose
    reason: All of the sharing starts on one day, since the surgeries move to one system then.
    accepted_by: Information governance lead, Northmoor Council
    until: 2027-12-31
"""


def check(partnership: Partnership, run: Run) -> Iterator[Problem]:
    """No waiver may have run out."""
    for index, waiver in enumerate(partnership.waivers):
        if waiver.until < run.today:
            needed = any(covers(waiver, finding) for finding in run.findings)
            again = "Put right what it was for, or have it accepted again and write the new day in `until`."
            yield Problem(
                f"waivers.{index}.until",
                f"This waiver of `{waiver.rule}` ended on {say(waiver.until)}.",
                again if needed else "Delete it: nothing is found there any more.",
            )
