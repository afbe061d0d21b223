"""How many people are needed, and which questions each of them is asked: nobody gets more than they can take."""

from __future__ import annotations

from itertools import pairwise
from typing import Final, NamedTuple

from govkit.data.bar import PeopleBar

MOST_FOR_ONE: Final = 15  # questions, after which people tire


class Share(NamedTuple):
    """The questions that some people are asked, from the first to the last, counted from 1."""

    first: int
    last: int


def shares(questions: int) -> tuple[Share, ...]:
    """The questions in as few parts as people can take, each about as large."""
    parts = max(1, -(-questions // MOST_FOR_ONE))
    ends = [questions * part // parts for part in range(parts + 1)]
    return tuple(Share(start + 1, end) for start, end in pairwise(ends))


def people_needed(questions: int, bar: PeopleBar) -> int:
    """How many people it takes for each question to be asked of enough of them."""
    return bar.of * len(shares(questions))


def said(questions: int, bar: PeopleBar) -> str:
    """Who is asked what, where there are too many questions for one person; nothing where there are not."""
    parts = shares(questions)
    if len(parts) == 1:
        return ""
    numbers = [range(part + 1, part + 1 + 2 * len(parts), len(parts)) for part in range(len(parts))]
    told = "; ".join(
        f"numbers {', '.join(map(str, some))} … questions {share.first} to {share.last}"
        for some, share in zip(numbers, parts, strict=True)
    )
    return (
        f"{questions} questions are too many for one person. Ask {told}, and leave the other cells empty. Each question needs {bar.of} people, "
        f"so you need {people_needed(questions, bar)} in all."
    )
