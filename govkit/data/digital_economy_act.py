"""Who is specified for each objective of the Digital Economy Act 2017, section 35, and for its powers of one purpose each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import Field

from govkit.data.block import DataBlock, DataTable
from govkit.data.shelf import shipped
from govkit.model.body import PartnerKind
from govkit.model.facts import Text, one_of
from govkit.model.gateway import Gateway, Objective
from govkit.model.partnership import Nation

_Kind = Annotated[PartnerKind, one_of(PartnerKind)]


class SpecifiedBodies(DataBlock):
    """Who is specified for one objective: kinds of partner by nation, departments by name, and kinds that are in doubt, with the reason."""

    england: tuple[_Kind, ...] = Field(description="the kinds of partner in England.")
    wales: tuple[_Kind, ...] = Field(description="the kinds of partner in Wales.")
    scotland: tuple[_Kind, ...] = Field(description="the kinds of partner in Scotland.")
    departments: tuple[Text, ...] = Field(description="the departments and national bodies, by name.")
    in_doubt: Mapping[Annotated[Nation, one_of(Nation)], Mapping[_Kind, Text]] = Field(
        default_factory=dict, description="kinds of partner that are in doubt, by nation, each with the reason."
    )

    def kinds_in(self, nation: Nation) -> tuple[PartnerKind, ...]:
        """The kinds that are specified in a nation: none in Northern Ireland, to which section 35 does not extend."""
        kinds: tuple[PartnerKind, ...] = getattr(self, nation.value, ())
        return kinds


class SpecifiedFile(DataTable[Mapping[Annotated[Objective, one_of(Objective)], SpecifiedBodies]]):
    """Who is specified, by objective."""


class DebtAndFraudFile(DataTable[Mapping[Annotated[Gateway, one_of(Gateway)], SpecifiedBodies]]):
    """Who is specified for debt and for fraud, by the section that is the power."""


class SuppliersFile(DataTable[Mapping[Annotated[Gateway, one_of(Gateway)], SpecifiedBodies]]):
    """Who is specified to share with suppliers and undertakers, by the section by which it tells them."""


# What a supplier or undertaker tells goes to those who may tell it: sections 36 and 37 have one Schedule, and so have 38 and 39.
_SCHEDULE_OF: Final = {
    Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY: Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY,
    Gateway.DIGITAL_ECONOMY_ACT_FROM_ENERGY: Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY,
    Gateway.DIGITAL_ECONOMY_ACT_TO_WATER: Gateway.DIGITAL_ECONOMY_ACT_TO_WATER,
    Gateway.DIGITAL_ECONOMY_ACT_FROM_WATER: Gateway.DIGITAL_ECONOMY_ACT_TO_WATER,
}


def specified_for(aim: Objective | Gateway) -> SpecifiedBodies:
    """Who is specified for an objective of section 35, or under section 36 to 39, 48 or 56, which have one purpose each."""
    if isinstance(aim, Objective):
        return shipped("digital_economy_act.yaml", SpecifiedFile).root[aim]
    if aim in _SCHEDULE_OF:
        return shipped("digital_economy_suppliers.yaml", SuppliersFile).root[_SCHEDULE_OF[aim]]
    return shipped("digital_economy_debt_and_fraud.yaml", DebtAndFraudFile).root[aim]
