"""A notice on a wall asks nobody, and who walks past it has said neither yes nor no. What waits for a yes needs somebody to ask.

`records.told_by_notice` is for what goes ahead unless people opt out, or without asking.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.finding import Evidence, Severity
from govkit.model import Partnership
from govkit.questions.asking import told_by_notice_alone
from govkit.rules.problem import Problem

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Articles 4(11) and 7(1)"
EVIDENCE = Evidence.VERIFIED
SOURCES = ("uk-gdpr-art7-1",)
CATALOGUE = ("gov-consent-basis-match",)

GIVEN = """
records.told_by_notice: [{flows: replies, where: posters in each waiting room, reason: Nobody is written to twice.}]
"""
BAD = """
records.told_by_notice.0.flows: support-plan
"""
GOOD = """
records.told_by_notice.0.flows: replies
"""


def check(partnership: Partnership) -> Iterator[Problem]:
    """A flow that waits for a yes must not be told of by a notice alone."""
    for path, name, flow in told_by_notice_alone(partnership):
        if flow.waits_for_agreement:
            yield Problem(
                path,
                f"“{flow.name}” waits until people say yes, but a notice alone tells them of it, and a notice asks nobody.",
                f"Take `{name}` out here, and ask in a letter or in one of the `conversations`, with `kind: consent`.",
            )
