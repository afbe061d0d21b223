"""Phases are written first to last and read so, and one that starts before the one above it stands in the wrong place or has a wrong day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.settled import parts
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = (
    "Sharing health data (Centre of Excellence for Information Sharing), section 1: work in phases, and "
    "use what you learn to engage other partners"
)
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ("isa-phasing",)

BAD = """
purpose.phases.full.starts: 2027-01-19
"""
GOOD = """
purpose.phases.full.starts: 2027-04-19
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each phase must start after the one that is written before it."""
    for (before, earlier), (name, phase) in pairwise(parts(partnership.purpose.phases)):
        if phase.starts <= earlier.starts:
            yield Problem(
                f"purpose.phases.{name}.starts",
                f"Phase `{name}` starts on {say(phase.starts)}, and `{before}`, which is written before it, on {say(earlier.starts)}.",
                "Write the phases first to last, each with a day of its own.",
            )


CASES = (
    Case("two phases of one day", "purpose.phases.full.starts: 2027-02-02", finds="purpose.phases.full.starts"),
    Case("a day later", "purpose.phases.full.starts: 2027-02-03"),
    Case("a day that is to be agreed", "purpose.phases.pilot.starts: to be agreed"),
)
