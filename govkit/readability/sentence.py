"""What is known of each sentence, and of all those of a clause or document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from govkit.document import Document, Place
from govkit.finding import Location
from govkit.readability.hard_words import is_hard, is_long, sounds_long
from govkit.readability.units import Form
from govkit.readability.words import Span, Word

LONG: Final = 20


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words, their syllables in all, and where it is written.

    `place` is the template's line. `path` is the fact of the partnership that most of the words come from, or empty.
    `origins` tells which span of the text states which fact; what lies in none is the template's. `number` counts the
    sentences of the document, `unit` its paragraphs, items, cells and so on, each of which has one or more sentences.
    """

    text: str
    words: tuple[Word, ...]
    syllables: int
    place: Place
    clause: str
    path: str = ""
    form: Form = Form.PARAGRAPH
    origins: tuple[tuple[Span, str], ...] = ()
    number: int = 0
    unit: int = 0

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.words)

    @property
    def long_words(self) -> tuple[Word, ...]:
        """The words of three syllables or more."""
        return tuple(word for word in self.words if is_long(word))

    @property
    def hard_words(self) -> tuple[Word, ...]:
        """The long words that a child of ten doesn't know."""
        return tuple(word for word in self.long_words if is_hard(word.text))

    def span(self, first: int, last: int) -> Span:
        """Where its words stand in its text, from the first of these to the last."""
        words = self.words[first], self.words[last]
        return words[0].start, words[1].start + len(words[1].text)

    def paths(self, span: Span) -> tuple[str, ...]:
        """The facts that words in this span of the text state."""
        start, end = span
        return tuple(dict.fromkeys(path for (first, last), path in self.origins if first < end and start < last))

    def is_stated(self, span: Span) -> bool:
        """Whether every word in this span of the text states a fact, so that none is the template's."""
        start, end = span
        inside = [word for word in self.words if start <= word.start < end]
        return bool(inside) and all(any(a <= word.start < b for (a, b), _path in self.origins) for word in inside)


@dataclass(frozen=True, slots=True)
class Score:
    """The sentences of a document or of one clause, which `name` names. The formulas hold only for what is `english`."""

    name: str
    sentences: tuple[Sentence, ...]
    english: bool = True
    long_words: int = field(init=False, compare=False)
    hard_words: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Counts the words of three syllables or more, and those of them that a child of ten doesn't know."""
        read_aloud = [text for each in self.sentences for text, _start, copied in each.words if not copied]
        object.__setattr__(self, "long_words", sum(map(sounds_long, read_aloud)))
        object.__setattr__(self, "hard_words", sum(map(is_hard, read_aloud)))

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
    """A scored document whose template is `file`, and the places of its sentences, in their order.

    `skipped` says what of a file that was written elsewhere was not read.
    """

    scored: Scored
    file: str
    places: tuple[Location, ...]
    skipped: tuple[str, ...] = ()

    def place(self, sentence: Sentence) -> Location:
        """Where a sentence is written."""
        return self.places[sentence.number]
