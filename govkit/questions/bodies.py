"""What each kind of body is in law, and what it may rely on: one table, with its sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from govkit.data.standard import shipped_data
from govkit.model import Partnership
from govkit.model.gateway import Gateway
from govkit.model.partner import PartnerKind
from govkit.model.partnership import Nation
from govkit.model.unsettled import is_unsettled


@dataclass(frozen=True, slots=True)
class KindOfBody:
    """A kind of body: where it is a public authority, and unless what; which statutes give it no power and why; the sources.

    `not_for_profit` says whether it can be a body of UK GDPR, Article 9(2)(d).
    """

    public_authority: tuple[Nation, ...]
    unless: str
    lacks: Mapping[Gateway, str]
    not_for_profit: bool
    sources: tuple[str, ...]


@cache
def bodies() -> Mapping[PartnerKind, KindOfBody]:
    """The table, by kind."""
    return {PartnerKind(kind): _body(entry) for kind, entry in shipped_data("bodies").items()}


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


def _body(entry: Mapping[str, Any]) -> KindOfBody:
    return KindOfBody(
        public_authority=tuple(Nation(nation) for nation in entry["public_authority"]),
        unless=entry.get("unless", ""),
        lacks={Gateway(name): why for name, why in (entry["lacks"] or {}).items()},
        not_for_profit=entry["not_for_profit"] == "true",
        sources=tuple(entry["sources"]),
    )
