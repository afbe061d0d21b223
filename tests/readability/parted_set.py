"""The 390 sentences in which parted clauses are marked by hand, and how many of them are found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final, NamedTuple

import yaml

from govkit.document import Design, Document
from govkit.document.parse import parse
from govkit.readability.parted_clauses import parted_clauses
from govkit.readability.score import score
from govkit.readability.words import Span
from tests.libyaml import SAFE

_SET: Final = Path(__file__).parent / "parted_clauses.yaml"
_MARKS: Final = re.compile(r"\[(.*)\]")


class Judged(NamedTuple):
    """A sentence, where it is marked as parted, and where it was found to be."""

    text: str
    marked: Span | None
    found: tuple[Span, ...]

    @property
    def right(self) -> int:
        """How many of the findings stand where the mark does."""
        return sum(
            self.marked is not None and start < self.marked[1] and self.marked[0] < end for start, end in self.found
        )


def judged(half: str) -> Iterator[Judged]:
    """The sentences of one part of the set, `seen`, `aside` or `fresh`."""
    for some in yaml.load(_SET.read_text("utf-8"), SAFE)[half].values():
        for marked in some:
            mark = _MARKS.search(marked)
            text = marked.replace("[", "").replace("]", "")
            yield Judged(text, (mark.start(), mark.end() - 2) if mark else None, tuple(_found(text)))


def precision_and_recall(half: str) -> tuple[float, float]:
    """How many of the findings are right, and how many of the marked sentences are found."""
    every = list(judged(half))
    findings, right = sum(len(each.found) for each in every), sum(each.right for each in every)
    return right / findings, sum(each.right > 0 for each in every) / sum(each.marked is not None for each in every)


def found_in(text: str) -> list[str]:
    """The words that part it, as they are found."""
    return [text[slice(*span)] for span in _found(text)]


def _found(text: str) -> Iterator[Span]:
    blocks = parse(f"<p>{escape(text, quote=False)}</p>", "t")
    whole = score(Document("sample", "sample", "Sample", "en-GB", "S-1", "1", Design.LETTER, blocks)).whole
    for sentence in whole.sentences:
        for parting in parted_clauses(sentence.run):
            yield sentence.span(*parting)
