"""A right, a route or a day that a document does not name any more is one that people will not find.

It looks for approved sentences that are gone, and within a sentence for a right, a route, a time or a fact of the file that is not said any
more. A heading that is gone is told by `words-not-approved`.
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
- You can complain to us at any time.
+ You can write to us at any time.
"""
GOOD = """
- You can complain to us at any time.
+ At any time, you can complain to us.
"""


def check(clause: ChangedClause) -> Iterator[WordsProblem]:
    """What was approved must still be said."""
    yield from broken(clause, Gravity.LOST)
