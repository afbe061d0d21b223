"""Abbreviations that a document defines in a list of definitions: a table, a glossary, or “ISA” means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from govkit.readability.capitals import Abbreviation, abbreviations
from govkit.readability.definitions import spells, words_in
from govkit.readability.sentence import Sentence
from govkit.readability.units import UnitForm

_QUOTES: Final = "“”‘’\"'"
_NAMES_A_LIST: Final = re.compile(
    r"\b(?:definitions?|defined terms?|glossary|interpretation|abbreviations?|acronyms?|terms used)\b", re.IGNORECASE
)
_HEADS_A_COLUMN: Final = frozenset(
    {"term", "terms", "word", "abbreviation", "abbreviations", "acronym", "acronyms", "definition", "meaning"}
)
_CELLS: Final = frozenset({UnitForm.CELL, UnitForm.HEADING_CELL})
_HEADINGS: Final = frozenset({UnitForm.TITLE, UnitForm.HEADING})
_VERB: Final = r",? (?:means?|stands? for|shall mean|will mean|has the (?:same )?meaning|is defined|are defined)\b"
_DEFINES: Final = re.compile(rf"s?[{_QUOTES}]?{_VERB}")
# “Information Sharing Agreement” or “ISA” means
_TERM: Final = '(?:[“"][^“”"]{2,80}[”"]|[‘\'][^‘’\'“”"]{2,80}[’\'])'
_TERMS: Final = re.compile(rf"(?:{_TERM}(?:,? (?:or|and) (?:the )?|, )?){{1,9}}{_VERB}")
_CLOSES: Final = re.compile(rf"s?[{_QUOTES}]")


def definitions(sentences: Sequence[Sentence]) -> Iterator[tuple[str, int]]:
    """Each abbreviation that a list of definitions explains, with the number of its sentence."""
    in_list = False
    for sentence, following in zip(sentences, (*sentences[1:], None), strict=True):
        if sentence.form in _HEADINGS:
            in_list = _NAMES_A_LIST.search(sentence.text) is not None
        elif sentence.form in _CELLS and sentence.text.strip(" :").lower() in _HEADS_A_COLUMN:
            in_list = True
        for found in abbreviations(sentence):
            if _is_entry(sentence, following, found, in_list=in_list):
                yield found.name, sentence.number


def _is_entry(sentence: Sentence, following: Sentence | None, found: Abbreviation, *, in_list: bool) -> bool:
    """Whether an abbreviation leads its own definition, in its own sentence or in what follows."""
    before, after = sentence.text[: found.span[0]], sentence.text[found.span[1] :]
    terms = _TERMS.match(sentence.text)
    if terms is not None and found.span[1] <= terms.end():
        return True
    if before.strip(_QUOTES):
        return False
    if any(map(str.isalnum, after.removeprefix("s"))):
        return _DEFINES.match(after) is not None or (in_list and before != "" and _CLOSES.match(after) is not None)
    beside = following is not None and following.unit == sentence.unit + 1
    return following is not None and beside and (in_list or spells(words_in(following.text), found.name))
