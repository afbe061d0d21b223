"""Which texts of a clause's templates say what was approved: those that are kept, or else govkit's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from govkit.approval.changed import changed_clauses
from govkit.data.inputs import Inputs
from govkit.data.templates import Templates
from govkit.editing.journal import Step, journal_of
from govkit.errors import RewordingRefused
from govkit.rewording.clauses import OpenTemplates, StandsIn
from govkit.tasks.rewrite_sentence import own_file, shipped_text
from govkit.tasks.score_sentence import with_texts

_NOT_KEPT = "The approved words of this clause are not kept here, so they can’t be put back. Whoever approved them has them, or your git history."


def approved_texts(inputs: Inputs, found: OpenTemplates, place: StandsIn) -> Mapping[str, str]:
    """The texts of a house's templates of a clause with which all of it says what was approved, each by its name. Raises RewordingRefused.

    A clause may draw in shared templates: of each, the text is taken that leaves the fewest sentences to approve, so that they are found one by
    one though the clause waits until the last of them.
    """
    names = dict.fromkeys(each.template for each in found.of_clause(*place))
    texts = {name: found.source(name) for name in names if not found.found.are_shipped(name)}
    left = _left(found.found, texts, place)
    for name in texts:
        for text in _kept(inputs, found, name) if left else ():
            if (with_it := _left(found.found, {**texts, name: text}, place)) < left:
                texts, left = {**texts, name: text}, with_it
            if not left:
                return texts
    if left:
        raise RewordingRefused(_NOT_KEPT)
    return texts


def steps_of(file: Path) -> tuple[Step, ...]:
    """What was rewritten in a house's template, the oldest first."""
    journal = journal_of(file)
    return journal.steps.taken if journal else ()


def _left(found: Templates, texts: Mapping[str, str], place: StandsIn) -> int:
    """How many sentences of a clause would be left to approve."""
    with with_texts(found, texts) as tried:
        changed = (each for each in changed_clauses(tried, [place.kind]) if each.clause == place.clause)
        return sum(1 + len(change.also) for each in changed for change in each.changes)


def _kept(inputs: Inputs, found: OpenTemplates, name: str) -> Iterator[str]:
    """The texts that a template had, the newest first, and govkit's own."""
    file = own_file(inputs, found.found, name)
    journal = journal_of(file)
    digests = dict.fromkeys(digest for step in reversed(steps_of(file)) for digest in (step.after, step.before))
    yield from (text for digest in digests if journal and (text := journal.text(digest)) is not None)
    if (ours := shipped_text(found.found, name)) is not None:
        yield ours
