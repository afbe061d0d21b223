"""What a clause promises to people changes only when somebody who may change it says so.

What is approved follows from the template itself: each sentence, the facts that it prints, and the conditions under which it is said.
So comments, line breaks, names of variables and macros make no difference, and no partnership can bring words that were not looked at.
`approved.yaml` beside the templates holds what was approved, by whom, in what role, when and why. For a house that never approved
anything, this is told once for each clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.approval.changed import ChangedClause
from govkit.finding import Evidence, Severity
from govkit.rules.words_problem import WordsProblem, approve, both, spoken_name

SEVERITY = Severity.WARNING
SOURCE = "UK GDPR, Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
- We look at this agreement once a year.
+ We look at this agreement every year.
"""
GOOD = """
- We look at this agreement once a year.
+ We look at this agreement once a year.
"""


def check(clause: ChangedClause) -> Iterator[WordsProblem]:
    """What a clause says, and when it says it, must be what was approved."""
    if clause.approves:
        for change in (each for each in clause.changes if each.verdict is None):
            yield WordsProblem(change.place, both(change), approve(clause))
        return
    first, *others = sorted(clause.changes, key=lambda change: change.verdict is None)
    grave = f" {first.verdict.why}" if first.verdict else ""
    more = f" {len(others)} more of its sentences are new, gone or changed." if others else ""
    how = f'Have your words approved: `govkit approve {clause.kind}/{clause.clause} --by "NAME, ROLE"`.'
    told = f"{spoken_name(clause)} has words of your own that nobody approved. {both(first)}{grave}{more}"
    yield WordsProblem(first.place, told, how)
