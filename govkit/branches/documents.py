"""The documents of a partnership, filled in under a watch: all once, and then again only the clauses that read what is otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any, Final

from govkit.branches.lost import NOT_MADE, Loss, LossTold, losses_of_clause, references_to_nowhere
from govkit.branches.scope import WatchedScope
from govkit.branches.watch import DOCUMENT, FactRead, Watch
from govkit.branches.watched import WatchedEnvironment, watched
from govkit.data.kinds import kinds
from govkit.data.promising import promising
from govkit.data.shelf import shipped
from govkit.data.standard import RequiredClause, Standard, standard
from govkit.data.templates import Templates
from govkit.document import Block, Clause, Document, Group, Kind, Place
from govkit.errors import TemplateFailed
from govkit.model import Partnership
from govkit.model.records import Regulator
from govkit.render import Subject, render
from govkit.rules.rendered import Rendered
from govkit.rules.statements import find_facts
from govkit.rules.written_facts import WrittenFacts
from govkit.sets.render_set import includes_of, worked_out
from govkit.sets.subjects import subjects

_NEED: Final = "need "  # before the id of a clause: the unit of what is asked to know what it must say
_NO_FACTS: Final = WrittenFacts({})


@dataclass(frozen=True)  # without slots, which leave no place to keep what was worked out
class Press:
    """All that documents are filled in with: the templates, what each kind must say, and the watch."""

    found: Templates

    @cached_property
    def environment(self) -> WatchedEnvironment:
        """What fills the templates in."""
        return watched(self.found.folders)

    @cached_property
    def kinds(self) -> tuple[tuple[Kind, Standard], ...]:
        """The kinds of document, each with its standard."""
        return tuple((kind, standard(kind.name, self.found.house)) for kind in kinds(self.found))

    @cached_property
    def regulator(self) -> Regulator:
        """The regulator, as all documents name it."""
        return shipped("regulator.yaml", Regulator)

    def scope(self, partnership: Partnership, watch: Watch) -> WatchedScope:
        """The partnership as its documents see it, under a watch."""
        return WatchedScope(partnership, worked_out(partnership), watch)

    def subjects(self, scope: WatchedScope, only: str = "") -> Iterator[tuple[Kind, Standard, Subject]]:
        """What there is a document of, of each kind or of one."""
        for kind, needed in self.kinds:
            if only in ("", kind.name):
                yield from ((kind, needed, subject) for subject in subjects(kind, needed.made_for, scope))

    def names(self, scope: WatchedScope) -> dict[str, Any]:
        """What every template can name."""
        return {**scope.names(), "regulator": scope.state(self.regulator, ("regulator",))}

    def fill(self, kind: Kind, subject: Subject, facts: Mapping[str, Any], watch: Watch) -> Document:
        """A document, without the words of what the watch skips. Raises TemplateFailed."""
        self.environment.watch = watch
        try:
            return render(self.environment, kind, subject, facts, draft=False)
        finally:
            watch.end()

    def rendered(self, kind: Kind, needed: Standard, document: Document, facts: Mapping[str, Any]) -> Rendered:
        """A document beside what it must say, of which each clause is asked for itself."""
        entries = promising(kind.name, needed.made_for, self.found.house)
        includes = partial(includes_of, self.environment, kind)
        return Rendered(document, kind, needed, _NO_FACTS, (), facts, includes, entries)


@dataclass(frozen=True)
class Filled:
    """A document as it was filled in: what each unit read, what it lost, and the answers of its partnership."""

    kind: Kind
    needed: Standard
    document: Document
    reads: Mapping[str, frozenset[FactRead]]
    alone: frozenset[str]  # clauses that can be left as they are while the others change
    present: frozenset[str]
    losses: tuple[LossTold, ...]

    @property
    def printed(self) -> frozenset[FactRead]:
        """What was read to fill it in, and not only to know what it must say."""
        return frozenset(read for unit, reads in self.reads.items() if not unit.startswith(_NEED) for read in reads)

    def units_that_read(self, changed: Collection[FactRead]) -> frozenset[str]:
        """The units that read something of this."""
        return frozenset(unit for unit, reads in self.reads.items() if not reads.isdisjoint(changed))


def fill_whole(  # noqa: PLR0913, PLR0917 - what the document is made of
    press: Press,
    scope: WatchedScope,
    kind: Kind,
    needed: Standard,
    subject: Subject,
    names: Mapping[str, Any],
    *,
    only: str = "",
) -> Filled:
    """A document with all its clauses, or with the words of one alone. Raises TemplateFailed."""
    watch = scope.watch = Watch(ways=scope.watch.ways, together=scope.watch.together, only=only)
    facts = {**names, **subject.facts}
    document = press.fill(kind, subject, facts, watch)
    rendered = press.rendered(kind, needed, document, facts)
    losses = list[LossTold](references_to_nowhere(rendered))
    for clause in (each for each in needed.clauses if only in ("", each.id)):
        with watch.unit(_NEED + clause.id):
            losses += _losses(rendered, clause, facts, watch)
    return Filled(
        kind,
        needed,
        document,
        {unit: frozenset(reads) for unit, reads in watch.reads.items()},
        _alone(watch, document, facts),
        frozenset(watch.entered),
        tuple(losses),
    )


def _losses(rendered: Rendered, clause: RequiredClause, facts: Mapping[str, Any], watch: Watch) -> Iterator[LossTold]:
    if clause.when:
        watch.read("", clause.when.partition(".")[0])
        if not any(find_facts(clause.when, facts)):
            return
    for pattern in (*clause.states, *clause.instead.values(), *(each for one in clause.each for each in one.of)):
        watch.read("", pattern.partition(".")[0])
    yield from losses_of_clause(rendered, clause)


def _alone(watch: Watch, document: Document, facts: Mapping[str, Any]) -> frozenset[str]:
    """The clauses that stand once, and take no name from what the document's template gave it."""
    seen = [clause.id for clause in document.clauses()]
    taken = {
        unit
        for unit, reads in watch.reads.items()
        if unit != DOCUMENT and any(not read.path and read.name.lstrip("=") not in facts for read in reads)
    }
    return frozenset(each for each in watch.entered if seen.count(each) == 1) - watch.rests_on_document - taken


