"""What a rule about reading finds: a sentence, and how to put it right."""

from __future__ import annotations

from typing import NamedTuple

from govkit.finding import Severity
from govkit.readability.sentence import Sentence
from govkit.readability.words import Span


class SentenceProblem(NamedTuple):
    """A sentence that is hard to read. How grave that is depends on who reads the document.

    `span` is where the words at fault stand in the sentence's text, and `instead` what could take their place, if anything can.
    `source` is that of the words, where it is another than the rule's. `fits` says that the one of `instead` can stand there as it is,
    and `asks_for_thought` that none can: they would promise something else, or the words belong to those that follow.
    """

    sentence: Sentence
    span: Span
    severity: Severity
    message: str
    fix: str
    instead: tuple[str, ...] = ()
    source: str = ""
    fits: bool = False
    asks_for_thought: bool = False

    @property
    def words(self) -> str:
        """The words at fault."""
        start, end = self.span
        return self.sentence.text[start:end]
