"""What a house adds to plain language: words of its own, words that it turns off with a reason, and reading targets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from govkit.data.reading_targets import house_targets
from govkit.data.shelf import Wrong, read
from govkit.data.templates import Templates, shipped_templates
from govkit.data.words import HouseWordsFile
from govkit.model.facts import suggest
from govkit.wording.plain_language import PlainLanguage, shipped
from govkit.wording.plain_words import Forms, WrittenForm, firsts_of
from govkit.wording.word_lists import forms, holds


def plain_language(house: Path | None) -> PlainLanguage:
    """The plain language that govkit ships, as the house's `standards/plain_words.yaml` and `reading_targets.yaml` change it.

    Raises DataUnreadable.
    """
    language = shipped()
    if house is None:
        return language
    words, targets = house / "standards" / "plain_words.yaml", house / "standards" / "reading_targets.yaml"
    if words.is_file():
        language = _with_words(language, words)
    return _with_targets(language, targets, house) if targets.is_file() else language


def _with_words(language: PlainLanguage, file: Path) -> PlainLanguage:
    found = read(file, HouseWordsFile, partial(check_house_words, known=language.forms))
    replaced = {each.term for each in found.off} | {word.words for word in found.words}
    kept = {
        start: tuple(form for form in some if form.of.term not in replaced) for start, some in language.forms.items()
    }
    joined = _joined(forms((word.rule, word, word.source) for word in found.words), kept)
    let_be = {
        start for start, some in language.forms.items() for form in some if form.of.term in replaced and not form.rest
    }
    return PlainLanguage(
        joined, firsts_of(joined), language.well_known.union(found.well_known, let_be), language.targets
    )


def check_house_words(found: HouseWordsFile, known: Forms) -> Iterator[Wrong]:
    """A word that is turned off is one that govkit lists, and a set phrase has the word that means something else in it."""
    terms = dict.fromkeys(form.of.term for some in known.values() for form in some) if found.off else {}
    for number, each in enumerate(found.off):
        if each.term not in terms:
            what = f"There is no word “{each.term}” to turn off."
            yield Wrong(("off", str(number), "term"), what, suggest(each.term, terms))
    for number, word in enumerate(found.words):
        for phrase in (phrase for phrase in word.not_in if not holds(word, phrase)):
            what = f"“{phrase}” does not have “{word.words}” in it."
            fix = f"Write a phrase in which it means something else, with “{word.words}” in it."
            yield Wrong(("words", str(number), "not_in"), what, fix)


def _joined(house: Forms, kept: Forms) -> Forms:
    """The forms of both, the longest first."""
    return {
        first: tuple(sorted((*house.get(first, ()), *kept.get(first, ())), key=_shortness))
        for first in house.keys() | kept.keys()
    }


def _shortness(form: WrittenForm) -> int:
    return -len(form.rest)


def _with_targets(language: PlainLanguage, file: Path, house: Path) -> PlainLanguage:
    changed = dict(language.targets)
    for name, limits in house_targets(file, Templates(shipped_templates(), house).kinds()).items():
        changed[name] = {**changed.get(name, {}), **limits}
    return language._replace(targets=changed)
