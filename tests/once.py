"""What tests ask again and again of one partnership is worked out once by each process: nothing in a partnership or a document ever changes.

These are the documents that the shipped templates make of it, what rules find in it and in them, and how hard they are to read. Each
partnership that differs by a letter is a new one. Where a house has templates of its own, only the kinds that are made of them are rendered anew.
"""

from __future__ import annotations

import os
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest

from govkit.data.renamed import renamed
from govkit.data.shipped import shipped_folder
from govkit.data.templates import Templates
from govkit.document import Document, Kind
from govkit.errors import TemplateFailed
from govkit.model import Partnership
from govkit.readability.score import score
from govkit.readability.sentence import Scored
from govkit.render.scope import Scope
from govkit.rules.rendered import Rendered
from govkit.rules.rule import Rule, rules
from govkit.sets.render_set import Failed
from govkit.written.opened import opened_files, was_opened
from scripts.mutants import probe

_MOST: Final = 30  # sets of documents
_SETS: Final[Any] = import_module("govkit.sets.render_set")
_render: Final = _SETS._every_document
_renderer: Final = _SETS._renderer


class Known:
    """A set of documents, the files that each kind was made of, and all that was asked of it; `partnership` is the one that it was last made of.

    It `is_whole` where each kind could be made.
    """

    def __init__(self, scope: Scope, found: Templates, *, draft: bool, with_annexes: bool, failed: Failed) -> None:
        self.made_of: dict[str, Mapping[Path, str]] = {}
        with opened_files() as opened, pytest.MonkeyPatch.context() as patch:
            patch.setattr(_SETS, "_renderer", self._renderer)
            self.documents: tuple[Rendered, ...] = _render(
                scope, found, draft=draft, with_annexes=with_annexes, failed=failed
            )
        self.opened = dict(opened)
        for files in self.made_of.values():
            self.opened.update(files)
        self.ids = {id(each) for rendered in self.documents for each in (rendered, rendered.document)}
        self.is_whole = len(self.made_of) == len(_SETS.kinds(found))
        self.partnership: Partnership = scope.partnership
        self.answers: dict[Hashable, Any] = {}

    def _renderer(self, scope: Scope, found: Templates, *, draft: bool) -> Callable[..., tuple[Rendered, ...]]:
        """What renders the documents of a kind, and keeps which files it read for them."""
        each = _renderer(scope, found, draft=draft)

        def and_keep(kind: Kind, **more: Any) -> tuple[Rendered, ...]:
            with opened_files() as opened:
                made = tuple(each(kind, **more))
            self.made_of[kind.name] = dict(opened)
            return made

        return and_keep

    def of_kind(self, kind: Kind, found: Templates) -> tuple[Rendered, ...] | None:
        """The documents of a kind, if a house has none of the templates that they are made of."""
        files = (each for each in self.made_of.get(kind.name, ()) if each.is_relative_to(found.shipped))
        if not all(found.are_shipped(each.relative_to(found.shipped).as_posix()) for each in files):
            return None
        return tuple(each for each in self.documents if each.kind.name == kind.name)

    def is_about(self, about: object) -> bool:
        """Whether this very partnership or document is one of these."""
        return about is self.partnership or id(about) in self.ids

    def answer(self, question: Hashable, ask: Callable[[], Any]) -> Any:
        """The answer to a question, which is asked once."""
        if question not in self.answers:
            self.answers[question] = ask()
        return self.answers[question]


_known: Final[OrderedDict[Hashable, Known]] = OrderedDict()
_of_houses: Final[Counter[Hashable]] = Counter()  # how often a house asked for the documents


def pytest_configure(config: pytest.Config) -> None:
    """Whoever renders, checks or scores what was rendered, checked or scored before is given what came of it; so are tests while they are collected.

    Not while `make mutants` records which lines each test reaches: who is given what another test worked out reaches none of its lines.
    """
    if probe.RECORDS in os.environ:
        return
    patch = pytest.MonkeyPatch()
    _know(patch)
    config.add_cleanup(patch.undo)


