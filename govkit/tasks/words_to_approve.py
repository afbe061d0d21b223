"""The words of a house that wait for approval: each clause as a redline, approved by those who may, or sent back with a note."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from govkit.approval.approving import Approver
from govkit.approval.changed import ChangedClause
from govkit.approval.entitled import may_approve
from govkit.approval.gravity import Gravity
from govkit.data.approved import clause_digest
from govkit.data.approvers import ListedApprover
from govkit.data.inputs import Inputs
from govkit.data.settings import approvers_of
from govkit.data.templates import templates
from govkit.data.words_notes import FILE, NoteIs, WordsNote, as_notes_text, words_notes
from govkit.errors import ApprovalRefused, TemplateFailed
from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.tasks.approve import JustApproved, approve, to_approve


class WaitingClause(NamedTuple):
    """A clause whose words nobody approved, with the notes about those very words, and those who may approve them."""

    clause: ChangedClause
    notes: tuple[WordsNote, ...]
    approvers: tuple[ListedApprover, ...]


def waiting(inputs: Inputs, wanted: str = "") -> tuple[WaitingClause, ...]:
    """The clauses of a house that wait: all, those of a kind, or one. Raises ApprovalRefused for what is not there."""
    found = templates(inputs.partnership, inputs.templates)
    return _waiting(inputs, to_approve(found, wanted)) if found.house else ()


class Waiting(NamedTuple):
    """The clauses that wait, of the kinds whose templates can be read; and why those of each other kind can't."""

    clauses: tuple[WaitingClause, ...]
    unread: Mapping[str, TemplateFailed]


def waiting_of_each(inputs: Inputs) -> Waiting:
    """What waits of all kinds: a template that can't be read keeps those of its own kind alone from being told."""
    found = templates(inputs.partnership, inputs.templates)
    clauses, unread = list[ChangedClause](), dict[str, TemplateFailed]()
    for kind in found.kinds() if found.house else ():
        try:
            clauses += to_approve(found, kind)
        except TemplateFailed as error:
            unread[kind] = error
    return Waiting(_waiting(inputs, clauses), unread)


def _waiting(inputs: Inputs, clauses: Sequence[ChangedClause]) -> tuple[WaitingClause, ...]:
    notes, approvers = words_notes(inputs.partnership), listed_approvers(inputs)
    return tuple(
        WaitingClause(each, tuple(_about(each, notes)), tuple(_entitled(approvers, each.kind))) for each in clauses
    )


def listed_approvers(inputs: Inputs) -> tuple[ListedApprover, ...]:
    """Those whom `govkit.toml` names."""
    return approvers_of(inputs.partnership)


def approve_waiting(inputs: Inputs, wanted: str, approver: Approver, seen: str | None = None) -> JustApproved:
    """Approves a clause, or all of a kind, as it waits; `seen` is the digest of the words that the approver was shown.

    Raises ApprovalRefused for whoever is not named, where a promise is lost, and where the words are others than were seen.
    """
    found = templates(inputs.partnership, inputs.templates)
    clauses = to_approve(found, wanted)
    refuse_unseen(clauses, seen)
    for each in clauses:
        refuse_unentitled(inputs, each.kind, approver)
    _refuse_unexplained(clauses, approver)
    done = approve(found, clauses, approver, inputs.today)
    keys = {(each.kind, each.clause) for each in clauses}
    _keep(inputs, lambda note: (note.kind, note.clause) not in keys)
    return done


def _refuse_unexplained(clauses: Sequence[ChangedClause], approver: Approver) -> None:
    """Raises ApprovalRefused where a promise is reversed and the approver says nothing of why."""
    verdicts = (each.verdict for clause in clauses for change in clause.changes for each in (change, *change.also))
    if not approver.why.strip() and any(each and each.gravity is Gravity.REVERSED for each in verdicts):
        raise ApprovalRefused("A promise is reversed by these words. Say why they are right, then approve them.")


def refuse_unentitled(inputs: Inputs, kind: str, approver: Approver) -> None:
    """Raises ApprovalRefused for somebody whom `govkit.toml` does not name for a kind of document."""
    listed = listed_approvers(inputs)
    if not listed:
        raise ApprovalRefused(
            "Nobody is named who may approve words. Add `[[approvers]]` to govkit.toml, each with a `name` and a `role`."
        )
    if not any(may_approve(each, approver.name, approver.role, kind) for each in listed):
        known = ", ".join(f"{each.name}, {each.role}" for each in _entitled(listed, kind)) or "nobody"
        raise ApprovalRefused(
            f"{approver.name}, {approver.role}, may not approve the words of `{kind}`: govkit.toml names {known}."
        )


def leave_note(  # noqa: PLR0913 - a note is all of these
    inputs: Inputs, wanted: str, about: NoteIs, by: str, note: str, *, seen: str | None = None
) -> None:
    """Keeps a note about the words of a clause as they wait: it is sent back with it, or goes with it to whoever approves.

    Raises ApprovalRefused where the words are others than those of the digest `seen`.
    """
    if not note.strip() or not by.strip():
        raise ApprovalRefused("Say who you are, and what is to be said of these words. Nothing was written.")
    found = templates(inputs.partnership, inputs.templates)
    clauses = to_approve(found, wanted) if found.house else ()
    if not clauses:
        raise ApprovalRefused(f"{wanted}: no words wait for approval here.")
    refuse_unseen(clauses, seen)
    new = [
        WordsNote(
            kind=each.kind,
            clause=each.clause,
            about=about,
            note=note.strip(),
            by=by.strip(),
            left_on=inputs.today,
            words=words_digest(each),
        )
        for each in clauses
    ]
    keys = {(each.kind, each.clause, each.about) for each in new}
    _keep(inputs, lambda old: (old.kind, old.clause, old.about) not in keys, new)


def refuse_unseen(clauses: Sequence[ChangedClause], seen: str | None) -> None:
    """Raises ApprovalRefused where words were changed since somebody was shown them; None is somebody who names what waits, whatever it is."""
    if seen is not None and any(words_digest(each) != seen for each in clauses):
        raise ApprovalRefused(
            "These words have changed since you were shown them. Nothing was written. Read them as they stand now, then decide."
        )


def words_digest(clause: ChangedClause) -> str:
    """What stands for the words of a clause now."""
    return clause_digest((each.says, each.when) for each in clause.now)


def _about(clause: ChangedClause, notes: Sequence[WordsNote]) -> Iterator[WordsNote]:
    """The notes about a clause, but for those of words that were rewritten since."""
    words = words_digest(clause)
    yield from (each for each in notes if (each.kind, each.clause, each.words) == (clause.kind, clause.clause, words))


def _entitled(approvers: Sequence[ListedApprover], kind: str) -> Iterator[ListedApprover]:
    yield from (each for each in approvers if may_approve(each, each.name, each.role, kind))


def _keep(inputs: Inputs, stays: Callable[[WordsNote], bool], new: Sequence[WordsNote] = ()) -> None:
    """Writes the notes that stay and those that are new, where that is any change."""
    file, notes = inputs.partnership.parent / FILE, words_notes(inputs.partnership)
    left = (*filter(stays, notes), *new)
    if left == notes:
        return
    _write(file, as_notes_text(left))


def _write(file: Path, text: str) -> None:
    if not file.exists():
        write_new({file: text})
        return
    rewrite([Rewrite(file, file.read_bytes(), text.encode("utf-8"), file)])
