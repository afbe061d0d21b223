"""What tests ask again and again of one partnership is worked out once by each process: nothing in a partnership or a document ever changes.

These are the documents that the shipped templates make of it, what rules find in it and in them, and how hard they are to read. Each
partnership that differs by a letter, and each that has templates of its own, is a new one.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final

import pytest

from govkit.data.renamed import renamed
from govkit.data.shipped import shipped_folder
from govkit.data.templates import Templates
from govkit.document import Document
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


class Known:
    """A set of documents, the files that it was made of, and all that was asked of it; `partnership` is the one that it was last made of."""

    def __init__(self, scope: Scope, found: Templates, *, draft: bool, with_annexes: bool, failed: Failed) -> None:
        with opened_files() as opened:
            self.documents: tuple[Rendered, ...] = _render(
                scope, found, draft=draft, with_annexes=with_annexes, failed=failed
            )
        self.ids = {id(each) for rendered in self.documents for each in (rendered, rendered.document)}
        self.opened = dict(opened)
        self.partnership: Partnership = scope.partnership
        self.answers: dict[Hashable, Any] = {}

    def is_about(self, about: object) -> bool:
        """Whether this very partnership or document is one of these."""
        return about is self.partnership or id(about) in self.ids

    def answer(self, question: Hashable, ask: Callable[[], Any]) -> Any:
        """The answer to a question, which is asked once."""
        if question not in self.answers:
            self.answers[question] = ask()
        return self.answers[question]


_known: Final[OrderedDict[Hashable, Known]] = OrderedDict()


@pytest.fixture(autouse=True, scope="session")
def once() -> Iterator[None]:
    """Whoever renders, checks or scores what was rendered, checked or scored before is given what came of it.

    Not while `make mutants` records which lines each test reaches: who is given what another test worked out reaches none of its lines.
    """
    if probe.RECORDS in os.environ:
        yield
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_SETS, "_every_document", _every_document)
        patch.setattr("govkit.tasks.check.rules", _rules)
        patch.setattr("govkit.tasks.readability.score", _score)
        yield


def _every_document(
    scope: Scope, found: Templates, *, draft: bool, with_annexes: bool, failed: Failed
) -> tuple[Rendered, ...]:
    if found.house:
        documents: tuple[Rendered, ...] = _render(scope, found, draft=draft, with_annexes=with_annexes, failed=failed)
        return documents
    changed_by_tests = (_SETS.kinds, repr(renamed().clauses), shipped_folder())
    key = (repr(scope.partnership), scope.each_sender, draft, with_annexes, found, changed_by_tests)
    if key not in _known:
        _known[key] = Known(scope, found, draft=draft, with_annexes=with_annexes, failed=failed)
        if len(_known) > _MOST:
            _known.popitem(last=False)
    _known.move_to_end(key)
    known = _known[key]
    known.partnership = scope.partnership
    for file, digest in known.opened.items():
        was_opened(file, digest)
    return known.documents


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
