"""What became of each approved sentence of a clause: other words, other conditions, another place, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from govkit.approval.alike import Pair, paired
from govkit.approval.gravity import GraveVerdict
from govkit.approval.statements import ClauseSentence
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


Weigh = Callable[[ApprovedSentence | None, ClauseSentence | None], GraveVerdict | None]


def reworded(
    before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], nowhere: Place, weigh: Weigh
) -> Iterator[Reworded]:
    """Each change of a clause. Sentences of which the same conditions alone changed, as gravely, are told as one."""
    pairs = paired(before, after)
    if not pairs:
        yield from _moved(before, after)
    together: dict[tuple[object, ...], list[Reworded]] = {}
    for pair in pairs:
        change = _one(pair, before, after, nowhere)
        if not _is_still_said(change, after):
            change = replace(change, verdict=weigh(change.before, change.after))
        together.setdefault(_condition_alone(change) or (pair,), []).append(change)
    for first, *others in together.values():
        yield replace(first, also=tuple(others))


def _is_still_said(change: Reworded, after: Sequence[ClauseSentence]) -> bool:
    """Whether the words of a sentence that is gone are said under no more than its conditions by another."""
    gone = change.before if change.after is None else None
    return gone is not None and any(each.says == gone.says and set(each.when) <= set(gone.when) for each in after)


def _moved(before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence]) -> Iterator[Reworded]:
    """The first sentence that stands in another place, where nothing else is changed."""
    for other, new in zip(before, after, strict=True):
        if (other.says, other.when) != (new.says, new.when):
            old = next(each for each in before if (each.says, each.when) == (new.says, new.when))
            yield Reworded(old, new, new.place)
            return


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
