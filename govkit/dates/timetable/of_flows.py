"""The days of the sharing itself: when a phase starts, when staff have been told, and when data is first sent."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from govkit.dates.timetable.due import Due, name, names
from govkit.model import Partnership
from govkit.model.sharing import Flow
from govkit.model.unsettled import WORDS
from govkit.wording.say import listing


def phase_days(partnership: Partnership) -> Iterator[Due]:
    """The start of each phase."""
    for phase_id, phase in partnership.purpose.phases.items():
        if isinstance(phase.starts, date):
            items = listing([str(partnership.data_items[item].name) for item in phase.items if item]) or WORDS
            yield Due(
                phase.starts,
                f"The phase “{phase_id}” starts",
                f"It has these partners: {names(partnership, phase.partners)}. They share: {items}.",
                name(partnership, partnership.partnership.lead),
                f"purpose.phases.{phase_id}.starts",
            )


def flow_days(partnership: Partnership) -> Iterator[Due]:
    """For each flow: the day by which whoever sends it has been told, and the day it is first sent."""
    for flow_id, flow in partnership.flows.items():
        path, senders = f"flows.{flow_id}", names(partnership, flow.from_)
        sharer = flow.carried_out_by
        if sharer and isinstance(sharer.told_by, date):
            to_do = f"Who is told what to send, when and how: {sharer.role}. How they are told: {sharer.told_how}."
            yield Due(
                sharer.told_by,
                f"Tell the people who send “{flow.name}”",
                to_do,
                senders,
                f"{path}.carried_out_by.told_by",
            )
        if isinstance(flow.starts, date):
            to_do = f"To: {names(partnership, flow.to)}. How: {flow.how}. How often: {flow.how_often}."
            yield Due(flow.starts, f"First sending of “{flow.name}”", to_do, _sharer(flow, senders), f"{path}.starts")


def _sharer(flow: Flow, senders: str) -> str:
    """Who sends it: the role, and the organisations that it is in."""
    return f"{flow.carried_out_by.role}, {senders}" if flow.carried_out_by else senders
