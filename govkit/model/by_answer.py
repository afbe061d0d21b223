"""What people answer to letters and in conversations, and who is told of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from govkit.model.conversation import Conversation
from govkit.model.facts import FlowId, PartnerId, Ref
from govkit.model.letter import Letter
from govkit.model.records import Records
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled


class Led(Protocol):
    """Something that a partner leads."""

    @property
    def lead(self) -> PartnerId:
        """The partner that leads."""


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

    @property
    def records(self) -> Records:
        """Its records."""

    @property
    def partnership(self) -> Led:
        """Who leads, and what else holds for all of it."""

    @property
    def objections_of_flows(self) -> Mapping[FlowId, PartnerId]:
        """The partners that answer for a flow, where another answers for the rest."""

    def answers_no_to(self, flows: Sequence[str]) -> PartnerId:
        """The partner that answers a no to these flows."""


class ByAnswer:
    """The flows by what they have to do with the answers of people."""

    @property
    def flows_of_answers(self: Asking) -> tuple[Flow, ...]:
        """The flows that carry what people answered to a letter or in a conversation."""
        letters = [each.replies for each in self.letters.values() if not is_unsettled(each)]
        talks = [each.replies for each in self.conversations.values() if not is_unsettled(each)]
        answers = {answer for answer in (*letters, *talks) if answer is not None}
        return tuple(flow for flow in self.flows.values() if not answers.isdisjoint(flow.carries))

    @property
    def objections_of_flows(self: Asking) -> Mapping[FlowId, PartnerId]:
        """The flows whose no somebody else answers than that of the others, each with the partner that does."""
        objections = self.records.objections
        if not objections or is_unsettled(objections.of_flows):
            return {}
        return {Ref(flow, "flows"): who for flow, who in objections.of_flows.items() if who != objections.answered_by}

    def answers_no_to(self: Asking, flows: Sequence[str]) -> PartnerId:
        """The partner that answers a no to these flows: that of the first, where they differ."""
        objections = self.records.objections
        elsewhere = next((flow for flow in flows if flow in self.objections_of_flows), None)
        if elsewhere is not None:
            return self.objections_of_flows[elsewhere]
        return objections.answered_by if objections else self.partnership.lead

    def answered_by(self: Asking, flows: Sequence[str]) -> PartnerId:
        """The partner that answers a no to these flows; by the flow, where another one answers for the rest."""
        elsewhere = next((flow for flow in flows if flow in self.objections_of_flows), None)
        return self.answers_no_to(flows) if elsewhere is None else Ref(elsewhere, "objections_of_flows")
