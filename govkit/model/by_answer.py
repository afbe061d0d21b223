"""What people answer to letters and in conversations, and who is told of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from govkit.model.conversation import Conversation
from govkit.model.letter import Letter
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled


class Asking(Protocol):
    """The letters and conversations of a partnership, and its flows."""

    @property
    def flows(self) -> Mapping[str, Flow]:
        """The flows, by id."""

    @property
    def letters(self) -> Mapping[str, Letter]:
        """The letters, by id."""

    @property
    def conversations(self) -> Mapping[str, Conversation]:
        """The conversations, by id."""


class ByAnswer:
    """The flows by what they have to do with the answers of people."""

    @property
    def flows_of_answers(self: Asking) -> tuple[Flow, ...]:
        """The flows that carry what people answered to a letter or in a conversation."""
        asked = (*self.letters.values(), *self.conversations.values())
        answers = {each.replies for each in asked if not is_unsettled(each) and each.replies is not None}
        return tuple(flow for flow in self.flows.values() if not answers.isdisjoint(flow.carries))
