"""A scored document beside what plain language asks of it: all that a rule about reading looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from govkit.document import Design
from govkit.readability.sentence import Scored, Sentence
from govkit.readability.units import Form
from govkit.wording.plain_language import PlainLanguage, Targets
from govkit.wording.plain_words import Found, find

HEADINGS: Final = frozenset({Form.TITLE, Form.HEADING})
_OPENING: Final = frozenset("“‘\"'")
_CLOSING: Final = frozenset("”’\"'")


@dataclass(frozen=True, slots=True)
class Listed:
    """Words of a sentence that a list names."""

    sentence: Sentence
    found: Found


@dataclass(frozen=True, slots=True)
class Prose:
    """A scored document, its targets, and the listed words in it by the rule that minds them.

    `words` holds the words of each sentence in small letters, by its number. `glossary` is the partnership's own.
    """

    scored: Scored
    targets: Targets
    well_known: frozenset[str]
    glossary: Mapping[str, str]
    words: Sequence[Sequence[str]]
    listed: Mapping[str, Sequence[Listed]]

    @property
    def is_public(self) -> bool:
        """Whether the public reads it: a letter or a notice, but no agreement and no letter between organisations."""
        document = self.scored.document
        return document.for_the_public and document.design is not Design.AGREEMENT

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence."""
        return self.scored.whole.sentences

    def public_sentences(self) -> Iterator[tuple[Sentence, Sequence[str]]]:
        """Each sentence with its words in small letters, if the public reads them."""
        return zip(self.sentences, self.words, strict=True) if self.is_public else iter(())

    def headings(self) -> Iterator[Sentence]:
        """Each heading, if the public reads it."""
        title, heading = Form.TITLE, Form.HEADING
        found = self.sentences if self.is_public else ()
        return (each for each in found if each.form is title or each.form is heading)


def prose(scored: Scored, language: PlainLanguage, glossary: Mapping[str, str]) -> Prose:
    """A scored document beside the language that it is held to."""
    sentences = scored.whole.sentences
    words = [_small(sentence) for sentence in sentences]
    listed: dict[str, list[Listed]] = defaultdict(list)
    for sentence, small in zip(sentences, words, strict=True):
        for found in find(language.forms, small):
            if _is_meant(sentence, found):
                listed[found.form.of.rule].append(Listed(sentence, found))
    document = scored.document
    return Prose(
        scored=scored,
        targets=language.targets_of(document.kind, document.design),
        well_known=language.well_known,
        glossary=glossary,
        words=words,
        listed=listed,
    )


def _small(sentence: Sentence) -> list[str]:
    text = sentence.text
    if "’" in text:
        return [word.lower().replace("’", "'") for word, _start, _copied in sentence.words]
    return [word.lower() for word, _start, _copied in sentence.words]


def _is_meant(sentence: Sentence, found: Found) -> bool:
    """Whether the words are those of the list: no part of a name, not quoted by themselves, and not parted by a comma."""
    inside = [word.text for word in sentence.words[found.first : found.last + 1]]
    if found.form.of.in_capitals:
        return all(text.removesuffix("s").isupper() for text in inside)
    start, end = sentence.span(found.first, found.last)
    between = sentence.text[start:end]
    if sentence.text[start - 1 : start] in _OPENING and sentence.text[end : end + 1] in _CLOSING and start:
        return False
    is_name = any(text[0].isupper() for text in (inside[1:] if found.first == 0 else inside))
    return not is_name and len(between) == sum(map(len, inside)) + len(inside) - 1
