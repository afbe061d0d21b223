"""What rules about documents in other languages look at: one document beside the English, and what is known of its words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageVersion:
    """A document in another language, by its name; without one, the language itself, in which there are no documents.

    `path` is where the partnership file names the language, and `file` where its words are kept. The document has none of the clauses in
    `lacking`, which the English has; `untold` are facts by path for which the language has no words, each with the English. Nobody checked
    the clauses in `unchecked`, nor the words in `unchecked_facts`.
    """

    language: str
    path: str
    file: str
    document: str = ""
    lacking: tuple[str, ...] = ()
    untold: tuple[tuple[str, str], ...] = ()
    unchecked: tuple[str, ...] = ()
    unchecked_facts: tuple[str, ...] = ()
