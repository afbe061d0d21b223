"""In which form a question can be answered, as the model says: one fact, several, or a line for each of something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import NoneType
from typing import Any, Final, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from govkit.model.facts import Day, Fact, IdElsewhere, YesNo

# What the file has: one fact, several, or a block of single ones.
Written = str | list[str] | dict[str, str]


class HowMany(StrEnum):
    """How many facts an answer holds."""

    ONE = "one"
    SEVERAL = "several"
    PAIRS = "pairs"  # a line for each, such as an item and why it is needed
    BY_HAND = "by hand"  # whole entries, which somebody writes into the file


class AnswerForm(NamedTuple):
    """The form of an answer: how many facts, how one is read, and in pairs how the first of each is read. `at_most` counts several."""

    how_many: HowMany
    fact: Fact | None = None
    first: Fact | None = None
    at_most: int = 0

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of which an answer is one, as the file has them; none for what may be anything."""
        return choices_of(self.fact) if self.fact else ()

    @property
    def section(self) -> str:
        """The section whose parts an answer names, or nothing."""
        return self.fact.section if isinstance(self.fact, IdElsewhere) else ""

    @property
    def is_yes_or_no(self) -> bool:
        """Whether yes and no are the answers."""
        return self.how_many is HowMany.ONE and self.fact is YES_NO

    @property
    def is_day(self) -> bool:
        """Whether a day is the answer."""
        return self.how_many is HowMany.ONE and self.fact is DAY


class BlockKind(NamedTuple):
    """A part of the model that holds facts of its own."""

    part: type[BaseModel]


def _noted(kind: Any) -> Fact:
    return next(note for note in kind.__metadata__ if isinstance(note, Fact))


DAY: Final = _noted(Day)
YES_NO: Final = _noted(YesNo)
BY_HAND: Final = AnswerForm(HowMany.BY_HAND)


def choices_of(fact: Fact) -> tuple[str, ...]:
    """The fixed words of which a fact is one; yes and no are none."""
    return () if fact is YES_NO else tuple(str(each) for each in fact.schema.get("enum", ()))


def form_of(field: FieldInfo) -> AnswerForm | BlockKind:
    """The form in which what stands at a field is answered, or the part that it holds."""
    return form_of_kind(field.annotation, field.metadata)


def form_of_kind(kind: Any, notes: Iterable[Any] = ()) -> AnswerForm | BlockKind:
    """The same of a kind of the model, with what is noted of it."""
    if hasattr(kind, "__metadata__"):
        return form_of_kind(kind.__origin__, (*notes, *kind.__metadata__))
    if fact := next((note for note in notes if isinstance(note, Fact)), None):
        return AnswerForm(HowMany.ONE, fact)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return BlockKind(kind)
    inner = [each for each in get_args(kind) if each not in {NoneType, Ellipsis}]
    if NoneType in get_args(kind) and len(inner) == 1:
        return form_of_kind(inner[0], notes)
    return _of_several(get_origin(kind), [form_of_kind(each) for each in inner], _most(notes))


def _of_several(origin: Any, inner: list[AnswerForm | BlockKind], most: int) -> AnswerForm:
    facts = [each.fact for each in inner if isinstance(each, AnswerForm) and each.how_many is HowMany.ONE]
    if origin is tuple and len(facts) == 1:
        return AnswerForm(HowMany.SEVERAL, facts[0], at_most=most)
    if isinstance(origin, type) and issubclass(origin, Mapping) and len(facts) == 2:
        return AnswerForm(HowMany.PAIRS, facts[1], facts[0])
    return BY_HAND


def _most(notes: Iterable[Any]) -> int:
    return next((note.max_length for note in notes if getattr(note, "max_length", None)), 0)
