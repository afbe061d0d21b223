"""What is known of each sentence, and of all those of a clause or document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from govkit.document import Document, Place
from govkit.finding import Location
from govkit.readability.words import Word

LONG: Final = 20


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, their syllables in all, and where it is written.

    `place` is the template's line. `path` is the fact of the partnership that most of the words come from, or empty.
    """

    text: str
    words: tuple[Word, ...]
    syllables: int
    place: Place
    clause: str
    path: str = ""

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Score:
    """The sentences of a document or of one clause, which `name` names."""

    name: str
    sentences: tuple[Sentence, ...]

    @property
    def words(self) -> int:
        """How many words there are."""
        return sum(sentence.length for sentence in self.sentences)

    @property
    def syllables(self) -> int:
        """How many syllables there are."""
        return sum(sentence.syllables for sentence in self.sentences)

    @property
    def longest(self) -> int:
        """The words of the longest sentence."""
        return max((sentence.length for sentence in self.sentences), default=0)

    @property
    def long_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of more than 20 words."""
        return tuple(sentence for sentence in self.sentences if sentence.length > LONG)


@dataclass(frozen=True, slots=True)
class Scored:
    """A document with its sentences, all of them and by clause."""

    document: Document
    whole: Score
    clauses: tuple[Score, ...]


@dataclass(frozen=True, slots=True)
class Located:
    """A scored document whose template is `file`, and the places of its long sentences, in their order."""

    scored: Scored
    file: str
    places: tuple[Location, ...]

    def place(self, sentence: Sentence) -> Location:
        """Where a long sentence is written."""
        return self.places[self.scored.whole.long_sentences.index(sentence)]
