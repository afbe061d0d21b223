"""Asks every question of a partnership, and says what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from govkit.data.impact_screening import Question, Section, screening
from govkit.model import Partnership
from govkit.records.screening.answer import Ground, ScreeningAnswer, Verdict, yes
from govkit.records.screening.by_words import by_words
from govkit.records.screening.of_criteria import evaluation_or_scoring, sensitive_data, vulnerable_people
from govkit.records.screening.of_law import sensitive_data_on_large_scale, significant_automated_decisions
from govkit.records.screening.of_list import (
    access_to_services,
    children_and_automation,
    data_matching,
    invisible_processing,
    large_scale_profiling,
)
from govkit.records.screening.seen import biometric_or_genetic

_ENOUGH_CRITERIA: Final = 2
_ANSWERS: Final[Mapping[str, Callable[[Partnership], ScreeningAnswer]]] = {
    "significant-automated-decisions": significant_automated_decisions,
    "sensitive-data-on-large-scale": sensitive_data_on_large_scale,
    "access-to-services": access_to_services,
    "data-matching": data_matching,
    "invisible-processing": invisible_processing,
    "large-scale-profiling": large_scale_profiling,
    "children-and-automation": children_and_automation,
    "sensitive-data": sensitive_data,
    "vulnerable-people": vulnerable_people,
    "evaluation-or-scoring": evaluation_or_scoring,
}

# What the file marks, for questions for which it otherwise has no place.
_MARKED: Final[Mapping[str, Callable[[Partnership], Iterable[Ground]]]] = {
    "biometric-or-genetic-data": biometric_or_genetic
}


class Result(StrEnum):
    """What follows from the answers."""

    NEEDED = "An impact assessment is needed"
    LIKELY = "An impact assessment is likely to be needed"
    NOT_SHOWN = "The file does not show that an impact assessment is needed"


@dataclass(frozen=True, slots=True)
class Screening:
    """Every question with its answer, in order."""

    answered: tuple[tuple[Question, ScreeningAnswer], ...]

    @property
    def result(self) -> Result:
        """What follows: a yes of the law or the regulator's list is enough, or two of the further criteria."""
        said_yes = [question.part for question, answer in self.answered if answer.verdict is Verdict.YES]
        if any(part is not Section.CRITERIA for part in said_yes):
            return Result.NEEDED
        return Result.LIKELY if len(said_yes) >= _ENOUGH_CRITERIA else Result.NOT_SHOWN

    def with_verdict(self, verdict: Verdict) -> tuple[Question, ...]:
        """The questions that were answered so."""
        return tuple(question for question, answer in self.answered if answer.verdict is verdict)


def screen(partnership: Partnership) -> Screening:
    """The answers that the partnership file gives."""
    return Screening(tuple((question, _answer(question, partnership)) for question in questions()))


def _answer(question: Question, partnership: Partnership) -> ScreeningAnswer:
    if not question.words:
        return _ANSWERS[question.id](partnership)
    marked = tuple(_MARKED[question.id](partnership)) if question.id in _MARKED else ()
    return yes(marked) if marked else by_words(partnership, question.words)


def questions() -> tuple[Question, ...]:
    """Every question, in order."""
    return screening().questions
