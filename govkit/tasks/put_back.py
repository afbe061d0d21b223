"""Puts the approved words back where a house has rewritten them, of a clause or of one sentence; and takes the last rewriting back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govkit.approval.changed import changed_clauses
from govkit.data.inputs import Inputs
from govkit.data.templates import Templates
from govkit.editing.journal import Step, digest_of, journal_of
from govkit.errors import RewordingRefused
from govkit.rewording.carried import rewording_at
from govkit.rewording.clauses import NumberedSentence, OpenTemplates
from govkit.tasks.rewrite_sentence import opened, own_file, sentence_of, write_template
from govkit.tasks.score_sentence import with_texts

_NOT_KEPT = "The approved words of this clause are not kept here, so they can’t be put back. Whoever approved them has them, or your git history."
_SAID = "Put the approved words back"


def put_back_clause(inputs: Inputs, kind: str, clause: str) -> tuple[str, ...]:
    """Gives each template of a clause that the house has rewritten its approved text; the names of those. Raises RewordingRefused."""
    found = opened(inputs)
    names = dict.fromkeys(each.template for each in found.of_clause(kind, clause))
    own = [name for name in names if not found.found.are_shipped(name) and not _is_approved(found, name)]
    texts = {name: _approved_text(inputs, found, name) for name in own}
    if not texts:
        raise RewordingRefused("The approved words stand here already. Nothing was written.")
    for name, text in texts.items():
        write_template(inputs, name, found.source(name), text, _SAID)
    return tuple(texts)


def put_back_sentence(inputs: Inputs, kind: str, clause: str, number: int, was: str) -> str:
    """Gives one sentence its approved words again, and leaves all others; the template that it stands in. Raises RewordingRefused.

    `was` is what the sentence said when it was shown: where somebody rewrote it since, nothing of theirs is lost.
    """
    found = opened(inputs)
    meant = sentence_of(found, kind, clause, number)
    if " ".join(was.split()) != " ".join(meant.sentence.says.split()):
        raise RewordingRefused(
            "This sentence was changed since you were shown it. Nothing was written. Look at it again."
        )
    before = found.source(meant.template)
    after = _with_sentence(inputs, found, meant)
    if after is None:
        raise RewordingRefused("The approved words stand here already. Nothing was written.")
    write_template(inputs, meant.template, before, after, _SAID)
    return meant.template


def can_put_back(inputs: Inputs, found: OpenTemplates, meant: NumberedSentence) -> bool:
    """Whether a sentence says something else than was approved, and what was approved is kept."""
    try:
        return _with_sentence(inputs, found, meant) is not None
    except RewordingRefused:
        return False


def newest_rewriting(inputs: Inputs, found: OpenTemplates, name: str) -> Step | None:
    """What was rewritten last in a template and can be taken back: nothing, where it has changed since."""
    step = next(reversed(_steps(own_file(inputs, found.found, name))), None)
    return step if step and step.after == _digest(found, name) else None


def take_back(inputs: Inputs, name: str, after: str) -> None:
    """Takes the last rewriting of a template back, which led to the text of that digest. Raises RewordingRefused."""
    found = opened(inputs)
    step = newest_rewriting(inputs, found, name) if name in found.used_in else None
    journal = journal_of(own_file(inputs, found.found, name)) if step else None
    text = journal.text(step.before) if journal and step else None
    if step is None or step.after != after or text is None:
        raise RewordingRefused("These words have changed since, or are not kept any more. Nothing was taken back.")
    write_template(inputs, name, found.source(name), text, f"Took back: {step.said}")


def _with_sentence(inputs: Inputs, found: OpenTemplates, meant: NumberedSentence) -> str | None:
    """The template with the approved words of one sentence; nothing where it says them already."""
    if found.found.are_shipped(meant.template) or _is_approved(found, meant.template):
        return None
    approved = _approved_text(inputs, found, meant.template)
    before = found.source(meant.template)
    after = rewording_at(approved, before, meant.sentence.start, found.has_elements)
    return None if after == before else after


def _approved_text(inputs: Inputs, found: OpenTemplates, name: str) -> str:
    """The text of a template whose words are approved: the newest that is kept, or else govkit's own. Raises RewordingRefused."""
    for text in _candidates(inputs, found, name):
        with with_texts(found.found, {name: text}) as tried:
            if _is_approved(OpenTemplates(tried), name):
                return text
    raise RewordingRefused(_NOT_KEPT)


def _candidates(inputs: Inputs, found: OpenTemplates, name: str) -> Iterator[str]:
    file = own_file(inputs, found.found, name)
    journal = journal_of(file)
    kept = dict.fromkeys(digest for step in reversed(_steps(file)) for digest in (step.after, step.before))
    yield from (text for digest in kept if journal and (text := journal.text(digest)) is not None)
    ours = OpenTemplates(Templates(found.found.shipped))
    if name in ours.used_in:
        yield ours.source(name)


def _is_approved(found: OpenTemplates, name: str) -> bool:
    """Whether nothing of a template waits for approval."""
    places = found.used_in.get(name, ())
    changed = {(each.kind, each.clause) for each in changed_clauses(found.found, {place.kind for place in places})}
    return changed.isdisjoint(places)


def _steps(file: Path) -> tuple[Step, ...]:
    journal = journal_of(file)
    return journal.steps.taken if journal else ()


def _digest(found: OpenTemplates, name: str) -> str:
    return digest_of(found.source(name))
