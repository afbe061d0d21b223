"""The words of languages other than English: those that govkit ships, and `languages/CODE.yaml` beside the partnership file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from pydantic import Field

from govkit.data.approved import digest
from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, fast, read
from govkit.data.shipped import shipped_file
from govkit.errors import LinkRefused
from govkit.finding import shown
from govkit.model.facts import Text
from govkit.repository import leads_out

FOLDER: Final = "languages"
_ABOUT: Final = """\
# What the documents say in another language. `words` are facts of the partnership file, and whatever else stands in a document and no clause says:
# `english` as it stands there, `says` in this language. `checked` tells who looked at which words, and when; what was changed since is not checked.
# `govkit languages` writes this file. It can be changed by hand.
"""


class SaidIn(DataBlock):
    """Words of a fact in another language."""

    english: Text = Field(
        description="the words as they stand in the partnership file, or as govkit says them in English."
    )
    says: Text = Field(description="the same in this language.")


class CheckedWords(DataBlock):
    """Who checked words, and what stands for them."""

    by: Text = Field(description="the translator who checked them, and their role.")
    on: date = Field(description="the day on which they did.")
    words: tuple[Text, ...] = Field(description="what stands for each of the words that they checked.")


class LanguageFile(DataBlock):
    """The words of one language."""

    commas: bool = Field(
        False,
        description="`true` if lists are told with commas alone, since a joining word would change what follows it.",
    )
    checked: tuple[CheckedWords, ...] = Field((), description="who checked which words.")
    words: tuple[SaidIn, ...] = Field((), description="the words, each after a dash.")


NOTHING: Final = LanguageFile(commas=False, checked=(), words=())


def language_file(partnership: Path, code: str) -> Path:
    """Where the words of a language are kept."""
    return partnership.parent / FOLDER / f"{code}.yaml"


def kept_language(partnership: Path, code: str) -> LanguageFile:
    """The words that are kept beside the partnership file. Raises DataUnreadable, or LinkRefused."""
    file = language_file(partnership, code)
    if leads_out(file.parent) or leads_out(file):
        raise LinkRefused(f"{shown(file)} is a link out of its repository. Put the file itself there.")
    return read(file, LanguageFile, check_language) if file.is_file() else NOTHING


def shipped_language(code: str) -> LanguageFile:
    """The words that govkit ships in a language."""
    file = shipped_file(f"{FOLDER}/{code}.yaml")
    return fast(file, LanguageFile) if file.is_file() else NOTHING


def shipped_languages() -> tuple[str, ...]:
    """The codes of the languages in which govkit ships words."""
    return tuple(sorted(file.stem for file in shipped_file(FOLDER).glob("*.yaml")))


def check_language(found: LanguageFile) -> Iterator[Wrong]:
    """No words are told twice."""
    seen = set[str]()
    for number, each in enumerate(found.words):
        if each.english in seen:
            why = f"“{each.english}” stands here twice."
            yield Wrong(("words", str(number), "english"), why, "Take one of them out.")
        seen.add(each.english)


def words_digest(*said: str) -> str:
    """What stands for words in another language beside the English that they are for."""
    return digest("\n".join(said).encode())


def as_text(found: LanguageFile, said: Mapping[str, str] | None = None) -> str:
    """The file that holds these, two lines for each of the words; with these words by their English in the place of its own."""
    words = {each.english: each.says for each in found.words} if said is None else said
    return "".join((_ABOUT, *_lines(found, words)))


def entry_text(english: str, says: str) -> str:
    """The two lines for words of a fact."""
    return f"- english: {_quoted(english)}\n  says: {_quoted(says)}\n"


def _lines(found: LanguageFile, words: Mapping[str, str]) -> Iterator[str]:
    if found.commas:
        yield "commas: true\n"
    yield from _checked(found.checked)
    yield "words:\n" if words else "words: []\n"
    yield from (entry_text(english, says) for english, says in words.items())


def _checked(checked: Sequence[CheckedWords]) -> Iterator[str]:
    if checked:
        yield "checked:\n"
    for each in checked:
        yield f"- by: {_quoted(each.by)}\n  on: {each.on.isoformat()}\n  words:\n"
        yield from (f"  - {_quoted(words)}\n" for words in each.words)


def _quoted(words: str) -> str:
    """Words as YAML, in quotes, so that nothing in them is taken for anything else."""
    return json.dumps(words, ensure_ascii=False)
