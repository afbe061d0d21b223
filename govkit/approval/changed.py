"""What the clauses of a house's or govkit's own templates say otherwise than was approved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from govkit.approval.reading import ParsedTemplates
from govkit.approval.reworded import Reworded, reworded
from govkit.approval.scales import Scales
from govkit.approval.statements import ClauseSentence, ClauseWords
from govkit.approval.verdict import Weighing
from govkit.approval.words_of import changed_templates, words_of
from govkit.data.approved import (
    APPROVED,
    ApprovedClause,
    approved_digests,
    clause_digest,
    own_approved,
    shipped_approved,
)
from govkit.data.grave_words import grave_words
from govkit.data.settings import approvers_of
from govkit.data.standard import find_clauses
from govkit.data.templates import Templates
from govkit.document import Place


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

    def change_of(self, sentence: ClauseSentence) -> Reworded | None:
        """How a sentence of now was approved otherwise, told for itself or with others; None where it stayed or is new."""
        every = (each for change in self.changes for each in (change, *change.also))
        return next((each for each in every if each.after == sentence and each.before), None)


def changed_clauses(
    found: Templates, kinds: Iterable[str] | None = None, *, thoroughly: bool = False
) -> Iterator[ChangedClause]:
    """Each clause whose words or conditions are not those that were approved, of all kinds or of these. Raises DataUnreadable.

    A template that is as govkit ships it is not read, unless they are looked at `thoroughly`.
    """
    comparison = _Comparison(found)
    for kind in found.kinds() if kinds is None else kinds:
        yield from comparison.of_kind(kind, None if thoroughly else changed_templates(found, kind))


def every_changed_clause(found: Templates, kinds: Iterable[str] | None = None) -> Iterator[ChangedClause]:
    """The same, with govkit's own read too where no house stands over them: whoever carries govkit on approves their words."""
    return changed_clauses(found, kinds, thoroughly=found.house is None)


@dataclass(frozen=True)
class _Comparison:
    """Compares the kinds of one run, for which templates that several of them have are parsed once."""

    found: Templates
    parsed: ParsedTemplates = field(default_factory=dict)

    @cached_property
    def approves(self) -> bool:
        """Whether the house approves words at all: it has approved some, or names who may."""
        house = self.found.house
        return house is None or any(house.glob(f"*/{APPROVED}")) or bool(approvers_of(house))

    @cached_property
    def scales(self) -> Scales:
        return Scales(grave_words(self.found.house))

    def of_kind(self, kind: str, templates: frozenset[str] | None) -> Iterator[ChangedClause]:
        own = own_approved(self.found.house, kind) if self.found.house else {}
        if not templates and templates is not None and not own:
            return
        now, whole = self.words_now(kind, templates, own)
        if now is None:
            return
        digests = approved_digests()["clauses"].get(kind, {}) if templates is not None else {}
        known = digests or shipped_approved(kind)
        names = [*now, *(name for name in (*known, *own) if whole and name not in now)]
        for name in dict.fromkeys(names):
            words = now.get(name)
            if name not in own and words and digests.get(name) == _digest(words):
                continue
            approved = own.get(name) or shipped_approved(kind).get(name)
            said = words.statements if words else ()
            site = words.site if words else _site(kind, name, now)
            weighing = Weighing(self.scales, kind, name)
            if changes := tuple(reworded(approved.says if approved else (), said, site, weighing)):
                yield ChangedClause(kind, name, approved, said, site, self.approves, changes)

    def words_now(
        self, kind: str, changed: frozenset[str] | None, own: Collection[str]
    ) -> tuple[Mapping[str, ClauseWords] | None, bool]:
        """The clauses that may have changed, and whether they are all that there are."""
        folder = f"{kind}/clauses/"
        if changed and all(name.startswith(folder) for name in changed):
            names = approved_digests()["files"][kind]
            same = frozenset(name for name in names if name.startswith(folder) and name not in changed)
            now = words_of(self.found, kind, same, self.parsed)
            expected = {*own, *(PurePosixPath(name).name.partition(".")[0] for name in changed)}
            if now is not None and expected <= now.keys():
                return now, False
        return words_of(self.found, kind, parsed=self.parsed), True


def _site(kind: str, gone: str, now: Mapping[str, ClauseWords]) -> Place:
    """Where a clause that is gone would stand: after the one that comes before it in the standard."""
    order = [each.id for each in find_clauses(kind)]
    before = order[: order.index(gone)] if gone in order else []
    sites = (now[name].site for name in reversed(before) if name in now)
    return next(sites, Place(f"{kind}/document.html.j2", 1))


def _digest(words: ClauseWords) -> str:
    return clause_digest((each.says, each.when) for each in words.statements)
