"""What one answer covers, and whether it reaches further than the person who gives it."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.questions.asking import talked_about
from govkit.questions.settled import parts
from govkit.questions.sharing import covered_by
from govkit.rules.telling import says


class OneAnswer(NamedTuple):
    """Whom one answer to a letter, or in a conversation, covers in the words of the file; where that stands, and the flows that it is about."""

    path: str
    covers: str | None
    flows: list[Flow]


def one_answers(partnership: Partnership, kind: StrEnum) -> Iterator[OneAnswer]:
    """What one answer covers in each letter and conversation of a kind; the kinds of both have the same names."""
    for name, letter in parts(partnership.letters):
        if letter.kind.value == kind.value:
            flows = [flow for _, _, flow in covered_by(partnership, letter)]
            yield OneAnswer(f"letters.{name}.one_reply_covers", letter.one_reply_covers, flows)
    for name, talk in parts(partnership.conversations):
        if talk.kind.value == kind.value:
            flows = [flow for _, _, flow in talked_about(partnership, talk)]
            yield OneAnswer(f"conversations.{name}.one_answer_covers", talk.one_answer_covers, flows)


def reaches_others(partnership: Partnership, answer: OneAnswer) -> bool:
    """Whether an answer is said to cover other adults than the one who gives it."""
    others = says(partnership, "covers-other-adults", answer.covers)
    return bool(others) and not says(partnership, "covers-nobody-else", answer.covers)
