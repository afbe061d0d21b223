"""Counts a document: its sentences with their words and syllables, and where each is written."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice, takewhile
from typing import Final, TypeVar

from govkit.document import Document
from govkit.readability.language import ENGLISH, reads_as_english
from govkit.readability.passives import TO_BE, passives
from govkit.readability.sentence import Score, Scored, Sentence
from govkit.readability.sentences import Stretch, split
from govkit.readability.spoken import spoken
from govkit.readability.units import TextUnit, UnitForm, units
from govkit.readability.words import Span

Mark = TypeVar("Mark")
_NAMES: Final = frozenset(
    {UnitForm.CELL, UnitForm.HEADING_CELL, UnitForm.CAPTION}
)  # of a thing or an event: nobody acts there
_HEADINGS: Final = frozenset({UnitForm.TITLE, UnitForm.HEADING})


def score(document: Document, *, by_language: bool = False) -> Scored:
    """The sentences of the document, of each of its clauses and of each of its sections; if asked, those in English apart from others."""
    runs = (
        (number, unit, run)
        for number, unit in enumerate(units(document.blocks))
        for run in split(unit.text, unit.blanks, unit.ends)
    )
    found = tuple([_sentence(number, *each) for number, each in enumerate(runs)])
    languages = spoken(document, found) if by_language else {}
    foreign = frozenset(unit for unit, language in languages.items() if language != ENGLISH)
    in_english = tuple([each for each in found if each.unit not in foreign]) if foreign else found
    english = bool(in_english or not found) and _is_english(document, in_english, told=bool(languages))

    def part(name: str, sentences: Sequence[Sentence]) -> Score:
        """The English of a part; all of it where there is none."""
        own = [each for each in sentences if each.unit not in foreign]
        return Score(name, tuple(own or sentences), english and bool(own))

    return Scored(
        document,
        Score(document.name, in_english if english else found, english),
        tuple(part(name, list(some)) for name, some in groupby(found, key=lambda each: each.clause) if name),
        tuple(part(name, some) for name, some in _sections(found)),
        tuple(_in_others(found, languages)),
    )


def _in_others(sentences: Sequence[Sentence], languages: Mapping[int, str]) -> Iterator[Score]:
    """What is in each other language than English, by its name."""
    found = defaultdict[str, list[Sentence]](list)
    for each in sentences:
        found[languages.get(each.unit, ENGLISH)].append(each)
    for language, some in found.items():
        if language != ENGLISH:
            yield Score(language, tuple(some), english=False)


def _is_english(document: Document, sentences: Sequence[Sentence], *, told: bool) -> bool:
    """Whether the document says that it is in English, or nothing of its language, and reads as English; what was `told` apart is."""
    named = document.language.partition("-")[0]
    return (told or named in {"en", ""}) and reads_as_english(
        [word for each in sentences for token in each.run.tokens if not token.copied for word in token.small]
    )


def _sections(sentences: Sequence[Sentence]) -> Iterator[tuple[str, list[Sentence]]]:
    """What stands under each heading, the heading included, by its words. What stands before the first is in none."""
    section: list[Sentence] = []
    for each in sentences:
        starts = each.form in _HEADINGS and not (section and section[-1].unit == each.unit)
        if starts and section:
            yield section[0].text, section
        if starts:
            section = [each]
        elif section:
            section.append(each)
    if section:
        yield section[0].text, section


def _sentence(number: int, of: int, unit: TextUnit, run: Stretch) -> Sentence:
    has_passives = unit.form not in _NAMES and not TO_BE.isdisjoint(run.small)
    return Sentence(
        unit.text[run.start : run.end],
        run,
        unit.place,
        unit.clause,
        path=_path(unit, run) if unit.origins else "",
        form=unit.form,
        origins=_inside(unit.origins, run) if unit.origins else (),
        number=number,
        unit=of,
        emphases=_inside(unit.emphases, run) if unit.emphases else (),
        passives=tuple(passives(run.small)) if has_passives else (),
    )


def _inside(marked: Sequence[tuple[Span, Mark]], run: Stretch) -> tuple[tuple[Span, Mark], ...]:
    """What of these spans is in a sentence, counted from its start."""
    start, end = run.start, run.end
    # They follow each other, so those of one sentence stand together.
    first_in = bisect_right(marked, start, key=lambda each: each[0][1])
    inside = takewhile(lambda each: each[0][0] < end, islice(marked, first_in, None))
    return tuple([((max(first, start) - start, min(last, end) - start), mark) for (first, last), mark in inside])


def _path(unit: TextUnit, run: Stretch) -> str:
    """The fact that most of the words come from, or empty."""
    words = run.words
    counted = Counter(
        path for word in words for (start, end), path in unit.origins if start <= run.start + word.start < end
    )
    path, most = next(iter(counted.most_common(1)), ("", 0))
    return path if 2 * most > len(words) else ""
