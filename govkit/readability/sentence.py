"""What is known of each sentence, and of all those of a clause or document."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple

from govkit.document import Document, Manner, Place
from govkit.finding import Location
from govkit.readability.hard_words import is_hard
from govkit.readability.sentences import Stretch
from govkit.readability.units import UnitForm
from govkit.readability.words import Span, Word

LONG: Final = 20


class Sentence(NamedTuple):
    """A sentence with what is counted in it, and where it is written.

    `run` has its words as they stand in its block. `place` is the template's line. `path` is
    the fact of the partnership that most of the words come from, or empty. `origins` tells which span of the text states which
    fact; what lies in none is the template's. `number` counts the sentences of the document, `unit` its paragraphs, items, cells
    and so on, each of which has one or more sentences. `passives` holds the first and the last word of each passive,
    and `emphases` tells which span is in italics or underlined.
    """

    text: str
    run: Stretch
    place: Place
    clause: str
    path: str = ""
    form: UnitForm = UnitForm.PARAGRAPH
    origins: tuple[tuple[Span, str], ...] = ()
    number: int = 0
    unit: int = 0
    passives: tuple[Span, ...] = ()
    emphases: tuple[tuple[Span, Manner], ...] = ()

    @property
    def small(self) -> tuple[str, ...]:
        """Its words in small letters."""
        return self.run.small

    @property
    def length(self) -> int:
        """How many words it has."""
        return len(self.run.small)

    @property
    def words(self) -> tuple[Word, ...]:
        """Its words, each with its place in its text."""
        return self.run.words

    @property
    def texts(self) -> list[str]:
        """Its words as they are written."""
        return [word.text for token in self.run.tokens for word in token.words]

    def named_hard_words(self) -> tuple[str, ...]:
        """The long words that a child of ten doesn't know, as they are written."""
        return tuple(word.text for token in self.run.tokens if token.hard for word in token.words if is_hard(word.text))

    def span(self, first: int, last: int) -> Span:
        """Where its words stand in its text, from the first of these to the last."""
        start, end = self.run.word(first), self.run.word(last)
        return start.start, end.start + len(end.text)

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
    words: int = field(init=False, compare=False)
    syllables: int = field(init=False, compare=False)
    long_words: int = field(init=False, compare=False)
    hard_words: int = field(init=False, compare=False)
    rare_words: int = field(init=False, compare=False)
    passives: int = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Counts the words and their syllables, the long, the hard and the rare words, and the sentences with a passive in them."""
        runs = [each.run for each in self.sentences]
        object.__setattr__(self, "words", sum([len(run.small) for run in runs]))
        object.__setattr__(self, "syllables", sum([run.syllables for run in runs]))
        object.__setattr__(self, "long_words", sum([run.long for run in runs]))
        object.__setattr__(self, "hard_words", sum([run.hard for run in runs]))
        object.__setattr__(self, "rare_words", sum([run.rare for run in runs]))
        object.__setattr__(self, "passives", sum([bool(each.passives) for each in self.sentences]))

    @property
    def longest(self) -> int:
        """The words of the longest sentence."""
        return max((sentence.length for sentence in self.sentences), default=0)

    @property
    def long_sentences(self) -> tuple[Sentence, ...]:
        """The sentences of more than 20 words."""
        return tuple(sentence for sentence in self.sentences if sentence.length > LONG)


class Scored(NamedTuple):
    """A document with its sentences: all of them, by clause, and by section, which is what stands under one heading.

    Where it is in more than one language, these are the English ones; `others` has those in each other language, by its name.
    """

    document: Document
    whole: Score
    clauses: tuple[Score, ...]
    sections: tuple[Score, ...] = ()
    others: tuple[Score, ...] = ()


class Located(NamedTuple):
    """A scored document whose template is `file`, and the places of its sentences, in their order, if some are elsewhere.

    `skipped` says what of a file that was written elsewhere was not read, `left_out` what of it is no sentence and has no score, and
    `counted_as` what counts as something else than it looks.
    """

    scored: Scored
    file: str
    places: tuple[Location, ...] = ()
    skipped: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    counted_as: tuple[str, ...] = ()

    @property
    def asides(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What of the file is not in its scores or counts otherwise, each with what is said of it; none of a document of govkit's own."""
        said = (
            ("not read", self.skipped),
            ("not scored", (*self.left_out, *self._in_other_languages)),
            ("counted", self.counted_as),
        )
        return tuple(each for each in said if each[1])

    @property
    def _in_other_languages(self) -> tuple[str, ...]:
        """What is in another language than English, beside English."""
        others = self.scored.others if self.scored.whole.english else ()
        return tuple(
            f"{len(each.sentences)} sentence{'' if len(each.sentences) == 1 else 's'} and {each.words} word{'' if each.words == 1 else 's'}"
            f" in {each.name}, since the formulas are for English"
            for each in others
        )

    def place(self, sentence: Sentence) -> Location:
        """Where a sentence is written."""
        return self.places[sentence.number] if self.places else Location(self.file, sentence.place.line)
