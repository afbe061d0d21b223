"""Takes rewritten words to another machine as one file, and reads such a file there. No template travels, and what comes is hostile until read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from govkit.approval.changed import changed_clauses
from govkit.data.carried_words import (
    CarriedNote,
    CarriedSentence,
    CarriedTemplate,
    CarriedWords,
    as_carried_text,
    read_carried,
)
from govkit.data.inputs import Inputs
from govkit.data.templates import Templates
from govkit.data.words_notes import NoteIs
from govkit.errors import RewordingRefused, TemplateFailed
from govkit.issuing.new_files import write_new
from govkit.rewording.carried import RewordedStretch, rewordings, with_rewordings
from govkit.rewording.clauses import OpenTemplates
from govkit.tasks.rewrite_sentence import opened, write_template
from govkit.tasks.words_to_approve import leave_note, waiting_of_each
from govkit.wording.say import listing


class CarriedOut(NamedTuple):
    """What a file holds for another machine, and why templates of the house are not in it, if there are such."""

    text: str
    templates: tuple[str, ...]
    left_out: tuple[str, ...]


class CarriedIn(NamedTuple):
    """What came of a file: who sent it with what note, the templates that were rewritten, those that said it already, and clashes."""

    words: CarriedWords
    written: tuple[str, ...]
    same: tuple[str, ...]
    clashes: tuple[str, ...]


def carry_out(inputs: Inputs, sent_by: str, note: str = "") -> CarriedOut:
    """All sentences of the house that say something else than govkit's, as text of a file. Raises RewordingRefused where there are none."""
    if not sent_by.strip():
        raise RewordingRefused("Say who sends these words.")
    found, left_out, words = opened(inputs), list[str](), list[CarriedTemplate]()
    for name in _own(found):
        try:
            carried = _carried(found, name)
        except (RewordingRefused, TemplateFailed) as error:
            left_out.append(f"{name}: {error}")
            continue
        words += [carried] if carried else []
    if not words:
        why = f" {' '.join(left_out)}" if left_out else ""
        raise RewordingRefused(
            f"No sentence of your own can be carried: nothing says anything else than govkit does.{why}"
        )
    text = as_carried_text(sent_by.strip(), note.strip(), words, tuple(_notes(inputs, found, words)))
    return CarriedOut(text, tuple(each.template for each in words), tuple(left_out))


def write_carried(file: Path, carried: CarriedOut) -> None:
    """Writes the file. Raises OutputRefused where there is one already."""
    write_new({file: carried.text})


def carry_in(inputs: Inputs, file: Path) -> CarriedIn:
    """Writes the words of a file into the house's own clauses, not approved; a template that says something of its own there stays as it is.

    Raises DataUnreadable where the file is not one that carries words.
    """
    carried = read_carried(file)
    written, same, clashes = list[str](), list[str](), list[str]()
    for each in carried.words:
        try:
            (written if _take(inputs, each) else same).append(each.template)
        except (RewordingRefused, TemplateFailed) as error:
            clashes.append(f"{each.template}: {error}")
    _leave_notes(inputs, carried, carried_clauses(inputs, (*written, *same)))
    return CarriedIn(carried, tuple(written), tuple(same), tuple(clashes))


def carried_clauses(inputs: Inputs, names: tuple[str, ...]) -> tuple[str, ...]:
    """The clauses in which these templates stand, as `KIND/CLAUSE`."""
    used = opened(inputs).used_in
    return tuple(dict.fromkeys(f"{each.kind}/{each.clause}" for name in names for each in used.get(name, ())))


def _notes(inputs: Inputs, found: OpenTemplates, words: Sequence[CarriedTemplate]) -> Iterator[CarriedNote]:
    """The notes of whoever wrote the words that are carried. What was sent back stays here: it is for whoever wrote them."""
    places = {(place.kind, place.clause) for each in words for place in found.used_in.get(each.template, ())}
    for each in waiting_of_each(inputs).clauses:
        for note in each.notes:
            if note.about is NoteIs.TO_APPROVE and (note.kind, note.clause) in places:
                yield CarriedNote(kind=note.kind, clause=note.clause, note=note.note, by=note.by)


def _leave_notes(inputs: Inputs, carried: CarriedWords, clauses: Sequence[str]) -> None:
    """Leaves the notes that came with words which wait here now; one about anything else has nothing to stand with."""
    waits = (
        {(each.clause.kind, each.clause.clause) for each in waiting_of_each(inputs).clauses} if carried.notes else set()
    )
    for each in carried.notes:
        name = f"{each.kind}/{each.clause}"
        if (each.kind, each.clause) in waits and name in clauses:
            leave_note(inputs, name, NoteIs.TO_APPROVE, each.by, each.note)


def _own(found: OpenTemplates) -> Iterator[str]:
    """The house's templates that are used, by name."""
    yield from (name for name in sorted(found.used_in) if not found.found.are_shipped(name))


def _shipped(found: OpenTemplates, name: str) -> str:
    """The text of a template as govkit ships it. Raises RewordingRefused where it has none."""
    ours = OpenTemplates(Templates(found.found.shipped))
    if name not in ours.used_in:
        raise RewordingRefused(
            "govkit has no such template, so its words can’t be carried. Hand over the file itself, or a commit."
        )
    return ours.source(name)


def _carried(found: OpenTemplates, name: str) -> CarriedTemplate | None:
    changes = rewordings(_shipped(found, name), found.source(name), found.has_elements)
    said = tuple(CarriedSentence(number=each.number, was=each.was, now=each.now) for each in changes)
    return CarriedTemplate(template=name, sentences=said) if said else None


def _take(inputs: Inputs, carried: CarriedTemplate) -> bool:
    """Whether anything was written of one template."""
    found = opened(inputs)
    name = carried.template
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
        raise RewordingRefused("a template’s name never leads out of its folder.")
    shipped, own = _shipped(found, name), found.source(name)
    changes = [RewordedStretch(each.number, each.was, each.now) for each in carried.sentences]
    after = with_rewordings(shipped, own, changes, found.has_elements, takes_over=_is_approved(found, name))
    if after == own:
        return False
    write_template(inputs, name, own, after, "Took words from another machine")
    return True


def _is_approved(found: OpenTemplates, name: str) -> bool:
    """Whether the house approved what a template says now: its words stand in the record, and what comes is shown against them."""
    places = found.used_in.get(name, ())
    changed = {(each.kind, each.clause) for each in changed_clauses(found.found, {place.kind for place in places})}
    return changed.isdisjoint(places)


def told(carried: CarriedIn) -> str:
    """What came of it, in a sentence."""
    count = len(carried.words.words)
    said = [f"{carried.words.sent_by} sent words of {count} template{'' if count == 1 else 's'}"]
    said += [f"written: {listing(carried.written)}"] if carried.written else []
    said += [f"said so already: {listing(carried.same)}"] if carried.same else []
    return f"{'; '.join(said)}."
