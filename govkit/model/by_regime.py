"""What of a partnership is under which law: the UK GDPR, or Part 3 of the Data Protection Act 2018 for law enforcement by a competent authority."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

from govkit.model.lawful_basis import LawfulBasis
from govkit.model.partner import Partner
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled


class Sharing(Protocol):
    """Who shares what with whom, on which lawful bases."""

    @property
    def partners(self) -> Mapping[str, Partner]:
        """The partners, by id."""

    @property
    def flows(self) -> Mapping[str, Flow]:
        """The flows, by id."""

    @property
    def lawful_bases(self) -> Mapping[str, LawfulBasis]:
        """The lawful bases, by id."""


class ByRegime:
    """A regime is a fact of each party in each flow: one flow can be under Part 3 for its sender and under the UK GDPR for who receives."""

    @property
    def flows_for_law_enforcement(self: Sharing) -> tuple[Flow, ...]:
        """The flows for which any party relies on Part 3 of the Data Protection Act 2018."""
        return tuple(flow for flow in self.flows.values() if relying_on_part_3(self, flow))

    @property
    def flows_under_the_uk_gdpr(self: Sharing) -> tuple[Flow, ...]:
        """The flows for which any party relies on Article 6 of the UK GDPR, or nobody has settled yet on what."""
        return tuple(
            flow
            for flow in self.flows.values()
            if not (used := [basis for _, basis in bases_in(self, flow)])
            or any(not is_for_law_enforcement(basis) for basis in used)
        )

    @property
    def partners_for_law_enforcement(self: Sharing) -> tuple[Partner, ...]:
        """The parties that rely on Part 3 for any flow."""
        relying = {name for flow in self.flows.values() for name in relying_on_part_3(self, flow)}
        return tuple(partner for name, partner in self.partners.items() if name in relying)

    @property
    def bases_for_law_enforcement(self: Sharing) -> tuple[LawfulBasis, ...]:
        """The lawful bases of Part 3 on which any flow rests."""
        used = [
            basis for flow in self.flows.values() for _, basis in bases_in(self, flow) if is_for_law_enforcement(basis)
        ]
        return tuple({id(basis): basis for basis in used}.values())

    @property
    def bases_for_sensitive_processing(self: Sharing) -> tuple[LawfulBasis, ...]:
        """Those of them that name a paragraph of Schedule 8, or an appropriate policy document."""
        used = [
            basis
            for flow in self.flows.values()
            for _, basis in bases_in(self, flow)
            if is_for_sensitive_processing(basis)
        ]
        return tuple({id(basis): basis for basis in used}.values())

    @property
    def flows_with_exemptions(self: Sharing) -> tuple[Flow, ...]:
        """The flows for which the law sets any right of people, or any duty to tell them, aside."""
        return tuple(flow for flow in self.flows.values() if flow.exemptions or is_unsettled(flow.exemptions))

    @property
    def flows_not_told(self: Sharing) -> tuple[Flow, ...]:
        """The flows of which some party need not tell people, by an exemption."""
        return tuple(flow for flow in self.flows.values() if flow.untold_by)

    @property
    def can_be_objected_to(self: Sharing) -> bool:
        """Whether people can object to any flow, against any party (UK GDPR, Article 21(1)); what an exemption sets aside does not count."""
        return any(can_object(self, flow, partner) for flow in self.flows.values() for partner in flow.basis)


def bases_in(sharing: Sharing, flow: Flow) -> Iterator[tuple[str, LawfulBasis]]:
    """The lawful basis of each party of a flow that names one, by the id of the party."""
    for partner, basis in flow.basis.items():
        found = None if is_unsettled(basis) else sharing.lawful_bases.get(basis)
        if found is not None and not is_unsettled(found):
            yield partner, found


def is_for_law_enforcement(basis: LawfulBasis) -> bool:
    """Whether a lawful basis is one of Part 3."""
    return basis.part_3 is not None


def is_for_sensitive_processing(basis: LawfulBasis) -> bool:
    """Whether a lawful basis is one of Part 3 that names a paragraph of Schedule 8, or an appropriate policy document."""
    return basis.part_3 is not None and (basis.part_3.schedule_8, basis.appropriate_policy_document) != (None, None)


def relying_on_part_3(sharing: Sharing, flow: Flow) -> tuple[str, ...]:
    """The parties of a flow that rely on Part 3 for it, by id."""
    return tuple(partner for partner, basis in bases_in(sharing, flow) if is_for_law_enforcement(basis))


def can_object(sharing: Sharing, flow: Flow, partner: str) -> bool:
    """Whether people can object to what a party does in a flow."""
    basis = dict(bases_in(sharing, flow)).get(partner)
    return basis is not None and basis.can_be_objected_to and partner not in flow.objection_set_aside_by
