"""What a rule finds: a place in the partnership or in a document, and how to put it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from govkit.document import Place
from govkit.finding import Severity

if TYPE_CHECKING:  # `govkit check` reads no sentences, and a text that is only read has no required clauses
    from govkit.load.standard import RequiredClause
    from govkit.readability.sentence import Sentence
    from govkit.readability.words import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong at a path of the partnership, such as `data_items.health-flag`. `source` is a nearer one than the rule's."""

    path: str
    message: str
    fix: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class DocumentProblem:
    """Something wrong at a place of a template, or with the fact of the partnership file at `path` that is printed there.

    `required` is the clause whose severity and source it takes over; `source` is a nearer one than the rule's.
    """

    place: Place
    clause: str
    message: str
    fix: str
    required: RequiredClause | None = None
    path: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class SentenceProblem:
    """A sentence that is hard to read. How grave that is depends on who reads the document.

    `span` is where the words at fault stand in the sentence's text, and `instead` what could take their place, if anything can.
    `source` is that of the words, where it is another than the rule's.
    """

    sentence: Sentence
    span: Span
    severity: Severity
    message: str
    fix: str
    instead: tuple[str, ...] = ()
    source: str = ""

    @property
    def words(self) -> str:
        """The words at fault."""
        start, end = self.span
        return self.sentence.text[start:end]
