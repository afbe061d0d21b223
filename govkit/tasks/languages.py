"""Writes down that a translator has checked the words of documents in another language."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from govkit.approval.approving import Approver
from govkit.data.inputs import Inputs
from govkit.data.languages import CheckedWords, LanguageFile, as_text, kept_language, language_file
from govkit.document.names import clauses_of
from govkit.errors import LanguageRefused, PartnershipUnreadable
from govkit.finding import shown
from govkit.issuing.new_files import write_new
from govkit.issuing.rewrite import Rewrite, rewrite
from govkit.model.facts import suggest
from govkit.questions.languages import languages_of
from govkit.sets.in_languages import InLanguage, in_languages
from govkit.tasks.check import check


class JustChecked(NamedTuple):
    """The file that says so, and the documents of which words were checked; none, where all were checked before."""

    file: Path
    documents: tuple[str, ...]


def documents_in(inputs: Inputs, code: str, kinds: Collection[str] = ()) -> tuple[InLanguage, ...]:
    """The documents in a language, of these kinds or of all. Raises LanguageRefused where there are none, or the partnership can't be read."""
    checked = check(inputs, draft=True, languages=())
    if checked.partnership is None:
        why = f"{checked.findings[0].message} `govkit check` tells all." if checked.findings else "it can't be read."
        raise PartnershipUnreadable(shown(inputs.partnership), why)
    known = languages_of(checked.partnership)
    if code not in known:
        raise LanguageRefused(f"`records.languages` does not name “{code}”. {suggest(code, known)}")
    file, found = inputs.partnership, checked.templates
    every = [
        each
        for each in in_languages(checked.partnership, found, file, checked.documents, [code], draft=True)
        if each.rendered
    ]
    if not every:
        raise LanguageRefused(
            f"`records.languages` names “{code}”, and no document is in it. Bring its clauses in a folder of templates of your own: "
            f"`{clauses_of('KIND', code)}/`."
        )
    there = dict.fromkeys(each.rendered.kind.name for each in every if each.rendered)
    for kind in kinds:
        if kind not in there:
            raise LanguageRefused(f"There is no document “{kind}” in this language. {suggest(kind, there)}")
    return tuple(each for each in every if each.rendered and (not kinds or each.rendered.kind.name in kinds))


def mark_checked(inputs: Inputs, code: str, kinds: Collection[str], translator: Approver) -> JustChecked:
    """Writes that a translator has checked the words of these documents as they stand. Raises LanguageRefused where some words are not there."""
    documents = documents_in(inputs, code, kinds)
    for each in documents:
        if each.version.untold:
            missing = f"“{each.version.untold[0][1]}”"
            raise LanguageRefused(
                f"`{each.version.document}` has no words in {each.version.language} for {missing}. Write them first: `govkit check` names all."
            )
    file, kept = language_file(inputs.partnership, code), kept_language(inputs.partnership, code)
    new = [each for each in documents if each.unchecked]
    if new:
        words = tuple(dict.fromkeys(one for each in new for one in each.unchecked))
        by = CheckedWords(by=f"{translator.name}, {translator.role}", on=inputs.today, words=words)
        write_language(file, kept.model_copy(update={"checked": (*kept.checked, by)}))
    return JustChecked(file, tuple(each.version.document for each in new))


def write_language(file: Path, words: LanguageFile) -> None:
    """Writes the words of a language where they are kept. Raises OutputRefused."""
    text = as_text(words)
    if not file.exists():
        write_new({file: text})
        return
    before = file.read_bytes()
    rewrite([Rewrite(file, before, text.encode("utf-8"), file)])
