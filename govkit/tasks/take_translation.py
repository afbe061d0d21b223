"""Takes the words that a translator sent back: all that say something else than before, or none where one of them can't be taken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from govkit.data.inputs import Inputs
from govkit.data.languages import LanguageFile, as_text, check_language, entry_text, kept_language, language_file
from govkit.data.shelf import faults_in
from govkit.data.templates import templates
from govkit.editing.journal import journal_of
from govkit.errors import LanguageRefused
from govkit.finding import shown
from govkit.issuing.rewrite import Rewrite
from govkit.issuing.together import write_together
from govkit.rewording.clauses import OpenTemplates
from govkit.rewording.together import reworded_together
from govkit.sheets.translation import as_typed
from govkit.sheets.translation_back import read_table
from govkit.tasks.languages import documents_in
from govkit.tasks.rewrite_sentence import own_file, rewrite_of
from govkit.tasks.translations import ToTake, rows_of

_SAID: Final = "Took words from a translator"
_CHANGED: Final = (
    "these words were changed since the table went out, or are none of this partnership. Send a new table."
)


class TakenWords(NamedTuple):
    """What a row says from now on, and what it belongs to."""

    key: str
    about: str
    words: str


class TakenBack(NamedTuple):
    """The files that were written, each row that says something else than before, and the rows that nobody translated."""

    files: tuple[Path, ...]
    taken: tuple[TakenWords, ...]
    untranslated: tuple[str, ...]


@dataclass
class _Sorted:
    """The rows of a table: of sentences by their template and place, of facts, those left empty, and why some can't be taken."""

    sentences: dict[str, dict[int, tuple[ToTake, str]]] = field(default_factory=dict)
    facts: list[tuple[ToTake, str]] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)

    @property
    def changed(self) -> Iterator[tuple[ToTake, str]]:
        """Each row that says something else than before."""
        for those in self.sentences.values():
            yield from those.values()
        yield from self.facts


def import_table(inputs: Inputs, file: Path) -> TakenBack:
    """Writes what a translator sent back into the house's own clauses and beside the partnership file, or nothing. Raises LanguageRefused."""
    back = read_table(file)
    known = {each.row.key: each for each in rows_of(inputs, back.code, documents_in(inputs, back.code))}
    rows = _sorted(back.rows, known)
    sources = _rewritten(inputs, rows)
    words = _language_text(inputs, back.code, rows)
    if rows.refused:
        raise LanguageRefused(*_why(file, rows))
    files = _write(inputs, sources, language_file(inputs.partnership, back.code) if words else None, words)
    taken = tuple(TakenWords(each.row.key, each.row.about, said) for each, said in rows.changed)
    return TakenBack(files, taken, tuple(rows.empty))


def _sorted(rows: Iterable[tuple[str, str]], known: Mapping[str, ToTake]) -> _Sorted:
    found = _Sorted()
    for key, words in rows:
        meant = known.get(key)
        if not words:
            found.empty.append(key)
        elif meant is None:
            found.refused[key] = _CHANGED
        elif words == " ".join(as_typed(meant.row.now).split()):
            continue
        elif meant.template:
            found.sentences.setdefault(meant.template, {})[meant.place] = meant, words
        else:
            found.facts.append((meant, words))
    return found


def _rewritten(inputs: Inputs, rows: _Sorted) -> Mapping[str, tuple[str, str]]:
    """Each template before and after; what can't be taken is told of its row."""
    found, sources = OpenTemplates(templates(inputs.partnership, inputs.templates)), dict[str, tuple[str, str]]()
    for name, changes in rows.sentences.items():
        before = found.source(name)
        done = reworded_together(before, {at: words for at, (_, words) in changes.items()}, found.has_elements)
        rows.refused.update({changes[at][0].row.key: why for at, why in sorted(done.refused.items())})
        sources[name] = before, done.after
    return sources


def _language_text(inputs: Inputs, code: str, rows: _Sorted) -> str:
    """The file of the language with the words of facts that came back; nothing where none did. What can't be taken is told of its row."""
    kept = kept_language(inputs.partnership, code)
    said, name = {each.english: each.says for each in kept.words}, shown(language_file(inputs.partnership, code))
    for each, words in rows.facts:
        alone = f"words:\n{entry_text(each.row.english, words)}"
        wrong = faults_in(alone, name, LanguageFile)
        if wrong:
            rows.refused[each.row.key] = (
                f"{name} can’t have this for “{each.row.english}”: {wrong[0].message} {wrong[0].fix}"
            )
        said[each.row.english] = words
    if not rows.facts or rows.refused:
        return ""
    text = as_text(kept, said)
    if wrong := faults_in(text, name, LanguageFile, check_language):
        raise LanguageRefused(
            *(f"{each.location}: {each.message} {each.fix}" for each in wrong), "Nothing was written."
        )
    return text


def _why(file: Path, rows: _Sorted) -> Iterator[str]:
    """Each row that was refused and why, those that could be taken, and that nothing was."""
    yield from (f"{file}: Ref. {key}: {why}" for key, why in rows.refused.items())
    if right := [each.row.key for each, _words in rows.changed if each.row.key not in rows.refused]:
        yield f"Nothing is wrong with these, and they wait for the others: Ref. {', '.join(right)}."
    yield "Nothing was written."


def _write(
    inputs: Inputs, sources: Mapping[str, tuple[str, str]], words_in: Path | None, words: str
) -> tuple[Path, ...]:
    """Writes all of it or nothing, and notes each change of a template so that it can be taken back."""
    found = templates(inputs.partnership, inputs.templates)
    own = {own_file(inputs, found, name): texts for name, texts in sources.items()}
    new: dict[Path, str | bytes] = {file: after for file, (_, after) in own.items() if not file.is_file()}
    changed: list[Rewrite] = [rewrite_of(file, *texts) for file, texts in own.items() if file not in new]
    if words_in and words_in.is_file():
        changed.append(Rewrite(words_in, words_in.read_bytes(), words.encode("utf-8"), words_in))
    elif words_in:
        new[words_in] = words
    write_together(new, changed)
    for file, texts in own.items():
        if journal := journal_of(file):
            journal.took(_SAID, *texts)
    return (*own, *([words_in] if words_in else ()))


def told(taken: TakenBack) -> Sequence[str]:
    """What became of each row, then each file that was written, a line for each."""
    lines = [f"Ref. {each.key}, {each.about}: “{each.words}”" for each in taken.taken]
    if taken.untranslated:
        lines.append(f"Not translated, and as before: Ref. {', '.join(taken.untranslated)}.")
    return [*lines, *(f"Written: {shown(file)}" for file in taken.files)]
