"""The catalogue of questions by which a document is tested with people: what each asks, of which clause, and its right answer."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from pydantic import Field

from govkit.data.block import DataBlock
from govkit.data.made_for import facts_for
from govkit.data.open_question import LONGEST, longest_sentence, why_closed
from govkit.data.paths import LeadsNowhere, follow, lead
from govkit.data.shelf import Wrong, read, shipped
from govkit.data.shipped import shipped_file
from govkit.data.standard import Standard, standard
from govkit.model.facts import Filled, Id, Listed, Text, suggest
from govkit.written.source_map import Route

FOLDER: Final = "understanding"
SAID: Final = "said"
SLOT: Final = re.compile(r"\{([^}|]+)(?:\|([^}]*))?\}")


class AnswerLine(DataBlock):
    """A sentence of the right answer. It is left out where the file does not state one of its facts.

    Slots are facts by their paths. With `each`, the line stands once for every part that is found there, and a path that begins with a dot goes
    on from the part. `{said}` is what the document itself says.
    """

    says: Text = Field(description="the sentence, with facts as `{slots}`; `{path|or}` lists with another word.")
    each: Listed[Text] = Field(
        (), description="where the parts are of which it says something, such as `data_items.*`."
    )
    when: Listed[Text] = Field((), description="facts of which one must hold.")
    unless: Listed[Text] = Field((), description="facts of which none may hold.")


class UnderstandingQuestion(DataBlock):
    """One question that people are asked about a clause."""

    id: Id = Field(description="the name of the question.")
    clause: Text = Field(description="the clause of which it is asked.")
    asks: Text = Field(description="the question as it is put to people: an open one.")
    answer: Filled[AnswerLine] = Field(description="the right answer; where no line of it holds, nothing is asked.")
    promises: Listed[Text] = Field((), description="the promises that people have to have understood.")
    known_by: Listed[Text] = Field(
        (), description="words of the sentences that say it, where no fact and no promise tells them."
    )
    enough: Text = Field(description="what counts as understood.")
    misread: Text = Field("", description="what people say who have not understood it.")


class QuestionsFile(DataBlock):
    """The questions about a kind of document, as govkit ships them or as a house adds some."""

    kind: Text = Field(description="the kind of document.")
    questions: tuple[UnderstandingQuestion, ...] = Field(description="the questions, each after a dash.")


def questions_about(kind: str, house: Path | None = None) -> tuple[UnderstandingQuestion, ...]:
    """The questions that govkit ships for a kind, and those of the house's `standards/understanding/KIND.yaml`. Raises DataUnreadable."""
    name = f"{FOLDER}/{kind}.yaml"
    ours = shipped(name, QuestionsFile).questions if shipped_file(name).is_file() else ()
    own = house / "standards" / name if house else None
    if own is None or not own.is_file():
        return ours
    needed = standard(kind, house)
    taken = frozenset(each.id for each in ours)
    return (*ours, *read(own, QuestionsFile, partial(check_questions, needed=needed, taken=taken)).questions)


def check_questions(found: QuestionsFile, needed: Standard, taken: Collection[str] = ()) -> Iterator[Wrong]:
    """Each question is open, has a name of its own, and asks of a clause and of facts that there are."""
    if found.kind != needed.kind:
        yield Wrong(
            ("kind",), f"These are questions about `{needed.kind}`, by the name of the file.", f"Write `{needed.kind}`."
        )
    names, clauses, known = facts_for(needed.made_for), [each.id for each in needed.clauses], set(taken)
    for number, each in enumerate(found.questions):
        here = ("questions", str(number))
        if each.id in known:
            yield Wrong((*here, "id"), f"There is a question `{each.id}` already.", "Give this one another name.")
        known.add(each.id)
        if each.clause not in clauses:
            what = f"The standard of `{needed.kind}` has no clause `{each.clause}`."
            yield Wrong((*here, "clause"), what, suggest(each.clause, clauses))
        yield from _not_askable(each, (*here, "asks"))
        yield from _unknown_promises(each, (*here, "promises"))
        for index, line in enumerate(each.answer):
            yield from _wrong_paths(line, (*here, "answer", str(index)), names)


def _not_askable(each: UnderstandingQuestion, here: Route) -> Iterator[Wrong]:
    if why := why_closed(each.asks):
        yield Wrong(
            here, f"This question can’t be asked: {why}.", "Begin with what, who, when, how or why, and end with “?”."
        )
    elif (words := longest_sentence(each.asks)) > LONGEST:
        yield Wrong(here, f"A sentence of this question has {words} words.", f"Write {LONGEST} at most.")


def _unknown_promises(each: UnderstandingQuestion, here: Route) -> Iterator[Wrong]:
    from govkit.data.sentences import promises  # noqa: PLC0415 - most questions of a house name none

    for index, name in enumerate(each.promises):
        if name not in promises():
            yield Wrong((*here, str(index)), f"There is no promise “{name}”.", suggest(name, promises()))


def _wrong_paths(line: AnswerLine, here: Route, names: Mapping[str, Any]) -> Iterator[Wrong]:
    kinds = []
    for index, pattern in enumerate(line.each):
        try:
            kinds.append(lead(pattern, names))
        except LeadsNowhere as why:
            yield Wrong((*here, "each", str(index)), f"`{pattern}` leads to no fact.", str(why))
    asked = [("says", path) for path, _last in SLOT.findall(line.says) if path != SAID]
    asked += [("when", path) for path in line.when] + [("unless", path) for path in line.unless]
    for key, path in asked:
        try:
            if not path.startswith("."):
                lead(path, names)
            elif not line.each:
                yield Wrong((*here, key), f"`{path}` goes on from no part.", "Add `each`, or write the whole path.")
            for kind in kinds if path.startswith(".") else ():
                follow(kind, path[1:].split("."), "")
        except LeadsNowhere as why:
            yield Wrong((*here, key), f"`{path}` leads to no fact.", str(why))
