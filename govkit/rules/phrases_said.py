"""Where a document says a phrase of a list, and who wrote it."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.document import Place
from govkit.questions.young_words import written_at
from govkit.rules.phrases import FoundPhrase, PhraseList
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered
from govkit.rules.said import Said


def phrases_said(listed: PhraseList, rendered: Rendered, names: str = "") -> Iterator[DocumentProblem]:
    """A problem for each phrase of the list that a document says, once for each line that wrote it.

    Words of the partnership file are pointed at there. Words that are part of one of the `names` are let be.
    """
    seen: set[tuple[str, Place, str]] = set()
    everything = [said for said in rendered.said if not listed.clauses or said.clause in listed.clauses]
    search = (
        listed.search("\n".join(said.text for said in everything))
        if listed.clauses
        else listed.search_among(rendered.words)
    )
    for said in everything if search.wrong else ():
        for found in search.find(said.text):
            path = _written_at(said, found, rendered)
            if (path, said.place, found.words) not in seen and not found.is_in(names):
                seen.add((path, said.place, found.words))
                yield _problem(said, found, path)


def _problem(said: Said, found: FoundPhrase, path: str) -> DocumentProblem:
    phrase = found.phrase
    message = f"“{found.words}” {phrase.why}."
    return DocumentProblem(said.place, said.clause, message, phrase.instead, path=path, source=phrase.source)


def _written_at(said: Said, found: FoundPhrase, rendered: Rendered) -> str:
    """The path of the fact whose own words hold the phrase, or nothing: some words for facts are govkit's."""
    path = written_at(rendered.written, said.path(found.start, found.end))
    return path if found.words.casefold() in str(rendered.written.get(path, "")).casefold() else ""
