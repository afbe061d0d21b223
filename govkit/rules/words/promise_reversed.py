"""A “not” that is gone, or “we” that became “you”, makes the opposite of what people were promised.

It looks at what was approved and what the template says now: a negation that is gone or new, a word in the place of its opposite, another
actor or recipient, another fact, a condition turned round. The words that it goes by stand in `govkit/standards/grave_words.yaml`; a house
adds its own in `templates/standards/grave_words.yaml`. It is told only where approved words are compared, so a house that never approved
any gets `words-not-approved`.
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
- We will not share this information.
+ We will share this information.
"""
GOOD = """
- We will not share this information.
+ We will not share these details.
"""


def check(clause: ChangedClause) -> Iterator[WordsProblem]:
    """What was approved must not be turned into its opposite."""
    yield from broken(clause, Gravity.REVERSED)
