"""What of a partnership rests on a statute with conditions of its own, or stands under one that forbids telling."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from govkit.model.gateway import DEBT_AND_FRAUD, FOR_PUBLIC_SERVICES, Gateway
from govkit.model.lawful_basis import Article9, LawfulBasis
from govkit.model.reuse import ReuseGround
from govkit.model.sharing import DataItem, Flow
from govkit.model.unsettled import is_unsettled


class SharingOfItems(Protocol):
    """Which items are shared in which flows, on which lawful bases."""

    @property
    def data_items(self) -> Mapping[str, DataItem]:
        """The items, by id."""

    @property
    def flows(self) -> Mapping[str, Flow]:
        """The flows, by id."""

    @property
    def lawful_bases(self) -> Mapping[str, LawfulBasis]:
        """The lawful bases, by id."""


class ByStatute:
    """What a statute allows for a purpose of its own, and what one forbids."""

    @property
    def flows_under_the_digital_economy_act(self: SharingOfItems) -> tuple[Flow, ...]:
        """The flows for which any partner relies on the Digital Economy Act 2017, sections 35 to 39."""
        under = {name for name, basis in self.lawful_bases.items() if basis.gateway in FOR_PUBLIC_SERVICES}
        return tuple(flow for flow in self.flows.values() if not under.isdisjoint(flow.basis.values()))

    @property
    def flows_for_debt_or_fraud(self: SharingOfItems) -> tuple[Flow, ...]:
        """The flows for which any partner relies on the Digital Economy Act 2017, section 48 or 56."""
        under = {name for name, basis in self.lawful_bases.items() if basis.gateway in DEBT_AND_FRAUD}
        return tuple(flow for flow in self.flows.values() if not under.isdisjoint(flow.basis.values()))

    @property
    def rests_on_research(self: SharingOfItems) -> bool:
        """Whether anybody uses data for research, archiving or statistics: as its condition, its power, or what lets data be used again."""
        relied_on = {basis for flow in self.flows.values() for basis in flow.basis.values()}
        bases = (basis for name, basis in self.lawful_bases.items() if name in relied_on)
        again = (item.reuse for item in self.data_items.values() if item.reuse)
        return any(
            basis.article_9 == Article9.RESEARCH or basis.gateway == Gateway.DIGITAL_ECONOMY_ACT_RESEARCH
            for basis in bases
        ) or any(reuse.allowed_by == ReuseGround.RESEARCH for reuse in again)

    @property
    def items_under_a_bar(self: SharingOfItems) -> tuple[DataItem, ...]:
        """The items that a statute forbids telling, or may."""
        return tuple(item for item in self.data_items.values() if is_unsettled(item.bars) or item.bars)