@contextmanager
def known_once() -> Iterator[None]:
    """The same for whoever runs no tests, such as `make fuzz`."""
    with pytest.MonkeyPatch.context() as patch:
        _know(patch)
        yield


def _know(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(_SETS, "_every_document", _every_document)
    patch.setattr("govkit.tasks.check.rules", _rules)
    patch.setattr("govkit.tasks.readability.score", _score)


def _every_document(
    scope: Scope, found: Templates, *, draft: bool, with_annexes: bool, failed: Failed
) -> tuple[Rendered, ...]:
    ours = replace(found, house=None)
    changed_by_tests = (_SETS.kinds, repr(renamed().clauses), shipped_folder())
    key = (repr(scope.partnership), scope.each_sender, draft, with_annexes, ours, changed_by_tests)
    known = _known.get(key)
    beside_house = found.house and not with_annexes and _has_templates_alone(found.house)
    if known is None and (not found.house or (beside_house and _asked_before(key))):
        known = Known(scope, ours, draft=draft, with_annexes=with_annexes, failed=_nobody if found.house else failed)
        if known.is_whole:
            _keep(key, known)
        elif not found.house:
            return known.documents
    if known is None or not known.is_whole or (found.house and not beside_house):
        documents: tuple[Rendered, ...] = _render(scope, found, draft=draft, with_annexes=with_annexes, failed=failed)
        return documents
    _known.move_to_end(key)
    known.partnership = scope.partnership
    if beside_house:
        return tuple(_beside_house(known, scope, found, draft=draft, failed=failed))
    _open_again(known.opened)
    return known.documents


def _keep(key: Hashable, known: Known) -> None:
    _known[key] = known
    if len(_known) > _MOST:
        _known.popitem(last=False)


def _nobody(_kind: Kind, _error: TemplateFailed) -> None:
    """Is told of what the shipped templates can't make, where those of a house are asked for."""


def _asked_before(key: Hashable) -> bool:
    """Whether houses ask for documents again and again that are made of the shipped templates too."""
    _of_houses[key] += 1
    return _of_houses[key] > 1


def _has_templates_alone(house: Path) -> bool:
    """Whether all that a house says of itself are templates of its own for the kinds that there are."""
    return all(file.name.endswith(".html.j2") for file in house.rglob("*") if not file.is_dir())


def _beside_house(known: Known, scope: Scope, found: Templates, *, draft: bool, failed: Failed) -> Iterator[Rendered]:
    """The documents of a house, of which those are made anew whose templates are its own."""
    each = _SETS._telling(_renderer(scope, found, draft=draft), failed)
    for kind in _SETS.kinds(found):
        ours = known.of_kind(kind, found)
        if ours is None:
            yield from each(kind)
        else:
            _open_again(known.made_of[kind.name])
            yield from ours


def _open_again(files: Mapping[Path, str]) -> None:
    for file, digest in files.items():
        was_opened(file, digest)


@cache
def _rules(subject: str) -> tuple[Rule, ...]:
    return tuple(each._replace(check=_asked_once(each)) for each in rules(subject))


def _asked_once(rule: Rule) -> Callable[..., Iterable[Any]]:
    def check(about: object, *more: Any) -> Iterable[Any]:
        known = _of(about)
        if known is None or (rule.subject == "set" and more[0] is not known.documents):
            return rule.check(about, *more)
        asked = (
            rule.id,
            "" if about is known.partnership else id(about),
            *(more if rule.subject == "calendar" else ()),
        )
        found: Iterable[Any] = known.answer(asked, lambda: tuple(rule.check(about, *more)))
        return found

    return check


def _score(document: Document) -> Scored:
    known = _of(document)
    scored: Scored = known.answer(id(document), lambda: score(document)) if known else score(document)
    return scored


def _of(about: object) -> Known | None:
    """What is known of a partnership or a document, if it was rendered here."""
    return next((each for each in reversed(_known.values()) if each.is_about(about)), None)
