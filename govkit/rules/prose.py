"""A scored document beside what plain language asks of it: all that a rule about reading looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from govkit.document import Design
from govkit.readability.sentence import Scored, Sentence
from govkit.readability.units import UnitForm
from govkit.readability.words import bare
from govkit.wording.plain_language import PlainLanguage, Targets
from govkit.wording.plain_words import FoundTerm, find

HEADINGS: Final = frozenset({UnitForm.TITLE, UnitForm.HEADING})
_OPENING: Final = frozenset("“‘\"'")
_CLOSING: Final = frozenset("”’\"'")
_QUOTED: Final = "“”"
_SHORT: Final = 8  # words; a longer quotation may be what somebody said for the letter


class Listed(NamedTuple):
    """Words of a sentence that a list names."""

    sentence: Sentence
    found: FoundTerm


class Prose(NamedTuple):
    """A scored document, its targets, and the listed words in it by the rule that minds them.

    `glossary` is the partnership's own.
    """

    scored: Scored
    targets: Targets
    well_known: frozenset[str]
    glossary: Mapping[str, str]
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

    @property
    def public_sentences(self) -> tuple[Sentence, ...]:
        """Every sentence, if the public reads them."""
        return self.sentences if self.is_public else ()

    def headings(self) -> Iterator[Sentence]:
        """Each heading, if the public reads it."""
        title, heading = UnitForm.TITLE, UnitForm.HEADING
        return (each for each in self.public_sentences if each.form is title or each.form is heading)


def prose(scored: Scored, language: PlainLanguage, glossary: Mapping[str, str]) -> Prose:
    """A scored document beside the language that it is held to."""
    listed: dict[str, list[Listed]] = defaultdict(list)
    for sentence in scored.whole.sentences:
        for found in find(language.forms, language.firsts, sentence.small):
            if _is_meant(sentence, found):
                listed[found.form.of.rule].append(Listed(sentence, found))
    document = scored.document
    return Prose(
        scored=scored,
        targets=language.targets_of(document.kind, document.design),
        well_known=language.well_known,
        glossary=glossary,
        listed=listed,
    )


def _is_meant(sentence: Sentence, found: FoundTerm) -> bool:
    """Whether the words are those of the list: no part of a name, not in a short quotation, and not parted by a comma."""
    start, end = sentence.span(found.first, found.last)
    inside = sentence.text[start:end].split()
    if _is_quoted(sentence.text, start, end):
        return False
    if found.form.of.in_capitals:
        return all(text.removesuffix("s").isupper() for text in inside)
    is_name = any(text[0].isupper() for text in (inside[1:] if found.first == 0 else inside))
    return not is_name and [bare(text) for text in inside] == inside


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Whether the words stand between the signs of a quotation, by themselves or among few others: they are a name, or somebody else's words."""
    if start and text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return True
    opened, closed = text.rfind(_QUOTED[0], 0, start), text.find(_QUOTED[1], end)
    inside = text[opened + 1 : closed]
    return opened >= 0 and closed >= 0 and _QUOTED[1] not in text[opened:start] and len(inside.split()) <= _SHORT
