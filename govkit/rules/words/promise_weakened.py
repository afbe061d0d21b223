"""“May” for “must”, “some” for “all” and “in due course” for “at once” leave people with less than they were promised.

It looks for what somebody is bound to, how far it reaches, by when, and under which conditions: words that were approved and are weaker
now. “And” for “or” in words or conditions is told too. The words stand in `govkit/standards/grave_words.yaml`, to which a house can add.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.approval.changed import ChangedClause
from govkit.approval.gravity import Gravity
from govkit.finding import Evidence, Severity
from govkit.rules.words_problem import WordsProblem, broken

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(1)(a): lawfulness, fairness and transparency"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
- Each party must delete it at once.
+ Each party may delete it at once.
"""
GOOD = """
- Each party must delete it at once.
+ Every party must erase it at once.
"""


def check(clause: ChangedClause) -> Iterator[WordsProblem]:
    """What was approved must not bind less, reach less far, or come later."""
    yield from broken(clause, Gravity.WEAKENED)
