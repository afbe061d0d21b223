"""The earlier tests of the same words, to which a new one is added, or which it replaces."""

from __future__ import annotations

from collections.abc import Iterable

from govkit.data.understood import KeptFigures, KeptTest


def of_the_same_words(before: Iterable[KeptTest], test: KeptTest) -> tuple[KeptTest, ...]:
    """The earlier tests of a document in which a question was asked of the very words of a new test."""
    return tuple(each for each in before if _is_of_same(each, test) and len(_others(each, test)) < len(each.questions))


def without_the_same_words(before: Iterable[KeptTest], test: KeptTest) -> tuple[KeptTest, ...]:
    """The earlier tests without what a new test says anew; what was asked of other words stays, to compare with."""
    left = ((each, _others(each, test)) if _is_of_same(each, test) else (each, each.questions) for each in before)
    return tuple(each.model_copy(update={"questions": questions}) for each, questions in left if questions)


def _is_of_same(earlier: KeptTest, test: KeptTest) -> bool:
    return (earlier.document, earlier.of) == (test.document, test.of)


def _others(earlier: KeptTest, test: KeptTest) -> tuple[KeptFigures, ...]:
    anew = {(each.id, each.words) for each in test.questions}
    return tuple(each for each in earlier.questions if (each.id, each.words) not in anew)
