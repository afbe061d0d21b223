"""The record of processing of one controller."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govkit.document.house_style import HouseStyle
from govkit.model import Partnership
from govkit.model.partner import Partner, Role
from govkit.model.unsettled import Unsettled
from govkit.questions.settled import parts, settled
from govkit.records.processing.activity import Activity
from govkit.records.processing.of_asking import conversation_activities, letter_activities, request_activities
from govkit.records.processing.of_flows import flow_activities
from govkit.records.processing.parties import contact_of, officer_of
from govkit.records.said import lines, said
from govkit.wording.say import listing, say


@dataclass(frozen=True, slots=True)
class ProcessingRecord:
    """What UK GDPR, Article 30(1) asks of one controller, for all that it does in a partnership. `partner` is its id.

    `house` is how it looks, and no part of what is recorded.
    """

    partner: str
    name: str
    agreement: str
    purpose: str
    controller: tuple[str, ...]
    joint_controllers: tuple[str, ...]
    officer: tuple[str, ...]
    transfers: tuple[str, ...]
    impact_assessment: str
    activities: tuple[Activity, ...]
    house: HouseStyle | None = None


def processing_records(partnership: Partnership) -> tuple[ProcessingRecord, ...]:
    """The record of each controller that does something with data about people, in the order of the file."""
    records = (
        _record(partnership, name, partner)
        for name, partner in parts(partnership.partners)
        if partner.role != Role.PROCESSOR
    )
    return tuple(record for record in records if record.activities)


def _record(partnership: Partnership, name: str, partner: Partner) -> ProcessingRecord:
    about = partnership.partnership
    return ProcessingRecord(
        partner=name,
        name=said(partner.name),
        agreement=f"{said(about.name)}, {said(about.reference)}, version {said(about.version)}",
        purpose=said(partnership.purpose.summary),
        controller=contact_of(partner),
        joint_controllers=tuple(_joint(partnership, name, partner)) or ("None",),
        officer=officer_of(partner),
        transfers=_transfers(partnership),
        impact_assessment=_impact_assessment(partnership),
        activities=(
            *flow_activities(partnership, name),
            *letter_activities(partnership, name),
            *conversation_activities(partnership, name),
            *request_activities(partnership, name),
        ),
    )


def _joint(partnership: Partnership, name: str, partner: Partner) -> Iterator[str]:
    """Whoever decides together with this controller."""
    if isinstance(partner.role, Unsettled):
        yield said(partner.role)
    elif partner.role == Role.JOINT_CONTROLLER:
        for other_name, other in parts(partnership.partners):
            if other.role == Role.JOINT_CONTROLLER and other_name != name:
                yield "; ".join(contact_of(other))
    for joint in settled(partnership.records.joint_data):
        if name in joint.controllers:
            items = listing([said(partnership.data_items[item].name) for item in settled(joint.items)])
            for other_name in settled(joint.controllers):
                if other_name != name:
                    yield f"For {items} alone: {'; '.join(contact_of(partnership.partners[other_name]))}"


def _transfers(partnership: Partnership) -> tuple[str, ...]:
    transfers = partnership.records.transfers
    if isinstance(transfers, Unsettled):
        return lines(transfers)
    return tuple(f"{said(each.to)}: {said(each.safeguard)}" for each in transfers) or (
        "None out of the United Kingdom",
    )


def _impact_assessment(partnership: Partnership) -> str:
    dpia = partnership.records.dpia
    if isinstance(dpia, Unsettled):
        return said(dpia)
    return f"{said(dpia.reference)}, {say(dpia.completed)}: {said(dpia.outcome)}"
