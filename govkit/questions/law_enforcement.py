"""Who uses what for law enforcement under Part 3 of the Data Protection Act 2018, and which rights are set aside, as far as it is settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from govkit.model import Partnership
from govkit.model.exemption import Exemption
from govkit.model.law_enforcement import Part3
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.sharing import Flow, Form, SpecialCategory
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts
from govkit.questions.sharing import bases_of, items_of


@dataclass(frozen=True, slots=True)
class SensitiveUse:
    """Special category data that a party uses for law enforcement in a flow, with its basis. `flow`, `partner` and `basis_id` are ids."""

    flow: str
    partner: str
    basis_id: str
    basis: LawfulBasis
    part_3: Part3
    categories: tuple[SpecialCategory, ...]


def sensitive_uses(partnership: Partnership) -> Iterator[SensitiveUse]:
    """Each sensitive processing (section 35(8)): of each party under Part 3, in each flow with special category data about people."""
    for name, flow in parts(partnership.flows):
        about_people = [item for _, item in items_of(partnership, flow) if item.form != Form.AGGREGATE]
        categories = tuple(
            dict.fromkeys(each for item in about_people for each in item.categories if not is_unsettled(each))
        )
        for partner, basis in bases_of(partnership, flow):
            if categories and basis.part_3 is not None and not is_unsettled(basis.part_3):
                yield SensitiveUse(name, partner, flow.basis[partner], basis, basis.part_3, categories)


def exemptions_of(partnership: Partnership) -> Iterator[tuple[str, Flow, Exemption]]:
    """Each exemption of a flow with its path and the flow."""
    for name, flow in parts(partnership.flows):
        for index, exemption in enumerate(flow.exemptions):
            if not is_unsettled(exemption):
                yield f"flows.{name}.exemptions.{index}", flow, exemption
