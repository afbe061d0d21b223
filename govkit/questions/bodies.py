"""Whether a partner is a public authority: as its file says, or by what its kind of body is in law."""

from __future__ import annotations

from govkit.data.bodies import bodies
from govkit.model import Partnership
from govkit.model.unsettled import is_unsettled


def is_public_authority(partnership: Partnership, partner: str) -> bool | None:
    """Whether a partner is a public authority: as the file says, or by its kind and nation; nothing while that is to be agreed."""
    said, kind = partnership.partners[partner].public_authority, partnership.partners[partner].kind
    nation = partnership.partnership.nation
    if said is not None:
        return None if is_unsettled(said) else said
    if is_unsettled(kind) or is_unsettled(nation):
        return None
    return nation in bodies()[kind].public_authority


def how_to_say_otherwise(partnership: Partnership, partner: str) -> str:
    """What to write where a partner is a public authority by its kind alone, and in truth is none."""
    part = partnership.partners[partner]
    if part.public_authority is not None:
        return ""
    unless = bodies()[part.kind].unless
    return f" If it is none, write `public_authority: false` in `partners.{partner}`.{f' {unless}' if unless else ''}"


def is_competent_authority(partnership: Partnership, partner: str) -> bool | None:
    """Whether a partner is a competent authority for law enforcement: as the file says, or by its kind; nothing while that is to be agreed."""
    part = partnership.partners[partner]
    if part.competent_authority is not None:
        return None if is_unsettled(part.competent_authority) else True
    return None if is_unsettled(part.kind) else bool(bodies()[part.kind].competent_authority)
