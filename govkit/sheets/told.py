"""Answers in words for a terminal: each against what stands, and those of several partners side by side."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.sheets.answers import AnsweredPlace, AnswerStanding, PartnerAnswer, SheetAnswers
from govkit.sheets.taking import TakenAnswer

_INDENT = "    "


def told(answers: SheetAnswers) -> str:
    """All answers, one place after another."""
    lines = [line for each in answers.answered for line in (*_place(each), "")]
    for unplaced in answers.unplaced:
        lines += [
            f"{unplaced.file}: {unplaced.asked}",
            f"{_INDENT}{_short(unplaced.words)}",
            f"{_INDENT}No place of the file takes this: what it was about has another name, or is gone. Write it in by hand.",
            "",
        ]
    return "\n".join(lines).rstrip("\n") + "\n" if lines else ""


def _place(answered: AnsweredPlace) -> Iterator[str]:
    yield f"{answered.title}  ({answered.path})"
    if answered.stands:
        yield f"{_INDENT}stands now: {_short(answered.stands)}"
    for answer in answered.answers:
        yield f"{_INDENT}{answer.name} ({answer.file.name}): {_short(answer.words)}"
        yield from (f"{_INDENT}{_INDENT}{line}" for line in _about(answer))


def _about(answer: PartnerAnswer) -> Iterator[str]:
    yield f"{answer.standing}: {answer.read.fault}" if answer.read.fault else str(answer.standing)
    if answer.read.doubt:
        yield answer.read.doubt
    elif answer.meant.casefold() not in ("", answer.words.casefold()):
        yield f"read as: {_short(answer.meant)}"
    if answer.standing is AnswerStanding.CHANGED:
        yield f"stood when it was asked: {_short(answer.stood)}"


def written(taken: TakenAnswer) -> str:
    """One answer that was written, as a line."""
    return f"{taken.at.path}: {_short(taken.answer.meant)} ({taken.answer.name})"


def _short(words: str) -> str:
    """Words on one line."""
    return " / ".join(words.split("\n"))
