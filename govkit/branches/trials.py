"""Partnerships that differ from one in a thing or two: what each loses, and which ways its documents take that others do not."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any, Final, NamedTuple

from govkit.branches.changes import OneChange, Raw
from govkit.branches.documents import Filled, Press, fill_again, fill_whole, not_made
from govkit.branches.lost import Loss, LossTold
from govkit.branches.scope import RepliesOf, WatchedScope
from govkit.branches.watch import FactRead, Together, Watch, WayTaken
from govkit.errors import TemplateFailed
from govkit.limits import begin
from govkit.load.flow_defaults import with_flow_defaults
from govkit.load.groups import with_groups
from govkit.load.next_review import with_next_review
from govkit.load.programme_criteria import with_programme
from govkit.load.validate import partnership_of
from govkit.model import Partnership
from govkit.model.programme import Programme
from govkit.model.telling_words import TellingWords
from govkit.written.source_map import SourceMap

_MOST_PAIRS: Final = 24  # of one condition, as it was asked once

Changes = tuple[OneChange, ...]


class CameOf(NamedTuple):
    """What came of some changes: whether a partnership came of them at all, and then what is new."""

    is_valid: bool
    losses: tuple[LossTold, ...] = ()
    ways: frozenset[WayTaken] = frozenset()
    together: frozenset[Together] = frozenset()
    changed: frozenset[FactRead] = frozenset()


@dataclass(frozen=True)
class FileAsWritten:
    """A partnership file as it was written, and what its house knows beside it."""

    file: str
    raw: Raw
    programmes: Mapping[str, Programme]
    words: Mapping[str, TellingWords]

    def partnership(self, raw: Mapping[str, Any]) -> Partnership | None:
        """The partnership that comes of data, or nothing."""
        whole, _sources = with_programme(
            *with_groups(*with_flow_defaults(*with_next_review(raw, SourceMap(self.file)))), self.programmes
        )
        found = partnership_of(whole, self.programmes, self.words)
        return found if found is None or found.partnership.programme in (*self.programmes, "own") else None

    def after(self, changes: Iterable[OneChange]) -> Raw | None:
        """The data after changes; nothing where one of them takes away what another changes."""
        raw = self.raw
        try:
            for each in changes:
                raw = each.made_in(raw)
        except (KeyError, IndexError, TypeError):
            return None
        return raw


@dataclass(frozen=True)  # without slots, which leave no place to keep what was worked out
class Trials:
    """Tries changes of a partnership against the documents that it makes as it is."""

    press: Press
    written: FileAsWritten

    @cached_property
    def watch(self) -> Watch:
        """What the documents of the partnership as it is did."""
        return Watch()

    @cached_property
    def documents(self) -> Mapping[str, Filled]:
        """The documents of the partnership as it is, by name. Raises TemplateFailed."""
        scope, names = self._as_it_is(self.watch)
        made = self.press.subjects(scope)
        return {each.name: fill_whole(self.press, scope, kind, needed, each, names) for kind, needed, each in made}

    @cached_property
    def known(self) -> frozenset[Loss]:
        """What the partnership as it is loses already."""
        return frozenset(told.loss for each in self.documents.values() for told in each.losses)

    @cached_property
    def answers(self) -> Mapping[str, Mapping[FactRead, object]]:
        """What the partnership as it is answers to each thing that was read: by document, or under no name where all ask the same."""
        scope, _names = self._as_it_is(Watch())
        answers: dict[str, dict[FactRead, object]] = {"": {}}
        for _kind, _needed, subject in self.press.subjects(scope):
            asking, own = RepliesOf(scope, subject.facts), answers.setdefault(subject.name, {})
            for read in _every_read(self.documents[subject.name]):
                known = own if asking.is_of_the_subject(read) else answers[""]
                if read not in known:
                    known[read] = asking.answer(read)
        return answers

    def outcome(self, changes: Changes) -> CameOf:
        """What comes of changes."""
        raw = self.written.after(changes)
        return CameOf(is_valid=False) if raw is None else self.outcome_of(raw)

    def outcome_of(self, raw: Raw) -> CameOf:
        """What comes of the data instead."""
        begin(self.written.file)
        watch = Watch()
        started = self._start(raw, watch)
        if started is None:
            return CameOf(is_valid=False)
        scope, names = started
        losses, every = dict[LossTold, None](), set[FactRead]()
        common: set[FactRead] | None = None
        for kind, needed, subject in self.press.subjects(scope):
            asking = RepliesOf(scope, subject.facts)
            if common is None:
                common = _otherwise(asking, self.answers[""])
                every |= common
            was = self.documents.get(subject.name)
            try:
                if was is None:
                    told: Sequence[LossTold] = fill_whole(self.press, scope, kind, needed, subject, names).losses
                else:
                    changed = common | _otherwise(asking, self.answers[subject.name])
                    told = fill_again(self.press, scope, was, subject, names, changed)
            except TemplateFailed as error:
                told = (not_made(kind, subject.name, error),)
            losses |= dict.fromkeys(each for each in told if each.loss not in self.known)
        return CameOf(
            True,
            tuple(losses),
            frozenset(watch.ways - self.watch.ways),
            frozenset(watch.together - self.watch.together),
            frozenset(every),
        )

    def loses(self, raw: Raw, loss: Loss) -> bool:
        """Whether the partnership that comes of the data has this loss."""
        begin(self.written.file)
        started = self._start(raw, Watch())
        if started is None:
            return False
        scope, names = started
        for kind, needed, subject in self.press.subjects(scope, loss.kind):
            try:
                told = fill_whole(self.press, scope, kind, needed, subject, names, only=loss.clause).losses
            except TemplateFailed as error:
                told = (not_made(kind, subject.name, error),)
            if any(each.loss == loss for each in told):
                return True
        return False

    def _as_it_is(self, watch: Watch) -> tuple[WatchedScope, dict[str, Any]]:
        started = self._start(self.written.raw, watch)
        if started is None:
            raise ValueError(f"{self.written.file} describes no partnership.")
        return started

    def _start(self, raw: Mapping[str, Any], watch: Watch) -> tuple[WatchedScope, dict[str, Any]] | None:
        partnership = self.written.partnership(raw)
        if partnership is None:
            return None
        scope = self.press.scope(partnership, watch)
        return scope, self.press.names(scope)


def pairs(singles: Sequence[tuple[OneChange, CameOf]], together: Iterable[Together]) -> Iterator[Changes]:
    """Two changes of what one condition asks when it is asked once, each pair once."""
    by_read: dict[FactRead, list[OneChange]] = {}
    for change, outcome in singles:
        for read in outcome.changed:
            by_read.setdefault(read, []).append(change)
    seen = set[tuple[OneChange, OneChange]]()
    for each in sorted(together, key=lambda one: (one.point, sorted(one.reads))):
        found = 0
        for first, second in combinations(sorted(each.reads), 2):
            for pair in _of_both(by_read.get(first, ()), by_read.get(second, ())):
                if pair not in seen and found < _MOST_PAIRS:
                    seen.add(pair)
                    found += 1
                    yield pair


def _of_both(first: Collection[OneChange], second: Collection[OneChange]) -> Iterator[tuple[OneChange, OneChange]]:
    for one in first:
        for other in second:
            if not _is_within(one, other) and not _is_within(other, one):
                yield one, other


def _is_within(one: OneChange, other: OneChange) -> bool:
    return other.route[: len(one.route)] == one.route


def _every_read(document: Filled) -> set[FactRead]:
    return {read for reads in document.reads.values() for read in reads}


def _otherwise(asking: RepliesOf, answers: Mapping[FactRead, object]) -> set[FactRead]:
    """What is answered otherwise now."""
    return {read for read, was in answers.items() if asking.answer(read) != was}
