"""What the clauses of a house's or govkit's own templates say otherwise than was approved."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from govkit.approval.alike import Pair, paired
from govkit.approval.gravity import GraveVerdict, Scales
from govkit.approval.statements import ClauseSentence, ClauseWords
from govkit.approval.verdict import verdict
from govkit.approval.words_of import changed_templates, words_of
from govkit.data.approved import (
    APPROVED,
    ApprovedClause,
    ApprovedSentence,
    approved_digests,
    clause_digest,
    own_approved,
    shipped_approved,
)
from govkit.data.grave_words import grave_words
from govkit.data.renamed import renamed
from govkit.data.standard import find_clauses
from govkit.data.templates import Templates
from govkit.document import Place


@dataclass(frozen=True, slots=True)
class Reworded:
    """A sentence as it was approved and as it is now, either of which may be missing, and its line.

    `also` is how many others have the same new condition, or are gone with it. `verdict` is what becomes of a promise.
    """

    before: ApprovedSentence | None
    after: ClauseSentence | None
    place: Place
    also: int = 0
    verdict: GraveVerdict | None = None


@dataclass(frozen=True, slots=True)
class ChangedClause:
    """A clause that says something else than was approved. `approved` is None where nothing was.

    `approves` is whether the house approves its words at all.
    """

    kind: str
    clause: str
    approved: ApprovedClause | None
    now: tuple[ClauseSentence, ...]
    place: Place
    approves: bool
    changes: tuple[Reworded, ...]


def changed_clauses(found: Templates, *, thoroughly: bool = False) -> Iterator[ChangedClause]:
    """Each clause whose words or conditions are not those that were approved, kind by kind. Raises DataUnreadable.

    A template that is as govkit ships it is not read, unless they are looked at `thoroughly`.
    """
    approves = found.house is None or any(found.house.glob(f"*/{APPROVED}"))
    for kind in found.kinds():
        yield from _of_kind(found, kind, None if thoroughly else changed_templates(found, kind), approves=approves)


def approved_of(found: Templates, kind: str) -> Mapping[str, ApprovedClause]:
    """What holds as approved of a kind: a house's own word for a clause comes before govkit's. Raises DataUnreadable."""
    return {**shipped_approved(kind), **_own(found, kind)}


def _own(found: Templates, kind: str) -> Mapping[str, ApprovedClause]:
    own = own_approved(found.house, kind) if found.house else {}
    newer = {name: renamed().clause(kind, name) for name in own}
    return {found_name.name if (found_name := newer[name]) else name: clause for name, clause in own.items()}


def _of_kind(
    found: Templates, kind: str, templates: frozenset[str] | None, *, approves: bool
) -> Iterator[ChangedClause]:
    own = _own(found, kind)
    if not templates and templates is not None and not own:
        return
    now, whole = _words_now(found, kind, templates, own)
    if now is None:
        return
    digests = approved_digests()["clauses"].get(kind, {}) if templates is not None else {}
    scales = Scales(grave_words(found.house))
    known = digests or shipped_approved(kind)
    names = [*now, *(name for name in (*known, *own) if whole and name not in now)]
    for name in dict.fromkeys(names):
        words = now.get(name)
        if name not in own and words and digests.get(name) == _digest(words):
            continue
        approved = own.get(name) or shipped_approved(kind).get(name)
        said = words.statements if words else ()
        site = words.site if words else _site(kind, name, now)
        changes = tuple(_changes(approved.says if approved else (), said, site))
        if changes:
            weighed = tuple(
                replace(each, verdict=verdict(scales, kind, name, each.before, each.after)) for each in changes
            )
            yield ChangedClause(kind, name, approved, said, site, approves, weighed)


def _words_now(
    found: Templates, kind: str, changed: frozenset[str] | None, own: Collection[str]
) -> tuple[Mapping[str, ClauseWords] | None, bool]:
    """The clauses that may have changed, and whether they are all that there are."""
    folder = f"{kind}/clauses/"
    if changed and all(name.startswith(folder) for name in changed):
        names = approved_digests()["files"][kind]
        same = frozenset(name for name in names if name.startswith(folder) and name not in changed)
        now = words_of(found, kind, same)
        expected = {*own, *(PurePosixPath(name).name.partition(".")[0] for name in changed)}
        if now is not None and expected <= now.keys():
            return now, False
    return words_of(found, kind), True


def _all_gone(changes: Sequence[Reworded]) -> Reworded:
    """A clause of which nothing is left, told by the first of its sentences that promised something."""
    first = next((each for each in changes if each.verdict), changes[0])
    return replace(first, also=len(changes) - 1)


def _site(kind: str, gone: str, now: Mapping[str, ClauseWords]) -> Place:
    """Where a clause that is gone would stand: after the one that comes before it in the standard."""
    order = [each.id for each in find_clauses(kind)]
    before = order[: order.index(gone)] if gone in order else []
    sites = (now[name].site for name in reversed(before) if name in now)
    return next(sites, Place(f"{kind}/document.html.j2", 1))


def _digest(words: ClauseWords) -> str:
    return clause_digest((each.says, each.when) for each in words.statements)


def _changes(before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], nowhere: Place) -> Iterator[Reworded]:
    pairs = paired(before, after)
    if not pairs:
        yield from _moved(before, after)
    changes = {pair: _reworded(pair, before, after, nowhere) for pair in pairs}
    same_condition: dict[tuple[object, ...], list[Reworded]] = {}
    for pair in pairs:
        change = changes[pair]
        key = _condition_alone(change) or (pair,)
        same_condition.setdefault(key, []).append(change)
    for first, *others in same_condition.values():
        yield Reworded(first.before, first.after, first.place, len(others))


def _moved(before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence]) -> Iterator[Reworded]:
    """The first sentence that stands in another place, where nothing else is changed."""
    for old, new in zip(before, after, strict=True):
        if (old.says, old.when) != (new.says, new.when):
            yield Reworded(old, new, new.place)
            return


def _reworded(
    pair: Pair, before: Sequence[ApprovedSentence], after: Sequence[ClauseSentence], nowhere: Place
) -> Reworded:
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
    """What tells a change of conditions alone: what is gone, what is new, and where."""
    if change.before is None or change.after is None or change.before.says != change.after.says:
        return None
    was, now = change.before.when, change.after.when
    return (
        tuple(each for each in was if each not in now),
        tuple(each for each in now if each not in was),
        change.place,
    )
