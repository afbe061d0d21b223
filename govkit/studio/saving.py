"""Tries what is to be saved before it is, and saves it whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from govkit.editing.change import Change
from govkit.editing.edited import edited
from govkit.editing.journal import digest_of, journal_of
from govkit.finding import Finding, Severity
from govkit.studio.desk import Desk
from govkit.tasks.edit_file import edit


@dataclass(frozen=True, slots=True)
class Trial:
    """The file as it would stand, and what would then be wrong with what was changed, so that it could not be read."""

    desk: Desk
    changes: tuple[Change, ...]
    faults: tuple[Finding, ...]


def tried(desk: Desk, changes: Sequence[Change]) -> Trial:
    """The file after the changes. Raises EditRefused where a change can't be made without touching more."""
    after = desk.as_if(edited(desk.content.decode("utf-8"), changes).encode("utf-8"))
    known = {(each.rule, each.path, each.message) for each in desk.loaded.findings}
    new = (each for each in after.loaded.findings if (each.rule, each.path, each.message) not in known)
    return Trial(after, tuple(changes), tuple(each for each in new if each.severity is Severity.ERROR))


def save(desk: Desk, trial: Trial, said: str) -> None:
    """Makes the changes that were tried in the file as it stands, beside those of others; `said` is what they are called to take them back.

    Raises EditsClash where somebody has changed the same a moment ago, and OutputRefused where the file can't be written.
    """
    if trial.changes:
        edit(desk.file, trial.changes, _seen(desk), said)


def _seen(desk: Desk) -> str:
    """The digest of what the desk shows, kept so that what others change from now on is told from it."""
    text, journal = desk.content.decode("utf-8"), journal_of(desk.file)
    return journal.keep(text) if journal else digest_of(text)
