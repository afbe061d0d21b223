"""What became of each approved sentence of a clause: other words, other conditions, another place, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from govkit.approval.alike import Pair, paired
from govkit.approval.conditions import are_exclusive
from govkit.approval.gravity import GraveVerdict
from govkit.approval.statements import ClauseSentence
from govkit.approval.verdict import Weighing
from govkit.data.approved import ApprovedSentence
from govkit.document import Place


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence as it was approved and as it is now, either of which may be missing, and its line.

    `also` are the others that have the same new condition. `verdict` is what becomes of a promise.
    """

    before: ApprovedSentence | None
    after: ClauseSentence | None
    place: Place
    also: tuple[Reworded, ...] = ()
    verdict: GraveVerdict | None = None


def reworded(
    before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], nowhere: Place, weighing: Weighing
) -> Iterator[Reworded]:
    """Each change of a clause. Sentences of which the same conditions alone changed, as gravely, are told as one."""
    pairs = paired(before, after)
    if not pairs:
        yield from _moved(before, after)
    together: dict[tuple[object, ...], list[Reworded]] = {}
    otherwise = _said_otherwise(pairs, before, after, weighing)
    for pair in pairs:
        change = _one(pair, before, after, nowhere)
        if pair not in otherwise and not _is_still_said(change, after):
            change = replace(change, verdict=weighing.one(change.before, change.after))
        together.setdefault(_condition_alone(change) or (pair,), []).append(change)
    for first, *others in together.values():
        yield replace(first, also=tuple(others))


def _said_otherwise(
    pairs: Sequence[Pair], before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], weighing: Weighing
) -> frozenset[Pair]:
    """The pairs of sentences that stand together, were parted or joined, and promise as much as they did."""
    found: set[Pair] = set()
    was, now = ([(each.says, each.when) for each in some] for some in (before, after))
    for sign, at, end, start, stop in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        within = [
            pair
            for pair in pairs
            if pair.before in (None, *range(at, end)) and pair.after in (None, *range(start, stop))
        ]
        is_more = any(_is_more_than_a_word(pair, before, after, weighing) for pair in within)
        if (
            sign == "replace"
            and len(within) > 1
            and is_more
            and weighing.say_the_same(before[at:end], after[start:stop])
        ):
            found.update(within)
    return frozenset(found)


def _is_more_than_a_word(
    pair: Pair, before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], weighing: Weighing
) -> bool:
    if pair.before is None or pair.after is None:
        return True
    return weighing.is_said_otherwise(before[pair.before], after[pair.after])


def _is_still_said(change: Reworded, after: Sequence[ClauseSentence]) -> bool:
    """Whether the words of a sentence that is gone are said under no more than its conditions by another."""
    gone = change.before if change.after is None else None
    return gone is not None and any(each.says == gone.says and set(each.when) <= set(gone.when) for each in after)


def _moved(before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence]) -> Iterator[Reworded]:
    """The first sentence that stands in another place, where nothing else is changed; of two that are never said together either may be first."""
    was, now = (_counted((each.says, each.when) for each in some) for some in (before, after))
    place = {each: at for at, each in enumerate(was)}
    for at, new in enumerate(now):
        passed = [each for each in now[at + 1 :] if place[each] < place[new]]
        if any(not are_exclusive(new[1], each[1]) for each in passed):
            yield Reworded(before[place[new]], after[at], after[at].place)
            return


def _counted(sentences: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, tuple[str, ...], int]]:
    """The same sentences, each with how often it stood before."""
    found = [*sentences]
    return [(*each, found[:at].count(each)) for at, each in enumerate(found)]


def _one(pair: Pair, before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], nowhere: Place) -> Reworded:
    old = before[pair.before] if pair.before is not None else None
    if pair.after is None:
        return Reworded(old, None, _beside(pair.before or 0, before, after) or (after[0].place if after else nowhere))
    new = after[pair.after]
    return Reworded(old, new, _place(old, new))


def _place(old: ApprovedSentence | None, new: ClauseSentence) -> Place:
    """Where it changed: at the condition that is new, or at the sentence."""
    if old is not None and old.says == new.says:
        asked = zip(new.when, new.asked_at, strict=True)
        return next((place for text, place in asked if text not in old.when), new.place)
    return new.place


def _beside(at: int, before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence]) -> Place | None:
    """Where a sentence that is gone would stand: at the one before it that is still there, or else at the first after it."""
    places = {(each.says, each.when): each.place for each in after}
    near = [*reversed(before[:at]), *before[at + 1 :]]
    return next((places[key] for each in near if (key := (each.says, each.when)) in places), None)


def _condition_alone(change: Reworded) -> tuple[object, ...] | None:
    """What tells a change of conditions alone: what is gone, what is new, where, and how grave that is."""
    if change.before is None or change.after is None or change.before.says != change.after.says:
        return None
    was, now = change.before.when, change.after.when
    return (
        tuple(each for each in was if each not in now),
        tuple(each for each in now if each not in was),
        change.place,
        change.verdict,
    )
