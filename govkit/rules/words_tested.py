"""What rules about tests with people look at: how the words of one document stand."""

from __future__ import annotations

from dataclasses import dataclass

from govkit.document import Doing


@dataclass(frozen=True, slots=True)
class WordsTested:
    """How the words of a document stand, by the questions that people were asked about them.

    `settled` says whether the day on which it is published is. Of the questions, `never` were asked of nobody, `changed` are those whose words are
    others now, `failed` were not found or not understood, and `few` were asked of too few people; of the clauses in `unasked` there is no question.
    """

    document: str
    kind: str
    does: tuple[Doing, ...]
    settled: bool
    is_tested: bool = False
    bar: str = ""
    never: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    few: tuple[str, ...] = ()
    unasked: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether people understood each point, in these words."""
        return self.is_tested and not (self.never or self.changed or self.failed or self.few or self.unasked)
