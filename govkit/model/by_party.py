"""Which of the partners decide, which act for another, and which stand in a group."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from govkit.model.group import PartnerGroup, in_groups
from govkit.model.partner import Partner, Role


class Parties(Protocol):
    """The partners of a partnership, and the groups that some of them stand in."""

    @property
    def partners(self) -> Mapping[str, Partner]:
        """The partners, by id."""

    @property
    def groups(self) -> Mapping[str, PartnerGroup]:
        """The groups, by id."""


class ByParty:
    """The partners by what each of them is to the others."""

    @property
    def controllers(self: Parties) -> tuple[Partner, ...]:
        """The partners that decide why and how data is used."""
        return tuple(partner for partner in self.partners.values() if partner.role != Role.PROCESSOR)

    @property
    def parties_in_groups(self: Parties) -> tuple[Partner, ...]:
        """The partners that are members of a group, in the order of the groups."""
        return tuple(self.partners[name] for name in in_groups(self.groups))

    @property
    def parties_alone(self: Parties) -> tuple[Partner, ...]:
        """The partners that are in no group."""
        return tuple(part for name, part in self.partners.items() if name not in in_groups(self.groups))

    @property
    def processors(self: Parties) -> tuple[Partner, ...]:
        """The partners that act for a controller and decide nothing themselves."""
        return tuple(partner for partner in self.partners.values() if partner.role == Role.PROCESSOR)

    @property
    def processors_that_do_not_sign(self: Parties) -> tuple[Partner, ...]:
        """The processors for which nobody signs: their contract binds them, and they are no party."""
        return tuple(
            partner
            for partner in self.partners.values()
            if partner.role == Role.PROCESSOR and partner.signatory is None
        )

    @property
    def uses_processors(self: Parties) -> bool:
        """Whether any partner is a processor."""
        return any(partner.role == Role.PROCESSOR for partner in self.partners.values())
