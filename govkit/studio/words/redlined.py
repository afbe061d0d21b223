"""A clause that waits for approval, as its page shows it: what goes and what comes, word by word, and what becomes of its promises."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govkit.approval.gravity import Gravity
from govkit.approval.reworded import Reworded
from govkit.data.approvers import ListedApprover
from govkit.data.words_notes import WordsNote
from govkit.rewording.readable import readable, readable_when
from govkit.tasks.words_to_approve import WaitingClause, words_digest
from govkit.wording.redline import redline


class RedlinedChange(NamedTuple):
    """One change: runs of words, each with what becomes of it; the conditions where they change; and what becomes of a promise."""

    runs: tuple[tuple[str, str], ...]
    conditions: tuple[str, ...]
    gravity: str
    is_reversed: bool


class RedlinedClause(NamedTuple):
    """A clause that waits, with its changes, the notes about it, those who may approve it, and the digest of its words."""

    kind: str
    clause: str
    changes: tuple[RedlinedChange, ...]
    notes: tuple[WordsNote, ...]
    approvers: tuple[ListedApprover, ...]
    words: str

    @property
    def asks_why(self) -> bool:
        """Whether a promise is reversed, which is approved with a reason or not at all."""
        return any(each.is_reversed for each in self.changes)

    @property
    def name(self) -> str:
        """The clause as commands name it."""
        return f"{self.kind}/{self.clause}"


def redlined_clause(waiting: WaitingClause) -> RedlinedClause:
    """A clause that waits, for its page."""
    of = waiting.clause
    changes = tuple(_change(each) for change in of.changes for each in (change, *change.also))
    return RedlinedClause(of.kind, of.clause, changes, waiting.notes, waiting.approvers, words_digest(of))


def _change(change: Reworded) -> RedlinedChange:
    before, after = change.before, change.after
    said = (before.says if before else "", after.says if after else "")
    plain = tuple(map(readable, said))
    runs = tuple(redline(*(plain if plain[0] != plain[1] else said)))
    verdict = change.verdict
    gravity = f"{verdict.gravity.value.capitalize()}: {verdict.why}" if verdict else ""
    is_reversed = verdict is not None and verdict.gravity is Gravity.REVERSED
    return RedlinedChange(runs, tuple(_conditions(change)), gravity, is_reversed)


def _conditions(change: Reworded) -> Iterator[str]:
    before, after = change.before, change.after
    if before and after and before.when != after.when:
        yield f"It was said {readable_when(before.when)}."
        yield f"It is said {readable_when(after.when)}."
    elif (after and after.when and not before) or (before and before.when and not after):
        yield f"It is said {readable_when((after or before).when)}."  # type: ignore[union-attr] # one of them is there
    elif before and after and before.says == after.says:
        yield "It stands in another place."
