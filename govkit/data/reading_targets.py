"""What a document is held to when it is read, by its design or its kind."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock, DataTable
from govkit.data.shelf import Wrong, read
from govkit.document import Genre
from govkit.model.facts import Fact, Text, suggest


def _read_number(written: str) -> float:
    if not re.fullmatch(r"\d{1,6}(\.\d{1,6})?", written) or float(written) == 0:
        raise ValueError(f"“{written}” is not a number above 0. Write one in digits, such as `20`.")
    return float(written)


Target = Annotated[float, Fact(_read_number)]


class TargetsOfOne(DataBlock):
    """How long sentences and paragraphs may be, and how high the load, its counts and the grade. `sentence_warning: 20`: a warning over 20."""

    sentence_warning: Target | None = Field(None, description="words of a sentence, over which there is a warning.")
    sentence_error: Target | None = Field(None, description="words of a sentence, over which there is an error.")
    sentence_advice: Target | None = Field(None, description="words of a sentence, over which there is advice.")
    paragraph_warning: Target | None = Field(None, description="words of a paragraph, over which there is a warning.")
    paragraph_error: Target | None = Field(None, description="words of a paragraph, over which there is an error.")
    paragraph_advice: Target | None = Field(None, description="words of a paragraph, over which there is advice.")
    grade_warning: Target | None = Field(None, description="the reading grade, over which there is a warning.")
    grade_error: Target | None = Field(None, description="the reading grade, over which there is an error.")
    grade_advice: Target | None = Field(None, description="the reading grade, over which there is advice.")
    load_warning: Target | None = Field(None, description="the reading load, over which there is a warning.")
    load_error: Target | None = Field(None, description="the reading load, over which there is an error.")
    load_advice: Target | None = Field(None, description="the reading load, over which there is advice.")
    mean_sentence_warning: Target | None = Field(
        None, description="words of a sentence on average, over which there is a warning."
    )
    mean_sentence_error: Target | None = Field(
        None, description="words of a sentence on average, over which there is an error."
    )
    mean_sentence_advice: Target | None = Field(
        None, description="words of a sentence on average, over which there is advice."
    )
    rare_words_warning: Target | None = Field(
        None, description="rare words in a hundred, over which there is a warning."
    )
    rare_words_error: Target | None = Field(None, description="rare words in a hundred, over which there is an error.")
    rare_words_advice: Target | None = Field(None, description="rare words in a hundred, over which there is advice.")
    hard_words_warning: Target | None = Field(
        None, description="hard words in a hundred, over which there is a warning."
    )
    hard_words_error: Target | None = Field(None, description="hard words in a hundred, over which there is an error.")
    hard_words_advice: Target | None = Field(None, description="hard words in a hundred, over which there is advice.")
    passive_or_parted_warning: Target | None = Field(
        None, description="sentences in a hundred that are passive or parted, over which there is a warning."
    )
    passive_or_parted_error: Target | None = Field(
        None, description="sentences in a hundred that are passive or parted, over which there is an error."
    )
    passive_or_parted_advice: Target | None = Field(
        None, description="sentences in a hundred that are passive or parted, over which there is advice."
    )

    @property
    def limits(self) -> dict[str, float]:
        """The targets that are set, by name."""
        return {name: limit for name, limit in self if limit is not None}


class TargetsFile(DataTable[Mapping[Text, TargetsOfOne]]):
    """A file of reading targets, by the design or the kind of the documents that are held to them."""


def house_targets(file: Path, kinds: Collection[str]) -> Mapping[str, Mapping[str, float]]:
    """The targets that a house sets, where there are these kinds of document. Raises DataUnreadable."""
    found = read(file, TargetsFile, partial(check_targets, kinds=kinds))
    return {name: each.limits for name, each in found.root.items()}


def check_targets(found: TargetsFile, kinds: Collection[str]) -> Iterator[Wrong]:
    """Targets are set for a design, or for a kind that there is."""
    known = [*Genre, *kinds]
    for name in found.root:
        if name not in known:
            yield Wrong((name,), f"`{name}` is no design and no kind of document.", suggest(name, known), with_key=True)
