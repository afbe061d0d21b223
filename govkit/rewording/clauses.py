"""The sentences of a clause, its own and those of the shared templates that it draws in, and in which documents each stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from jinja2 import TemplateError, TemplateNotFound, meta

from govkit.approval.statements import OUTSIDE
from govkit.data.templates import Templates
from govkit.errors import RewordingRefused, TemplateFailed, TemplateNotOpened
from govkit.finding import shown
from govkit.model.facts import suggest
from govkit.render.environment import parsed
from govkit.rewording.cuts import CutKind, cuts
from govkit.rewording.sentences import TemplateSentence, sentences
from govkit.rewording.stretches import stretches
from govkit.rewording.tokens import is_inline

_ENDING: Final = ".html.j2"


class StandsIn(NamedTuple):
    """A kind of document and a clause of it, or `document` for what stands outside its clauses."""

    kind: str
    clause: str


class NumberedSentence(NamedTuple):
    """A sentence with its number in its clause, the template that it stands in, and all places where that template is used."""

    number: int
    template: str
    sentence: TemplateSentence
    stands_in: tuple[StandsIn, ...]


@dataclass(frozen=True)
class OpenTemplates:
    """The templates of a house and govkit's own, opened to be rewritten."""

    found: Templates

    def source(self, name: str) -> str:
        """The text of a template, with every line ending in the same way. Raises TemplateFailed."""
        file = self.found.find(name)
        try:
            return file.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateFailed(shown(file), 0, "This template can’t be read as UTF-8 text.") from error

    def has_elements(self, name: str) -> bool:
        """Whether a template has elements of its own, so that it stands between sentences and not within one."""
        try:
            found = list(cuts(self.source(name)))
        except (TemplateFailed, TemplateError):
            return True
        return any(each.kind is CutKind.ELEMENT and not is_inline(each) for each in found)

    def sentences(self, name: str) -> tuple[TemplateSentence, ...]:
        """The sentences of one template. Raises TemplateFailed where it can't be opened."""
        source = self.source(name)
        try:
            return tuple(each for one in stretches(source, self.has_elements) for each in sentences(one, source))
        except TemplateNotOpened as error:
            raise TemplateFailed(shown(self.found.find(name)), 0, str(error)) from error
        except TemplateError as error:
            raise TemplateFailed(shown(self.found.find(name)), 1, str(error)) from error

    @cached_property
    def used_in(self) -> Mapping[str, tuple[StandsIn, ...]]:
        """Where each template is used, by its name."""
        used = dict[str, dict[StandsIn, None]]()
        for kind in self.found.kinds():
            for name, clause in self._of_kind(kind):
                used.setdefault(name, {})[StandsIn(kind, clause)] = None
        return {name: tuple(places) for name, places in used.items()}

    def without(self, name: str) -> Mapping[str, tuple[str, ...]]:
        """Of each kind that uses a template, the clauses that do not draw it in: what they say does not hang on it."""
        places = self.used_in.get(name, ())
        return {
            kind: tuple(self._apart(kind, {each.clause for each in places if each.kind == kind})) for kind, _ in places
        }

    def _apart(self, kind: str, using: Collection[str]) -> Iterator[str]:
        for name, places in self.used_in.items():
            if name.startswith(f"{kind}/clauses/") and not any(each.clause in using for each in places):
                yield name

    def clauses(self, kind: str) -> tuple[str, ...]:
        """The clauses of a kind in the order of its document, and `document` last. Raises RewordingRefused for a kind that is not there."""
        if kind not in self.found.kinds():
            raise RewordingRefused(f"There is no kind of document “{kind}”. {suggest(kind, self.found.kinds())}")
        names = dict.fromkeys(clause for _name, clause in self._of_kind(kind) if clause != OUTSIDE)
        return (*names, OUTSIDE)

    def of_clause(self, kind: str, clause: str) -> tuple[NumberedSentence, ...]:
        """The sentences of a clause, then those of the shared templates in it. Raises RewordingRefused or TemplateFailed."""
        if clause not in (known := self.clauses(kind)):
            raise RewordingRefused(f"`{kind}` has no clause “{clause}”. {suggest(clause, known)}")
        names = dict.fromkeys(name for name, of in self._of_kind(kind) if of == clause)
        every = [(name, each) for name in names for each in self.sentences(name)]
        return tuple(
            NumberedSentence(number, name, each, self.used_in.get(name, ()))
            for number, (name, each) in enumerate(every, 1)
        )

    def made_of(self, start: str) -> tuple[str, ...]:
        """A template and all that it includes, itself or by another, in the order in which they are met."""
        waiting, seen = [start], dict[str, None]()
        while waiting:
            name = waiting.pop(0)
            if name not in seen:
                seen[name] = None
                waiting += self._includes(name)
        return tuple(seen)

    def _of_kind(self, kind: str) -> Iterator[tuple[str, str]]:
        """Each template of a kind's document with the clause that uses it; one that several use, for each."""
        start = f"{kind}/document{_ENDING}"
        waiting, seen = [(start, OUTSIDE)], set[tuple[str, str]]()
        while waiting:
            name, clause = waiting.pop(0)
            clause = _clause_of(name) if PurePosixPath(name).parent.name == "clauses" else clause
            if (name, clause) in seen:
                continue
            seen.add((name, clause))
            yield name, clause
            waiting += [(each, clause) for each in self._includes(name)]

    def _includes(self, name: str) -> tuple[str, ...]:
        try:
            return _drawn_in(self.source(name))
        except TemplateFailed:
            return ()


@lru_cache(
    maxsize=1000
)  # a template that several kinds use is asked about for each, and again by every command of a studio
def _drawn_in(source: str) -> tuple[str, ...]:
    """The templates that a template's text draws in; none where it can't be read."""
    try:
        return tuple(each for each in meta.find_referenced_templates(parsed(source, "")) if each)
    except (TemplateError, TemplateNotFound):
        return ()


def _clause_of(name: str) -> str:
    return PurePosixPath(name).name.removesuffix(_ENDING)
