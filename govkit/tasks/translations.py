"""Words of documents in another language, out to a translator as a table."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from govkit.data.inputs import Inputs
from govkit.data.templates import templates
from govkit.document.names import clauses_of, template_of
from govkit.errors import LanguageRefused
from govkit.issuing.new_files import write_new
from govkit.rewording.clauses import OpenTemplates
from govkit.sets.in_languages import InLanguage, words_in
from govkit.sheets.translation import ToTranslate, TranslatedPiece, TranslationTable
from govkit.sheets.translation_file import write_table
from govkit.tasks.languages import documents_in

_FACTS: Final = "Facts of this partnership"
_SHARED: Final = "What letters share"
_KEY: Final = 10


class ToTake(NamedTuple):
    """A row of the table and where its words belong: a fact by its English, or a sentence of a template by its place among all of them."""

    row: ToTranslate
    template: str = ""
    place: int = 0


def export_table(inputs: Inputs, code: str, file: Path) -> int:
    """Writes the table for a translator where no file is. How many rows it has. Raises LanguageRefused, or OutputRefused."""
    if file.suffix.lower() != ".docx":
        raise LanguageRefused(f"{file}: the table is a Word file. Give it a name that ends in .docx.")
    documents = documents_in(inputs, code)
    rows = tuple(each.row for each in rows_of(inputs, code, documents))
    language = documents[0].version.language if documents else code
    write_new({file: write_table(TranslationTable(f"To be translated: {language}", language, code, rows))})
    return len(rows)


def rows_of(inputs: Inputs, code: str, documents: tuple[InLanguage, ...]) -> Iterator[ToTake]:
    """All that documents say in a language: the facts, those without words first, and each sentence of their clauses."""
    words = words_in(code, templates(inputs.partnership, inputs.templates), inputs.partnership)
    untold = dict.fromkeys(english for each in documents for _path, english in each.version.untold)
    made = [each.rendered.document for each in documents if each.rendered]
    used = {one.english: one.says for each in made for one in words.used_in(each)}
    for english in (*untold, *used):
        says = used.get(english, "")
        now = (TranslatedPiece(says),) if says else ()
        yield ToTake(ToTranslate(_key("fact", english, says), _FACTS, english, now))
    found = OpenTemplates(words.found)
    starts = dict.fromkeys(each.kind for each in made)
    names = dict.fromkeys(name for kind in starts for name in found.made_of(template_of(kind, code)))
    for name in names:
        yield from _sentences(found, name, code)


def _sentences(found: OpenTemplates, name: str, code: str) -> Iterator[ToTake]:
    about, every = _about(name, code), found.sentences(name)
    for place, (each, english) in enumerate(zip(every, _english(found, name, code, len(every)), strict=True)):
        if not any(not one.is_locked and any(map(str.isalpha, one.words)) for one in each.tokens):
            continue  # nothing but facts
        key = _key(name, str(place), each.says)
        now = tuple(TranslatedPiece(one.label if one.is_locked else one.words, one.is_locked) for one in each.tokens)
        yield ToTake(ToTranslate(key, about, english, now), name, place)


def _english(found: OpenTemplates, name: str, code: str, count: int) -> tuple[str, ...]:
    """What the English template of the same clause says: sentence by sentence if it has as many, else all of it beside each."""
    parts = [part for part in PurePosixPath(name).parts if part != code]
    other = "/".join(parts)
    if parts[-1].startswith("document."):
        other = template_of(parts[0])
    says = [each.says for each in found.sentences(other)] if found.found.find(other).is_file() else []
    return tuple(says) if len(says) == count else (" ".join(says),) * count


def _about(name: str, code: str) -> str:
    kind, _, clause = name.partition("/")
    clause = PurePosixPath(clause).name.partition(".")[0]
    return f"{kind}/{clause}" if name.startswith(clauses_of(kind, code)) else f"{_SHARED}: {clause}"


def _key(*said: str) -> str:
    return sha256("\n".join(said).encode()).hexdigest()[:_KEY]
