"""Whether people can answer a letter or a form in Welsh, and complain in it."""

from __future__ import annotations

from collections.abc import Sequence

from govkit.model import Partnership
from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import settled


def answers_in_welsh(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> bool:
    """Whether all who ask, and who answers a no, are among those that the file says answer in Welsh; never from silence."""
    welsh = partnership.records.welsh_language
    if welsh is None or is_unsettled(welsh) or is_unsettled(welsh.of) or not by:
        return False
    return {*by, str(partnership.answers_no_to(asked.covers))} <= set(settled(welsh.of))


def calls_in_welsh(partnership: Partnership, asked: Letter | Conversation, by: Sequence[str]) -> bool:
    """Whether people can ring in Welsh too."""
    welsh = partnership.records.welsh_language
    return welsh is not None and answers_in_welsh(partnership, asked, by) and welsh.calls is True
