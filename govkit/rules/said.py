"""What a document says, run by run, and which stretches of it state facts of the partnership file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govkit.document import Block, Break, Clause, Group, Inline, Place, Stated, leaves, pieces
from govkit.rules.phrases import Found, PhraseList
from govkit.rules.problem import DocumentProblem
from govkit.rules.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Said:
    """A run of words in a clause. Each of `stated` is where a stretch that states a fact starts and ends, and the fact's path."""

    text: str
    clause: str
    place: Place
    stated: tuple[tuple[int, int, str], ...]

    def path(self, start: int, end: int) -> str:
        """The fact that a stretch of the words belongs to, or nothing where the template wrote any of it."""
        return next((path for first, last, path in self.stated if first <= start and end <= last), "")


def said_in(blocks: Iterable[Block], clause: str = "") -> Iterator[Said]:
    """The runs of words in reading order."""
    for block in blocks:
        match block:
            case Clause():
                yield from said_in(block.blocks, block.id)
            case Group():
                yield from said_in(block.blocks, clause)
            case _:
                yield from (_said(inlines, clause, place) for inlines, place in pieces(block))


def phrases_said(listed: PhraseList, rendered: Rendered, names: str = "") -> Iterator[DocumentProblem]:
    """A problem for each phrase of the list that a document says, once for each line that wrote it.

    Words of the partnership file are pointed at there. Words that are part of one of the `names` are let be.
    """
    seen: set[tuple[str, Place, str]] = set()
    for said in said_in(rendered.document.blocks):
        if listed.clauses and said.clause not in listed.clauses:
            continue
        for found in listed.find(said.text):
            path = _written_at(said, found, rendered)
            if (path, said.place, found.words) not in seen and not found.is_in(names):
                seen.add((path, said.place, found.words))
                yield _problem(said, found, path)


def _problem(said: Said, found: Found, path: str) -> DocumentProblem:
    phrase = found.phrase
    message = f"“{found.words}” {phrase.why}."
    return DocumentProblem(said.place, said.clause, message, phrase.instead, path=path, source=phrase.source)


def _written_at(said: Said, found: Found, rendered: Rendered) -> str:
    """The path of the fact whose own words hold the phrase, or nothing: some words for facts are govkit's."""
    path = said.path(found.start, found.end)
    return path if found.words.casefold() in str(rendered.written.get(path, "")).casefold() else ""


def _said(inlines: tuple[Inline, ...], clause: str, place: Place) -> Said:
    text = ""
    stated: list[tuple[int, int, str]] = []
    for leaf in leaves(inlines):
        start = len(text)
        text += " " if isinstance(leaf, Break) else leaf.text
        if isinstance(leaf, Stated):
            stated.append((start, len(text), leaf.path))
    return Said(text, clause, place, tuple(stated))
