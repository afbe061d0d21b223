"""What becomes of a promise where a sentence is gone, has other words, or is said under other conditions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from govkit.approval.as_a_whole import weighed_as_a_whole
from govkit.approval.conditions import asked, changed_conditions
from govkit.approval.denied_otherwise import denies_as_much
from govkit.approval.gravity import GraveVerdict, Gravity, gravest, weighed_conditions
from govkit.approval.listed import conditions_in, listed, without_alternatives, without_conditions
from govkit.approval.names_said import weighed_names
from govkit.approval.narrowed import narrowed
from govkit.approval.rephrased import Rephrased
from govkit.approval.scales import Scales
from govkit.approval.statements import OUTSIDE, ClauseSentence
from govkit.approval.stems import covered
from govkit.approval.word_by_word import weighed_word_by_word
from govkit.data.approved import ApprovedSentence
from govkit.data.sentences import RestsOn

_PROMISES: Final = (RestsOn.STANDARD, RestsOn.PROMISE)


@dataclass(frozen=True)
class Weighing:
    """Weighs what became of the sentences of one clause."""

    scales: Scales
    kind: str
    clause: str

    def one(self, before: ApprovedSentence | None, after: ClauseSentence | None) -> GraveVerdict | None:
        """The gravest that becomes of a sentence; None for one that is new, and for what reverses, weakens and drops nothing."""
        if before is None:
            return None
        if after is None:
            return _gone(self.scales, self.kind, self.clause, before)
        return _other(self.scales, before, after)

    def say_the_same(self, before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence]) -> bool:
        """Whether sentences that stand together became others that promise as much."""
        when = {*(each.when for each in before), *(each.when for each in after)}
        was, now = (" ".join(each.says for each in some) for some in (before, after))
        if len(when) > 1 or sorted(conditions_in(was)) != sorted(conditions_in(now)):
            return False
        change = Rephrased(self.scales, was, now)
        if len(before) == len(after) and not change.is_said_otherwise:  # the same words in another order
            return False
        if not all(covered(self.scales.words(each.says), change.after, self.scales.light) for each in before):
            return False
        return _of_words(self.scales, was, now) is None

    def is_said_otherwise(self, before: ApprovedSentence, after: ClauseSentence) -> bool:
        """Whether more than a few words of a sentence are others."""
        return Rephrased(self.scales, before.says, after.says).is_said_otherwise


def _other(scales: Scales, before: ApprovedSentence, after: ClauseSentence) -> GraveVerdict | None:
    was, now = asked(before.says, before.when), asked(after.says, after.when)
    if _changed_places(before.says, after.says, was, now):
        return GraveVerdict(
            Gravity.REVERSED, "What is said under a condition, and what is said otherwise, changed places."
        )
    if _turned_round(before.says, after.says):
        return GraveVerdict(Gravity.REVERSED, "What is said under a condition is said where it does not hold.")
    # What is asked within a sentence too is asked of the whole of it only where it stands outside.
    found = (
        weighed_conditions(before.when, after.when),
        weighed_conditions(was, now),
        _of_words(scales, before.says, after.says),
    )
    return gravest(found)


def _of_words(scales: Scales, before: str, after: str) -> GraveVerdict | None:
    change = Rephrased(scales, before, after)
    as_a_whole = (
        weighed_as_a_whole(change)
        if change.is_said_otherwise or denies_as_much(change)
        else weighed_word_by_word(scales, before, after)
    )
    return gravest((as_a_whole, narrowed(change), weighed_names(before, after)))


def _gone(scales: Scales, kind: str, clause: str, before: ApprovedSentence) -> GraveVerdict | None:
    entry = listed(kind, "" if clause == OUTSIDE else clause, before.says)
    rests_on = entry.rests_on if entry else None
    keeps = before.keeps or (entry and (entry.promise or entry.sources or entry.rests_on in _PROMISES))
    if keeps or (rests_on is not RestsOn.LABEL and scales.promises_something(before.says)):
        return GraveVerdict(Gravity.LOST, "Nothing says it any more.")
    return None


def _changed_places(before: str, after: str, was: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Whether the same words stand under each other's conditions."""
    if before == after or "[" not in before or Counter(was) != Counter(now):
        return False
    words = (Counter(re.findall(r"\w+", without_conditions(each))) for each in (before, after))
    frames = (without_alternatives(each) for each in (before, after))
    return next(words) == next(words) and next(frames) == next(frames)


def _turned_round(before: str, after: str) -> bool:
    """Whether a condition within the same words is turned round."""
    if without_conditions(before) != without_conditions(after):
        return False
    pairs = zip(conditions_in(before), conditions_in(after), strict=False)
    told = (changed_conditions(asked(f"[{was}:]", ()), asked(f"[{now}:]", ())) for was, now in pairs)
    return any(each is not None and each[0] == "negated" for each in told)
