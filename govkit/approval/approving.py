"""What is written down when somebody approves a clause."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from govkit.approval.changed import ChangedClause
from govkit.approval.listed import listed
from govkit.approval.statements import OUTSIDE, ClauseSentence
from govkit.data.approved import ApprovedClause, ApprovedSentence


class Approver(NamedTuple):
    """Who approves, in what role, and why."""

    name: str
    role: str
    why: str = ""


def approved_clause(clause: ChangedClause, approver: Approver, today: date) -> ApprovedClause:
    """The clause as it is now, approved; each sentence with the promises that it makes."""
    return ApprovedClause(
        approved_by=approver.name,
        role=approver.role,
        approved_on=today,
        why=approver.why or None,
        says=tuple(_approved(clause, each) for each in clause.now),
    )


def _approved(clause: ChangedClause, sentence: ClauseSentence) -> ApprovedSentence:
    return ApprovedSentence(says=sentence.says, when=sentence.when, keeps=tuple(kept_by(clause, sentence)))


def kept_by(clause: ChangedClause, sentence: ClauseSentence) -> Iterator[str]:
    """The promises of a sentence: those that the list of sentences names for it, or else those of the sentence that it was before."""
    entry = listed(clause.kind, "" if clause.clause == OUTSIDE else clause.clause, sentence.says)
    if entry:
        yield from [entry.promise] if entry.promise else []
        return
    for change in clause.changes:
        if change.after == sentence and change.before is not None:
            yield from change.before.keeps
    for was in clause.approved.says if clause.approved else ():
        if (was.says, was.when) == (sentence.says, sentence.when):
            yield from was.keeps
