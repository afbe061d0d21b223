"""A history of versions tells what changed when, so its days go forward, and no version stands in it twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import placed
from govkit.rules.case import Case
from govkit.rules.problem import Problem
from govkit.wording.say import say

SEVERITY = Severity.ADVICE
SOURCE = "ICO guide to data sharing agreements: a history of changes that readers can follow"
EVIDENCE = Evidence.SECONDARY
CATALOGUE = ()

GIVEN = """
document_control: {versions: [{version: "0.8", on: 2026-10-05, changed: First draft}, {version: "0.9", on: 2026-11-16, changed: Flags alone}]}
"""
BAD = """
document_control.versions.1.on: 2026-09-14
"""
GOOD = """
document_control.versions.1.on: 2026-11-23
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """Each version must be later than the one before it, and named once."""
    control = partnership.document_control
    if control is None or is_unsettled(control):
        return
    versions = [*placed(control.versions)]
    for (_, before), (index, version) in pairwise(versions):
        if version.on < before.on:
            yield Problem(
                f"document_control.versions.{index}.on",
                f"Version {version.version} was made on {say(version.on)}, before version {before.version}, which was made on {say(before.on)}.",
                "Put the versions in the order of their days, or correct the day.",
            )
    named: list[str] = []
    for index, version in versions:
        if version.version in named:
            yield Problem(
                f"document_control.versions.{index}.version",
                f"Version {version.version} stands in the history twice.",
                "Give each version a number of its own.",
            )
        if not is_unsettled(version.version):
            named.append(version.version)


CASES = (
    Case("two versions of one day", "document_control.versions.1.on: 2026-10-05"),
    Case("a version twice", 'document_control.versions.1.version: "0.8"', finds="document_control.versions.1.version"),
    Case("a day that is to be agreed", "document_control.versions.1.on: to be agreed"),
    Case("no history", "document_control: (left out)"),
)
