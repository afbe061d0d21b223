"""What people found and understood: `understood/KIND.yaml` beside the partnership file, which `govkit understand --results` writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.shelf import Wrong, read
from govkit.errors import LinkRefused
from govkit.finding import shown
from govkit.model.facts import Count, Day, Fact, Id, Text
from govkit.repository import leads_out

FOLDER: Final = "understood"
MOST_PEOPLE: Final = 1_000
_ABOUT: Final = """\
# What people found and understood when they were asked. `govkit understand --results` writes this file: it adds a test; `--instead` changes some.
# `words` stands for the words of the clause that were tested: where the clause says something else now, the figures are none of its own.
# Of the people nothing is kept but how many they were.
"""


def _read_number(written: str) -> int:
    if not written.isdecimal() or not written.isascii() or int(written) > MOST_PEOPLE:
        raise ValueError(f"“{written}” is no number of people. Write one in digits, 0 to {MOST_PEOPLE:,}.")
    return int(written)


People = Annotated[int, Fact(_read_number)]


class KeptFigures(DataBlock):
    """How many people found and understood what one question asks, in one test."""

    id: Id = Field(description="the question.")
    clause: Text = Field(description="the clause of which it was asked.")
    words: Text = Field(description="what stands for the words of the clause that were tested.")
    asked: Count = Field(description="how many people were asked it.")
    found: People = Field(description="how many found where the answer stands.")
    understood: People = Field(description="how many of them understood it.")
    sentence: str = Field("", description="the sentence that says it, as it stood then.")


class KeptTest(DataBlock):
    """One test of a document with people."""

    document: Text = Field(description="the document, by the name of its files.")
    of: Text = Field(description="the reference of the agreement.")
    on: Day = Field(description="the day on which the results were taken down.")
    people: Count = Field(description="how many people took part.")
    questions: tuple[KeptFigures, ...] = Field(description="the questions, each after a dash.")


class UnderstoodFile(DataBlock):
    """The tests of the documents of a kind, the oldest first."""

    tests: tuple[KeptTest, ...] = Field(description="the tests, each after a dash.")


def understood_file(partnership: Path, kind: str) -> Path:
    """Where the tests of a kind are kept."""
    return partnership.parent / FOLDER / f"{kind}.yaml"


def kept_tests(partnership: Path, kind: str) -> tuple[KeptTest, ...]:
    """The tests of the documents of a kind, the oldest first; none where there is no such file. Raises DataUnreadable, or LinkRefused."""
    file = understood_file(partnership, kind)
    if leads_out(file.parent) or leads_out(file):
        raise LinkRefused(f"{shown(file)} is a link out of its repository. Put the file itself there.")
    return read(file, UnderstoodFile, check_understood).tests if file.is_file() else ()


def check_understood(found: UnderstoodFile) -> Iterator[Wrong]:
    """Nobody understood what they did not find, and nobody was asked who was not there."""
    for number, test in enumerate(found.tests):
        here = ("tests", str(number), "questions")
        seen = set[str]()
        for index, each in enumerate(test.questions):
            place = (*here, str(index))
            if not each.understood <= each.found <= each.asked <= test.people:
                what = f"{each.understood} understood, {each.found} found, {each.asked} were asked, of {test.people}: that can’t be."
                yield Wrong((*place, "found"), what, "Take the results down anew with `govkit understand --results`.")
            if each.id in seen:
                yield Wrong((*place, "id"), f"`{each.id}` stands twice in this test.", "Take one of them out.")
            seen.add(each.id)


def as_text(tests: Sequence[KeptTest]) -> str:
    """The file that holds these tests, a line for each question, so that a change of one is a change of one line."""
    return _ABOUT + "tests:\n" + "".join(f"{line}\n" for test in tests for line in _lines(test))


def _lines(test: KeptTest) -> Iterator[str]:
    yield f"- document: {_quoted(test.document)}"
    yield f"  of: {_quoted(test.of)}"
    yield f"  on: {test.on.isoformat()}"
    yield f"  people: {test.people}"
    yield "  questions:"
    for each in test.questions:
        figures = f"asked: {each.asked}, found: {each.found}, understood: {each.understood}"
        sentence = f", sentence: {_quoted(each.sentence)}" if each.sentence else ""
        yield f"  - {{id: {each.id}, clause: {_quoted(each.clause)}, words: {_quoted(each.words)}, {figures}{sentence}}}"


def _quoted(words: str) -> str:
    """Words as YAML, in quotes, so that nothing in them is taken for anything else."""
    return json.dumps(words, ensure_ascii=False)
