"""Words bind a house only if somebody approved them who answers for what people are told.

Who that is stands in `govkit.toml`, which holds for its folder and all below: `[[approvers]]`, each with a `name`, a `role` and, where they
may not approve all, `kinds`. `govkit check --since REF` reads that list as it stood at REF, and so a change can't name its own approver.
It looks at approvals that REF did not have, and at those that were taken away from words which still need them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govkit.approval.entitled import ApprovalsSince, unentitled
from govkit.finding import Evidence, Severity
from govkit.rules.approval_problem import ApprovalProblem
from govkit.wording.say import listing

SEVERITY = Severity.ERROR
SOURCE = "UK GDPR, Article 5(2): accountability"
EVIDENCE = Evidence.VERIFIED
CATALOGUE = ()

BAD = """
who may approve: Sam Lee, Caldicott Guardian
approved by: Jo Day, project officer
"""
GOOD = """
who may approve: Sam Lee, Caldicott Guardian
approved by: Sam Lee, Caldicott Guardian
"""


def check(since: ApprovalsSince) -> Iterator[ApprovalProblem]:
    """Each approval that is new since a revision must be by somebody whom `govkit.toml` named there."""
    known = [f"{each.name}, {each.role}" for each in since.approvers]
    ask = (
        f"Have it approved by {listing(known, 'or')}."
        if known
        else "Add `[[approvers]]` to govkit.toml, in a change before this one."
    )
    for each in unentitled(since):
        name = f"{each.kind}/{each.clause}"
        if each.by:
            why = f"`{name}` was approved by {each.by}, {each.role}, who may not approve it as of {since.ref}."
        else:
            why = f"The approval of `{name}` was taken away, and its words still need one."
        yield ApprovalProblem(each.kind, each.clause, each.file, each.line, why, ask)
