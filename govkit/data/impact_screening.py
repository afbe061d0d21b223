"""What a screening asks, and what the impact assessment that may follow must contain."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.paths import LeadsNowhere, lead
from govkit.data.shelf import Wrong, shipped
from govkit.finding import Evidence
from govkit.model.asked import fields
from govkit.model.facts import Id, Text, one_of, suggest
from govkit.model.partnership import Partnership


class Section(StrEnum):
    """Where a question comes from: the law itself, the regulator's list, or the criteria of which two are enough."""

    LAW = "law"
    LIST = "list"
    CRITERIA = "criteria"


class Question(DataBlock):
    """One question, with its source and how well that was checked. `words` are looked for where the file has no place for the fact."""

    id: Id = Field(description="the name of the question.")
    part: Annotated[Section, one_of(Section)] = Field(description="`law`, `list` or `criteria`.")
    asks: Text = Field(description="the question.")
    source: Text = Field(description="who asks it.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="`verified`, `secondary` or `unverified`.")
    words: tuple[Text, ...] = Field((), description="words to look for where the file has no place for the fact.")


class Contained(DataBlock):
    """One thing that the assessment must contain.

    `written` is where the partnership file says it, `clauses` are those of the agreement that print it, each with its title, and `beside`
    is what the file has no place for.
    """

    asks: Text = Field(description="what it must contain.")
    source: Text = Field(description="who asks for it.")
    evidence: Annotated[Evidence, one_of(Evidence)] = Field(description="`verified`, `secondary` or `unverified`.")
    written: tuple[Text, ...] = Field(description="the paths at which the partnership file says it.")
    beside: Text | None = Field(None, description="what the file has no place for.")
    clauses: Mapping[Id, Text] = Field(description="the clauses of the agreement that print it, each with its title.")


class ScreeningFile(DataBlock):
    """The questions of a screening in their order, and the contents of an assessment."""

    questions: tuple[Question, ...] = Field(description="the questions, each after a dash.")
    contents: tuple[Contained, ...] = Field(description="what the assessment contains, each after a dash.")


def screening() -> ScreeningFile:
    """What govkit asks."""
    return shipped("impact_screening.yaml", ScreeningFile)


def check_screening(found: ScreeningFile, clauses: Collection[str]) -> Iterator[Wrong]:
    """Each path leads to a place of the partnership file, and each clause is one of the agreement's `clauses`."""
    sections = dict.fromkeys(fields(Partnership))
    for number, each in enumerate(found.contents):
        here = ("contents", str(number))
        for index, path in enumerate(each.written):
            try:
                lead(path, sections)
            except LeadsNowhere as why:
                yield Wrong((*here, "written", str(index)), f"`{path}` leads to no key of the file.", str(why))
        for clause in each.clauses:
            if clause not in clauses:
                what = f"The agreement has no clause `{clause}`."
                yield Wrong((*here, "clauses", clause), what, suggest(clause, clauses), with_key=True)
