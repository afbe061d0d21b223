"""A file of phrases that say the wrong thing. `govkit/rules/phrases.py` says how phrases are written, and looks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, shipped
from govkit.document import Doing
from govkit.model.facts import Text, one_of, suggest

Does = Annotated[Doing, one_of(Doing)]


class WrongPhrases(DataBlock):
    """Phrases that are wrong for one reason: why, completing “PHRASE ...”, what to do instead, and where they matter."""

    phrases: tuple[str, ...] = Field(min_length=1, description="the phrases.")
    why: Text = Field(description="why they are wrong, completing “PHRASE ...”.")
    instead: Text = Field(description="what to do instead.")
    source: Text | None = Field(None, description="a nearer source than that of the whole file.")
    does: tuple[Does, ...] | None = Field(None, description="the documents in which they are wrong, by what these do.")


class PhrasesFile(DataBlock):
    """A file of phrases: those that are wrong, those that look like one and are right, and words that tell what once was."""

    source: Text | None = Field(None, description="who says so.")
    clauses: Mapping[Does, tuple[Text, ...]] | None = Field(
        None, description="the clauses that are looked at, by what their document does."
    )
    history: tuple[str, ...] = Field((), description="words beside which a phrase only tells what once was.")
    right: tuple[str, ...] = Field((), description="phrases that look like one of them and are right.")
    wrong: tuple[WrongPhrases, ...] = Field(description="the phrases that are wrong, each group with its reason.")


def phrases(name: str) -> PhrasesFile:
    """A list of phrases of govkit/standards/, such as `hedges`."""
    return shipped(f"{name}.yaml", PhrasesFile)


def check_phrases(found: PhrasesFile, clauses: Mapping[Doing, Collection[str]]) -> Iterator[Wrong]:
    """Each phrase has a source, its own or that of the file; and each clause is one of those of a kind that does so."""
    for doing, named in (found.clauses or {}).items():
        for index, clause in enumerate(named):
            if clause not in clauses[doing]:
                what = f"No document that does this has a clause `{clause}`."
                yield Wrong(("clauses", doing, str(index)), what, suggest(clause, clauses[doing]))
    for number, each in enumerate(found.wrong):
        if not (each.source or found.source):
            yield Wrong(
                ("wrong", str(number)), "Nothing says whose rule this is.", "Add `source`, here or for the file."
            )
