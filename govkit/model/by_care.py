"""What of a partnership is about patients and care: whose records are shared, and where a Caldicott Guardian is there for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from govkit.model.group import PartnerGroup
from govkit.model.partner import Partner
from govkit.model.sharing import DataItem, Flow
from govkit.model.unsettled import is_unsettled


class SharingOfCare(Protocol):
    """Who shares which items in which flows."""

    @property
    def partners(self) -> Mapping[str, Partner]:
        """The partners, by id."""

    @property
    def groups(self) -> Mapping[str, PartnerGroup]:
        """The groups, by id."""

    @property
    def data_items(self) -> Mapping[str, DataItem]:
        """The items, by id."""

    @property
    def flows(self) -> Mapping[str, Flow]:
        """The flows, by id."""

    @property
    def parties_alone(self) -> tuple[Partner, ...]:
        """The partners that are in no group."""

    @property
    def parties_in_groups(self) -> tuple[Partner, ...]:
        """The partners that are members of a group."""

    @property
    def applies_caldicott_principles(self) -> bool:
        """Whether anything about health goes to or from a partner that gives care."""


class ByCare:
    """What is shared from the records of patients, and of people who are cared for."""

    @property
    def shares_patient_data(self: SharingOfCare) -> bool:
        """Whether anything about health is held by a partner that gives health care, or nobody has settled yet who holds it."""
        return any(
            item.health
            and (is_unsettled(item.held_by) or any(_may_hold_health_records(self, partner) for partner in item.held_by))
            for item in self.data_items.values()
        )

    @property
    def applies_caldicott_principles(self: SharingOfCare) -> bool:
        """Whether anything about health goes to or from a partner of the health service, or one that gives care."""
        return any(
            self.partners[taker].gives_care
            for flow in self.flows.values()
            if not is_unsettled(flow) and _may_carry_health(self, flow)
            for taker in flow.takers
            if not is_unsettled(taker)
        )

    @property
    def guardians_alone(self: SharingOfCare) -> tuple[Partner, ...]:
        """The partners in no group that name a Caldicott Guardian, where anything is shared for which one is there."""
        return _with_guardians(self.parties_alone) if self.applies_caldicott_principles else ()

    @property
    def guardians_in_groups(self: SharingOfCare) -> tuple[Partner, ...]:
        """The members of groups that name a Caldicott Guardian, where anything is shared for which one is there."""
        return _with_guardians(self.parties_in_groups) if self.applies_caldicott_principles else ()


def _with_guardians(partners: tuple[Partner, ...]) -> tuple[Partner, ...]:
    return tuple(partner for partner in partners if partner.caldicott_guardian)


def _may_hold_health_records(sharing: SharingOfCare, partner: str) -> bool:
    return is_unsettled(partner) or bool(sharing.partners[partner].holds_health_records)


def _may_carry_health(sharing: SharingOfCare, flow: Flow) -> bool:
    return is_unsettled(flow.carries) or any(
        is_unsettled(name) or sharing.data_items[name].health for name in flow.carries
    )
