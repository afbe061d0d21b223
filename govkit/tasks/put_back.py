"""Puts the approved words back where a house has rewritten them, of a clause or of one sentence; and takes the last rewriting back."""

from __future__ import annotations

from typing import Final

from govkit.data.inputs import Inputs
from govkit.editing.journal import Step, digest_of, journal_of
from govkit.errors import RewordingRefused
from govkit.rewording.carried import rewording_at
from govkit.rewording.clauses import NumberedSentence, OpenTemplates, StandsIn
from govkit.tasks.approved_texts import approved_texts, steps_of
from govkit.tasks.rewrite_sentence import opened, own_file, sentence_of, write_template

_SAID: Final = "Put the approved words back"
_ALREADY: Final = "The approved words stand here already. Nothing was written."
_TOOK_BACK: Final = "Took back: "
_DID_AGAIN: Final = "Did again: "


def put_back_clause(inputs: Inputs, kind: str, clause: str) -> tuple[str, ...]:
    """Gives each template of a clause that the house has rewritten its approved text; the names of those. Raises RewordingRefused."""
    found = opened(inputs)
    texts = approved_texts(inputs, found, StandsIn(kind, clause))
    others = {name: text for name, text in texts.items() if text != found.source(name)}
    if not others:
        raise RewordingRefused(_ALREADY)
    for name, text in others.items():
        write_template(inputs, name, found.source(name), text, _SAID)
    return tuple(others)


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
    after = _with_sentence(inputs, found, StandsIn(kind, clause), meant)
    if after is None:
        raise RewordingRefused(_ALREADY)
    write_template(inputs, meant.template, found.source(meant.template), after, _SAID)
    return meant.template


def can_put_back(inputs: Inputs, found: OpenTemplates, place: StandsIn, meant: NumberedSentence) -> bool:
    """Whether a sentence of a clause says something else than was approved, and what was approved is kept."""
    try:
        return _with_sentence(inputs, found, place, meant) is not None
    except RewordingRefused:
        return False


def newest_rewriting(inputs: Inputs, found: OpenTemplates, name: str) -> Step | None:
    """What was rewritten last in a template and can be taken back: nothing, where it has changed since."""
    step = next(reversed(steps_of(own_file(inputs, found.found, name))), None)
    return step if step and step.after == digest_of(found.source(name)) else None


def taking_back(step: Step) -> str:
    """What it is called to take a step back: one that took another back is done again by it."""
    return f"Do again: {_of(step)}" if step.said.startswith(_TOOK_BACK) else f"Take back: {_of(step)}"


def take_back(inputs: Inputs, name: str, after: str) -> None:
    """Takes the last rewriting of a template back, which led to the text of that digest. Raises RewordingRefused."""
    found = opened(inputs)
    step = newest_rewriting(inputs, found, name) if name in found.used_in else None
    journal = journal_of(own_file(inputs, found.found, name)) if step else None
    text = journal.text(step.before) if journal and step else None
    if step is None or step.after != after or text is None:
        raise RewordingRefused("These words have changed since, or are not kept any more. Nothing was taken back.")
    said = _DID_AGAIN if step.said.startswith(_TOOK_BACK) else _TOOK_BACK
    write_template(inputs, name, found.source(name), text, f"{said}{_of(step)}")


def _of(step: Step) -> str:
    """What was done at first, however often it was taken back and done again."""
    said = step.said
    while said.startswith((_TOOK_BACK, _DID_AGAIN)):
        said = said.partition(": ")[2]
    return said


def _with_sentence(inputs: Inputs, found: OpenTemplates, place: StandsIn, meant: NumberedSentence) -> str | None:
    """The template with the approved words of one sentence; nothing where it says them already."""
    approved = approved_texts(inputs, found, place).get(meant.template)
    before = found.source(meant.template)
    if approved is None or approved == before:
        return None
    after = rewording_at(approved, before, meant.sentence.start, found.has_elements)
    return None if after == before else after
