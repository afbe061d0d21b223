"""What is written down when somebody approves a clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from govkit.approval.changed import ChangedClause
from govkit.approval.conditions import asked
from govkit.approval.gravity import Gravity, weighed_conditions
from govkit.approval.listed import alternatives_in, listed, without_alternatives
from govkit.approval.statements import OUTSIDE, ClauseSentence
from govkit.data.approved import ApprovedClause, ApprovedSentence


class Approver(NamedTuple):
    """Who approves, in what role, and why."""

    name: str
    role: str
    why: str = ""


MadeBy = Callable[[str], tuple[str, ...]]  # the promises that words make, of those that the clause has to make


def approved_clause(clause: ChangedClause, approver: Approver, today: date, made_by: MadeBy) -> ApprovedClause:
    """The clause as it is now, approved; each sentence with the promises that it makes."""
    return ApprovedClause(
        approved_by=approver.name,
        role=approver.role,
        approved_on=today,
        why=approver.why or None,
        says=tuple(_approved(clause, each, made_by) for each in clause.now),
    )


def _approved(clause: ChangedClause, sentence: ClauseSentence, made_by: MadeBy) -> ApprovedSentence:
    keeps = dict.fromkeys(kept_by(clause, sentence, made_by))
    return ApprovedSentence(says=sentence.says, when=sentence.when, keeps=tuple(keeps))


def kept_by(clause: ChangedClause, sentence: ClauseSentence, made_by: MadeBy) -> Iterator[str]:
    """The promises of a sentence: by the list of sentences, by its words, or those of the sentence that it was before.

    What was turned round, or is said under narrower conditions, keeps none; what is weaker keeps what its own words still say.
    """
    yield from (name for name in _by_words(clause, sentence, made_by) if _is_as_wide(clause, name, sentence.when))
    change = clause.change_of(sentence)
    if change and change.before and not change.verdict:
        yield from change.before.keeps
    for was in _stayed(clause.approved, sentence) if clause.approved else ():
        yield from was.keeps


def _stayed(approved: ApprovedClause, sentence: ClauseSentence) -> list[ApprovedSentence]:
    return [each for each in approved.says if (each.says, each.when) == (sentence.says, sentence.when)]


def _by_words(clause: ChangedClause, sentence: ClauseSentence, made_by: MadeBy) -> Iterator[str]:
    change = clause.change_of(sentence)
    if change and change.before and change.verdict:
        was, now = (asked(each.says, each.when) for each in (change.before, sentence))
        if change.verdict.gravity is Gravity.REVERSED or weighed_conditions(change.before.when, sentence.when):
            return
        yield from _said_within(clause, sentence, made_by) if weighed_conditions(was, now) else made_by(sentence.says)
        return
    entry = listed(clause.kind, "" if clause.clause == OUTSIDE else clause.clause, sentence.says)
    if entry and entry.promise:
        yield entry.promise
    is_new = change is None and clause.approved is not None and not _stayed(clause.approved, sentence)
    yield from _said_within(clause, sentence, made_by) if is_new else made_by(sentence.says)


def _said_within(clause: ChangedClause, sentence: ClauseSentence, made_by: MadeBy) -> Iterator[str]:
    """The promises that a sentence makes always, or under conditions of its own no narrower than those under which each was made."""
    always = without_alternatives(sentence.says)
    yield from made_by(always)
    for condition, words in alternatives_in(sentence.says):
        when = asked(f"[{condition}:]", sentence.when)
        made = made_by(f"{always} {words}")
        yield from (name for name in made if _is_as_wide(clause, name, when))


def _is_as_wide(clause: ChangedClause, promise: str, when: tuple[str, ...]) -> bool:
    """Whether these conditions are no narrower than those under which the promise was made, if it was."""
    made = [each.when for each in (clause.approved.says if clause.approved else ()) if promise in each.keeps]
    return not made or any(not weighed_conditions(was, when) for was in made)
