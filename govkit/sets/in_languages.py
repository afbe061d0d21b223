"""The documents of a partnership in other languages, each beside the English, and what is known of their words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from govkit.approval.statements import OUTSIDE, ClauseWords
from govkit.approval.words_of import words_of
from govkit.data.languages import LanguageFile, SaidIn, kept_language, language_file, shipped_language, words_digest
from govkit.data.templates import Templates
from govkit.document import Blank, Document, Inline, Kind, Stated, every_block, leaves, pieces
from govkit.document.names import document_name
from govkit.errors import TemplateFailed
from govkit.finding import shown
from govkit.model import Partnership
from govkit.questions.languages import languages_of
from govkit.rules.language_version import LanguageVersion
from govkit.rules.rendered import Rendered
from govkit.sets.render_set import render_in
from govkit.wording.say import begin
from govkit.wording.tongue import Tongue, untold


class InLanguage(NamedTuple):
    """A document in another language, and what rules are asked about it; no document, where there is none in the language.

    `unchecked` stands for all of its words that no translator has checked.
    """

    rendered: Rendered | None
    version: LanguageVersion
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True)  # without slots, which leave no place to keep what was worked out
class LanguageWords:
    """The words of a language: those that govkit ships, and those beside the partnership file, which come first."""

    code: str
    found: Templates
    shipped: LanguageFile
    own: LanguageFile

    @cached_property
    def entries(self) -> Mapping[str, SaidIn]:
        """Each entry by its English."""
        return {each.english: each for each in (*self.shipped.words, *self.own.words)}

    @cached_property
    def tongue(self) -> Tongue:
        """How facts are said in it."""
        words = {english: each.says for english, each in self.entries.items()}
        return Tongue(self.code, words, self.shipped.commas or self.own.commas)

    @cached_property
    def checked(self) -> frozenset[str]:
        """What stands for the words that a translator checked."""
        return frozenset(words for each in self.own.checked for words in each.words)

    def clauses(self, kind: str) -> Mapping[str, str]:
        """What stands for the words of each clause of a kind, beside the English."""
        said = words_of(self.found, kind, language=self.code) or {}
        english = words_of(self.found, kind) or {}
        return {name: _clause_digest(kind, words, english.get(name)) for name, words in said.items()}

    def used_in(self, document: Document) -> Iterator[SaidIn]:
        """The words of facts that a document says."""
        said = {leaf.text for leaf in _facts(document)}
        return (each for each in self.entries.values() if not said.isdisjoint((each.says, begin(each.says))))


def words_in(code: str, found: Templates, partnership: Path) -> LanguageWords:
    """The words of a language for a partnership file. Raises DataUnreadable, or LinkRefused."""
    return LanguageWords(code, found, shipped_language(code), kept_language(partnership, code))


def render_languages(
    partnership: Partnership, found: Templates, file: Path, *, each_sender: bool = False
) -> tuple[Rendered, ...]:
    """The documents in all languages that the partnership names beside English. Raises TemplateFailed, or DataUnreadable."""
    tongues = (words_in(code, found, file).tongue for code in languages_of(partnership))
    return tuple(each for tongue in tongues for each in render_in(partnership, found, tongue, each_sender=each_sender))


def in_languages(  # noqa: PLR0913 - what documents are made of
    partnership: Partnership,
    found: Templates,
    file: Path,
    english: Iterable[Rendered],
    codes: Collection[str],
    *,
    draft: bool = False,
    each_sender: bool = False,
    failed: Callable[[str, TemplateFailed], None] | None = None,
) -> Iterator[InLanguage]:
    """The documents in each of these languages. Raises TemplateFailed, or DataUnreadable.

    Whoever is told what `failed`, by its kind and language, gets all the others.
    """
    known = tuple(english)
    for at, code in enumerate(languages_of(partnership)):
        if code not in codes:
            continue
        words = words_in(code, found, file)
        beside = {document_name(each.document.name, code): each for each in known}
        place = LanguageVersion(words.tongue.name, f"records.languages.{at}", shown(language_file(file, code)))
        broken = _Broken(code, failed) if failed else None
        told = broken.note if broken else None
        made = render_in(partnership, found, words.tongue, draft=draft, each_sender=each_sender, failed=told)
        of_kind = {kind: words.clauses(kind) for kind in dict.fromkeys(each.kind.name for each in made)}
        for each in made:
            other = beside.get(each.document.name)
            if other is None:  # the English can't be made, and that is told
                continue
            clauses = _unchecked_clauses(each.document, of_kind[each.kind.name], words)
            facts = [one for one in words.used_in(each.document) if entry_digest(one) not in words.checked]
            version = replace(
                _version(place, each, other),
                unchecked=tuple(clauses),
                unchecked_facts=tuple(one.english for one in facts),
            )
            yield InLanguage(each, version, (*clauses.values(), *map(entry_digest, facts)))
        if not made and not (broken and broken.any):
            yield InLanguage(None, place)


class _Broken:
    """Tells on which kinds can't be made in a language, and knows whether there were any."""

    def __init__(self, code: str, told: Callable[[str, TemplateFailed], None]) -> None:
        self._code, self._told, self.any = code, told, False

    def note(self, kind: Kind, error: TemplateFailed) -> None:
        self.any = True
        self._told(document_name(kind.name, self._code), error)


def _version(place: LanguageVersion, rendered: Rendered, english: Rendered) -> LanguageVersion:
    own, there = _said(rendered.document), _said(english.document)
    lacking = tuple(name for name in there if name not in own)
    return replace(place, document=rendered.document.name, lacking=lacking, untold=tuple(_untold(rendered)))


def _said(document: Document) -> list[str]:
    """The clauses that a document says anything in, each once."""
    return list(dict.fromkeys(each.id for each in document.clauses() if each.blocks))


def _unchecked_clauses(document: Document, clauses: Mapping[str, str], words: LanguageWords) -> dict[str, str]:
    """What stands for each clause of a document that no translator has checked, by its name."""
    said = {OUTSIDE, *_said(document)}
    return {name: each for name, each in clauses.items() if name in said and each not in words.checked}


def entry_digest(entry: SaidIn) -> str:
    """What stands for the words of a fact beside the English."""
    return words_digest(entry.english, entry.says)


def _clause_digest(kind: str, words: ClauseWords, english: ClauseWords | None) -> str:
    both = [each for one in (english, words) if one for each in one.statements]
    return words_digest(kind, words.clause, *(line for each in both for line in (each.says, *each.when)))


def _untold(rendered: Rendered) -> Iterator[tuple[str, str]]:
    """Each fact for which the language has no words, once: by its path, where the partnership file has it."""
    found: dict[str, str] = {}
    for leaf in _facts(rendered.document):
        if english := untold(leaf.text):
            found.setdefault(english, leaf.path if leaf.path in rendered.written else "")
    yield from ((path, english) for english, path in found.items())


def _facts(document: Document) -> Iterator[Stated | Blank]:
    for block in every_block(document.blocks):
        for run, _place in pieces(block):
            yield from _stated(run)


def _stated(run: tuple[Inline, ...]) -> Iterator[Stated | Blank]:
    return (leaf for leaf in leaves(run) if isinstance(leaf, Stated | Blank))
