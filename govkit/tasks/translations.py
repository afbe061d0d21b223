"""Words of documents in another language, out to a translator as a table and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from govkit.data.inputs import Inputs
from govkit.data.languages import LanguageFile, SaidIn, kept_language, language_file
from govkit.data.templates import templates
from govkit.document.names import clauses_of, template_of
from govkit.errors import LanguageRefused, RewordingRefused
from govkit.finding import shown
from govkit.issuing.new_files import write_new
from govkit.rewording.clauses import OpenTemplates
from govkit.rewording.reworded import reworded
from govkit.rewording.sentences import TemplateSentence
from govkit.sets.in_languages import InLanguage, words_in
from govkit.sheets.translation import ToTranslate, TranslatedPiece, TranslationTable, as_typed
from govkit.sheets.translation_back import read_table
from govkit.sheets.translation_file import write_table
from govkit.tasks.languages import documents_in, write_language
from govkit.tasks.rewrite_sentence import write_template

_FACTS: Final = "Facts of this partnership"
_SHARED: Final = "What letters share"
_SAID: Final = "Took words from a translator"
_KEY: Final = 10


class ToTake(NamedTuple):
    """A row of the table and where its words belong: a fact by its English, or a sentence of a template."""

    row: ToTranslate
    template: str = ""
    sentence: TemplateSentence | None = None


class TakenBack(NamedTuple):
    """The files that were written, and how many rows said something else than before."""

    files: tuple[Path, ...]
    changed: int


def export_table(inputs: Inputs, code: str, file: Path) -> int:
    """Writes the table for a translator where no file is. How many rows it has. Raises LanguageRefused, or OutputRefused."""
    if file.suffix.lower() != ".docx":
        raise LanguageRefused(f"{file}: the table is a Word file. Give it a name that ends in .docx.")
    documents = documents_in(inputs, code)
    rows = tuple(each.row for each in _rows(inputs, code, documents))
    language = documents[0].version.language if documents else code
    write_new({file: write_table(TranslationTable(f"To be translated: {language}", language, code, rows))})
    return len(rows)


def import_table(inputs: Inputs, file: Path) -> TakenBack:
    """Writes what a translator sent back into the house's own clauses and beside the partnership file, or nothing. Raises LanguageRefused."""
    back = read_table(file)
    known = {each.row.key: each for each in _rows(inputs, back.code, documents_in(inputs, back.code))}
    wrong, changed = list[str](), list[tuple[ToTake, str]]()
    for key, words in back.rows:
        meant = known.get(key)
        if meant is None:
            wrong.append(
                f"{file}: Ref. {key}: these words were changed since the table went out, or are none of this partnership. Send a new table."
            )
        elif words != " ".join(as_typed(meant.row.now).split()):
            changed.append((meant, words))
    sources, refused = _rewritten(inputs, changed, file)
    if wrong or refused:
        raise LanguageRefused(*wrong, *refused, "Nothing was written.")
    files = [write_template(inputs, name, before, after, _SAID) for name, (before, after) in sources.items()]
    files += _facts_written(inputs, back.code, [(each.row, words) for each, words in changed if not each.sentence])
    return TakenBack(tuple(files), len(changed))


def _rewritten(
    inputs: Inputs, changed: list[tuple[ToTake, str]], file: Path
) -> tuple[Mapping[str, tuple[str, str]], list[str]]:
    """Each template before and after, and why sentences can't be taken. The last of a template comes first: those before it stay in place."""
    found, refused = OpenTemplates(templates(inputs.partnership, inputs.templates)), list[str]()
    sources: dict[str, tuple[str, str]] = {}
    for each, words in sorted(changed, key=lambda pair: -(pair[0].sentence.start if pair[0].sentence else 0)):
        if each.sentence is None:
            if not words:
                refused.append(f"{file}: Ref. {each.row.key}: nothing is said for “{each.row.english}”.")
            continue
        before, now = sources.get(each.template, (found.source(each.template),) * 2)
        try:
            sources[each.template] = before, reworded(now, each.sentence, words, found.has_elements)
        except RewordingRefused as error:
            refused.append(f"{file}: Ref. {each.row.key}: {error}")
    return sources, refused


def _facts_written(inputs: Inputs, code: str, facts: list[tuple[ToTranslate, str]]) -> list[Path]:
    if not facts:
        return []
    file, kept = language_file(inputs.partnership, code), kept_language(inputs.partnership, code)
    words = {each.english: each for each in kept.words}
    words |= {row.english: SaidIn(english=row.english, says=said) for row, said in facts}
    made: LanguageFile = kept.model_copy(update={"words": tuple(words.values())})
    write_language(file, made)
    return [file]


def _rows(inputs: Inputs, code: str, documents: tuple[InLanguage, ...]) -> Iterator[ToTake]:
    """All that documents say in a language: the facts, those without words first, and each sentence of their clauses."""
    words = words_in(code, templates(inputs.partnership, inputs.templates), inputs.partnership)
    untold = dict.fromkeys(english for each in documents for _path, english in each.version.untold)
    made = [each.rendered.document for each in documents if each.rendered]
    used = {one.english: one.says for each in made for one in words.used_in(each)}
    for english in (*untold, *used):
        now = (TranslatedPiece(used[english]),) if english in used else ()
        yield ToTake(ToTranslate(_key("fact", english), _FACTS, english, now))
    found = OpenTemplates(words.found)
    starts = dict.fromkeys(each.kind for each in made)
    names = dict.fromkeys(name for kind in starts for name in found.made_of(template_of(kind, code)))
    for name in names:
        yield from _sentences(found, name, code)


def _sentences(found: OpenTemplates, name: str, code: str) -> Iterator[ToTake]:
    about, english = _about(name, code), _english(found, name, code)
    for number, each in enumerate(found.sentences(name), 1):
        key = _key(name, str(number), each.says)
        now = tuple(TranslatedPiece(one.label if one.is_locked else one.words, one.is_locked) for one in each.tokens)
        yield ToTake(ToTranslate(key, about, english, now), name, each)


def _english(found: OpenTemplates, name: str, code: str) -> str:
    """What the English template of the same clause says, in which the sentence has its counterpart."""
    parts = [part for part in PurePosixPath(name).parts if part != code]
    other = "/".join(parts)
    if parts[-1].startswith("document."):
        other = template_of(parts[0])
    return " ".join(each.says for each in found.sentences(other)) if found.found.find(other).is_file() else ""


def _about(name: str, code: str) -> str:
    kind, _, clause = name.partition("/")
    clause = PurePosixPath(clause).name.partition(".")[0]
    return f"{kind}/{clause}" if name.startswith(clauses_of(kind, code)) else f"{_SHARED}: {clause}"


def _key(*said: str) -> str:
    return sha256("\n".join(said).encode()).hexdigest()[:_KEY]


def told(taken: TakenBack) -> tuple[str, ...]:
    """What was written, a line for each file."""
    return tuple(shown(file) for file in taken.files)
