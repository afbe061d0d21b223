"""A finding beside the sentence that it is about, so that a report can show both."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from govkit.finding import Finding
from govkit.rules.sentence_problem import SentenceProblem


class Written(StrEnum):
    """Where words are written, and so who can change them."""

    TEMPLATE = "template"
    PARTNERSHIP = "partnership"
    BOTH = "both"


class Remark(NamedTuple):
    """A finding with the problem behind it: the sentence, the words at fault and what could take their place."""

    finding: Finding
    problem: SentenceProblem

    @property
    def paths(self) -> tuple[str, ...]:
        """The facts that the words at fault state."""
        return self.problem.sentence.paths(self.problem.span)

    @property
    def written(self) -> Written:
        """Where the words at fault are written."""
        if not self.paths:
            return Written.TEMPLATE
        stated = self.problem.sentence.is_stated(self.problem.span)
        return Written.PARTNERSHIP if stated else Written.BOTH
