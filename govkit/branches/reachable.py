"""Which losses are told: none that the shipped templates have too, nor any of a file that the rules refuse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from govkit.branches.changes import Raw
from govkit.branches.documents import Press
from govkit.branches.lost import NO_PROMISE, Loss
from govkit.branches.trials import Changes, FileAsWritten, Trials
from govkit.data.templates import Templates
from govkit.finding import Severity
from govkit.model import Partnership
from govkit.rules.rule import rules

_TRIED: Final = 3  # of the changes after which something is lost


@dataclass(frozen=True)  # without slots, which leave no place to keep what was worked out
class Reachable:
    """Judges the losses of one partnership."""

    found: Templates
    written: FileAsWritten

    @cached_property
    def _own(self) -> Trials:
        """The templates that govkit ships, for the same partnership."""
        return Trials(Press(Templates(self.found.shipped)), self.written)

    @cached_property
    def _errors(self) -> frozenset[tuple[str, str]]:
        return _errors(self.written.partnership(self.written.raw))

    def first(self, loss: Loss, shown_by: Iterable[Changes]) -> Changes | None:
        """The first of the changes that shows a loss which is to be told, if any of the first few does."""
        return next((each for each in list(shown_by)[:_TRIED] if self._is_told(loss, each)), None)

    def _is_told(self, loss: Loss, changes: Changes) -> bool:
        raw = self.written.after(changes)
        if raw is None:
            return False
        if self.found.house is None:
            return loss.rule != NO_PROMISE and not self._is_refused(raw)
        return not self._own.loses(raw, loss)

    def _is_refused(self, raw: Raw) -> bool:
        """Whether a rule about the file finds an error after the change that it did not find before."""
        return not _errors(self.written.partnership(raw)) <= self._errors


def _errors(partnership: Partnership | None) -> frozenset[tuple[str, str]]:
    if partnership is None:
        return frozenset()
    grave = [rule for rule in rules("partnership") if rule.severity is Severity.ERROR]
    return frozenset((rule.id, problem.path) for rule in grave for problem in rule.check(partnership))
