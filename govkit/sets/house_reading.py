"""What is wrong with a house's templates, told from the templates alone before any of them is filled in."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from jinja2 import meta, nodes

from govkit.approval.asked_of import AskedOf
from govkit.approval.readable import UNREADABLE, WhyUnreadable, template_read, why_unreadable
from govkit.approval.terms import is_written_out, term, text
from govkit.data.kinds import KindFile, check_kind
from govkit.data.renamed import renamed
from govkit.data.shelf import faults_of
from govkit.data.standard import Standard, has_own_standard, standard
from govkit.data.templates import Templates
from govkit.document.names import template_of
from govkit.errors import DataUnreadable
from govkit.finding import Finding
from govkit.render.environment import Environment, environment
from govkit.rules.house_files import ClauseLeftOut, MistakeAt, NamedThere

_CLAUSE: Final = re.compile(r'<section data-clause="([^"]+)"')
_INCLUDES: Final = re.compile(r'\{%-?\s*(?:include|from|import)\s+"([^"]+)"')
_TAKES: Final = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


@dataclass(frozen=True)  # without slots, which leave no place to keep what was worked out
class HouseReading:
    """The templates of a house, by name those `own` that are not as govkit ships them; each is parsed once."""

    found: Templates
    own: Collection[str]
    _trees: dict[str, nodes.Template | None] = field(default_factory=dict)
    _whys: dict[str, WhyUnreadable] = field(default_factory=dict)
    _included_by: dict[str, list[str]] = field(default_factory=dict)

    @cached_property
    def environment(self) -> Environment:
        """What reads the templates."""
        return environment(self.found.folders)

    @cached_property
    def standards(self) -> Mapping[str, Standard]:
        """What each kind must say, without those that can't be read: whoever makes its documents is told why."""
        known: dict[str, Standard] = {}
        for kind in self.found.kinds():
            had = has_own_standard(kind, self.found.house)
            try:
                known[kind] = standard(kind, self.found.house)
            except DataUnreadable:
                if had and not has_own_standard(kind, self.found.house):  # whoever comes next would do without it
                    raise
                continue
        return known

    @cached_property
    def parsed(self) -> Mapping[str, nodes.Template]:
        """The house's own templates, as far as they can be read."""
        trees = ((name, self._tree(name)) for name in self.own)
        return {name: tree for name, tree in trees if tree is not None}

    @cached_property
    def reached(self) -> Mapping[str, frozenset[str]]:
        """The templates that the documents of each kind are made of, of the kinds that have some of the house."""
        return {kind: names for kind, names in self._made_of.items() if not names.isdisjoint(self.own)}

    @cached_property
    def _made_of(self) -> Mapping[str, frozenset[str]]:
        return {kind: self._from(f"{kind}/document.html.j2") for kind in self.found.kinds()}

    @cached_property
    def looked_at(self) -> AskedOf:
        """What the templates ask for."""
        # What can't be read asks for nothing, and whoever reads it again is stopped by it.
        asked, parsed = AskedOf(), {name: tree.body if tree else [] for name, tree in self._trees.items()}
        for kind, names in self.reached.items():
            if kind in self.standards:
                skipped = frozenset(name for name in names if self._has_nothing_of_the_house(kind, name))
                asked.look_at(self.environment, kind, self.standards[kind].made_for, parsed, skipped)
        return asked

    def read(self, templates: Collection[str]) -> frozenset[str]:
        """Those of these that documents are made of. All are, where a template can't be read, or says only later what it includes."""
        names = frozenset(name for names in (*self._made_of.values(), *self._in_languages()) for name in names)
        trees = [self._tree(name) for name in names if name in self.own]
        is_clear = None not in trees and not any(map(_is_told_later, trees))
        return names & frozenset(templates) if is_clear else frozenset(templates)

    def _in_languages(self) -> Iterator[frozenset[str]]:
        """The templates that the documents of each kind are made of in each other language."""
        folders = (
            folder
            for kind in self.found.kinds()
            for each in self.found.folders
            for folder in each.glob(f"{kind}/clauses/*/")
        )
        starts = dict.fromkeys((folder.parent.parent.name, folder.name) for folder in folders)
        return (self._from(template_of(kind, language)) for kind, language in starts)

    def _has_nothing_of_the_house(self, kind: str, name: str) -> bool:
        """Whether a template is govkit's own, as all is that it includes, and what asks for it."""
        document = f"{kind}/document.html.j2"
        return name != document and document not in self.own and self._from(name).isdisjoint(self.own)

    def unreadable(self) -> Iterator[MistakeAt]:
        """What can't be parsed."""
        for name in self.own:
            if name not in self.parsed:
                yield MistakeAt(name, *self._whys[name])

    def missing(self) -> Iterator[NamedThere]:
        """What a template includes that is nowhere."""
        for file, node in self._find(*_TAKES):
            for name in () if getattr(node, "ignore_missing", False) else _names(node):
                if not self.found.find(_as_looked_up(name)).is_file():
                    yield NamedThere(file, node.lineno, name)

    def named_later(self) -> Iterator[NamedThere]:
        """What a template includes by a name that only a document tells."""
        for file, node in self._find(*_TAKES):
            said = term(node.template, {})  # type: ignore[attr-defined]
            if not is_written_out(said):
                yield NamedThere(file, node.lineno, text(said))

    def filters(self) -> Iterator[NamedThere]:
        """The filters that templates use."""
        return (NamedThere(file, each.lineno, getattr(each, "name", "")) for file, each in self._find(nodes.Filter))

    def tests(self) -> Iterator[NamedThere]:
        """What templates ask after `is`."""
        return (NamedThere(file, each.lineno, getattr(each, "name", "")) for file, each in self._find(nodes.Test))

    def clauses(self) -> Iterator[NamedThere]:
        """The clauses that templates write, each for each kind of document that they are made into."""
        for file, tree in self.parsed.items():
            for clause, line in _clauses(tree):
                yield from (
                    NamedThere(file, line, clause, kind) for kind, names in self.reached.items() if file in names
                )

    def undefined(self) -> Iterator[MistakeAt]:
        """Names that stand for nothing; where a shipped template asks for one, at the line of the house's that includes it."""
        for each in self.looked_at.undefined:
            place = next((one for one in (each.place, each.site) if one and one.template in self.parsed), None)
            if place:
                yield MistakeAt(place.template, place.line, each.wrong.message, each.wrong.fix)

    def never(self) -> Iterator[MistakeAt]:
        """Branches that are never taken, each with the reason."""
        for each in self.looked_at.never:
            if each.place.template in self.parsed:
                yield MistakeAt(each.place.template, each.place.line, each.why, "")

    def left_out(self) -> Iterator[ClauseLeftOut]:
        """Clauses of the standard that the house's own document includes nowhere."""
        for kind, names in self.reached.items():
            if kind not in self.standards:
                continue
            document = f"{kind}/document.html.j2"
            trees = [self._tree(name) for name in names]
            if document not in self.parsed or None in trees or any(map(_is_told_later, trees)):
                continue
            written = {clause for tree in trees if tree for clause, _line in _clauses(tree)}
            for clause in self.standards[kind].clauses:
                if clause.id not in written:
                    yield ClauseLeftOut(document, 1, kind, clause.id, clause.says, clause.when)

    def kind_files(self) -> Iterator[MistakeAt]:
        """What is wrong in the kind.yaml of each kind of the house."""
        for kind in self.found.kinds():
            name = f"{kind}/kind.yaml"
            if not self.found.are_shipped(name):
                for fault in faults_of(self.found.find(name), KindFile, check_kind):
                    yield _of_file(name, fault)

    def _find(self, *kinds: type[nodes.Node]) -> Iterator[tuple[str, nodes.Node]]:
        for file, tree in self.parsed.items():
            yield from ((file, node) for node in tree.find_all(kinds))

    def _from(self, start: str) -> frozenset[str]:
        """A template and all that it includes, itself or by another, as far as they say so."""
        waiting, seen = [start], set[str]()
        while waiting:
            name = renamed().template(waiting.pop())
            if name not in seen:
                seen.add(name)
                waiting += self.included(name)
        return frozenset(seen)

    def included(self, name: str) -> list[str]:
        """What a template includes; of one of govkit's own, which say it in one way, without reading it whole."""
        if name in self._included_by:
            return self._included_by[name]
        file = self.found.find(name)
        if name not in self.own and file.is_file():
            included = _INCLUDES.findall(file.read_text("utf-8"))
        else:
            tree = self._tree(name)
            included = [each for each in meta.find_referenced_templates(tree) if each] if tree else []
        self._included_by[name] = included
        return included

    def _tree(self, name: str) -> nodes.Template | None:
        if name not in self._trees:
            try:
                self._trees[name] = template_read(self.environment, name)
            except UNREADABLE as error:
                self._trees[name], self._whys[name] = None, why_unreadable(error)
        return self._trees[name]


def _as_looked_up(name: str) -> str:
    """The name by which jinja2 looks for a template."""
    return "/".join(step for step in name.split("/") if step not in ("", "."))


def _names(node: nodes.Node) -> list[str]:
    """The templates of which one is taken, as far as the template says so before it is filled in."""
    named = getattr(node, "template", None)
    return [named.value] if isinstance(named, nodes.Const) and isinstance(named.value, str) else []


def _is_told_later(tree: nodes.Template | None) -> bool:
    return tree is not None and None in list(meta.find_referenced_templates(tree))


def _clauses(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """The clauses that a template writes, by their names of today, and the line of each."""
    for output in tree.find_all(nodes.Output):
        found = (_CLAUSE.match(each.data) for each in output.nodes if isinstance(each, nodes.TemplateData))
        yield from ((each[1], output.lineno) for each in found if each)


def _of_file(name: str, fault: Finding) -> MistakeAt:
    return MistakeAt(name, fault.location.line, fault.message, fault.fix)