def fill_again(  # noqa: PLR0913, PLR0917 - what the document was, and what it is now
    press: Press,
    scope: WatchedScope,
    was: Filled,
    subject: Subject,
    names: Mapping[str, Any],
    changed: Collection[FactRead],
) -> tuple[LossTold, ...]:
    """What a document loses after a change: only the clauses are filled in that read what is otherwise now. Raises TemplateFailed."""
    units = was.units_that_read(changed)
    if not units:
        return ()
    facts = {**names, **subject.facts}
    needs = {unit.removeprefix(_NEED) for unit in units if unit.startswith(_NEED)}
    words = frozenset(unit for unit in units if not unit.startswith(_NEED))
    document, present, skipped = was.document, was.present, was.present
    if words:
        skipped = frozenset(
            each for each in was.present if each not in words and (each in was.alone or DOCUMENT not in words)
        )
        document, present = _with_some_anew(press, scope, was, subject, facts, skipped)
    rendered = press.rendered(was.kind, was.needed, document, facts)
    losses = list(references_to_nowhere(rendered)) if words else []
    for clause in was.needed.clauses:
        is_anew = clause.id in present and clause.id not in skipped
        if is_anew or clause.id in needs or (clause.id in present) != (clause.id in was.present):
            losses += _losses(rendered, clause, facts, scope.watch)
    return tuple(losses)


def _with_some_anew(  # noqa: PLR0913, PLR0917 - as above
    press: Press,
    scope: WatchedScope,
    was: Filled,
    subject: Subject,
    facts: Mapping[str, Any],
    skipped: frozenset[str],
) -> tuple[Document, frozenset[str]]:
    """The document, with the clauses that are skipped as they were; filled in whole where that can't be done."""
    for left in (skipped, frozenset[str]()):
        watch = scope.watch = Watch(ways=scope.watch.ways, together=scope.watch.together, skipped=left)
        try:
            document = press.fill(was.kind, subject, facts, watch)
        except TemplateFailed:
            if not left:
                raise
            continue
        kept = {clause.id: clause for clause in was.document.clauses() if clause.id in left}
        return replace(document, blocks=_with_kept(document.blocks, kept)), frozenset(watch.entered)
    raise AssertionError  # the last of them is left or raises


def _with_kept(blocks: tuple[Block, ...], kept: Mapping[str, Clause]) -> tuple[Block, ...]:
    return tuple(_one_with_kept(block, kept) for block in blocks)


def _one_with_kept(block: Block, kept: Mapping[str, Clause]) -> Block:
    match block:
        case Clause():
            return kept.get(block.id, block)
        case Group():
            return replace(block, blocks=_with_kept(block.blocks, kept))
        case _:
            return block


def not_made(kind: Kind, name: str, error: TemplateFailed) -> LossTold:
    """A document that can't be made at all, and why."""
    return LossTold(
        Loss(NOT_MADE, kind.name, "", f"{error.template}:{error.line}"),
        name,
        Place(error.template, error.line),
        f"`{name}` can't be made: {error.why}",
        "Ask for it with {% if %} before it is used, or put the template right.",
        source="Good practice: a template works for each partnership",
    )
