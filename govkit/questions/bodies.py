"""What body a partner is in law: a public authority, as its file says or by its kind, or HM Revenue and Customs."""

from __future__ import annotations

import re
from typing import Final

from govkit.data.bodies import bodies
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.partner import Partner
from govkit.model.unsettled import is_unsettled

_REVENUE: Final = r"(?:HMRC|(?:HM|H\.M\.|(?:His|Her) Majesty[’']s) Revenue (?:and|&) Customs)"
_REVENUE_ALONE: Final = re.compile(rf"(?:the )?{_REVENUE}(?: ?\({_REVENUE}\))?(?:(?:, | [–-] | \().*)?", re.IGNORECASE)
_OF_THE_REVENUE: Final = re.compile(
    rf"\b(?:{_REVENUE}|(?<!council )tax (?:credits?|codes?|records?|returns?)|income tax|self[- ]assessment|PAYE|VAT|child benefit"
    r"|national insurance (?:contributions?|records?)|(?:reported|declared) (?:earnings|income)|real[- ]time information)\b",
    re.IGNORECASE,
)


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


def is_revenue_and_customs(partner: Partner) -> bool:
    """Whether a partner is HM Revenue and Customs, by its kind and its whole name: others are called after it."""
    return partner.kind == PartnerKind.GOVERNMENT_DEPARTMENT and _REVENUE_ALONE.fullmatch(str(partner.name)) is not None


def speaks_of_revenue_data(words: str) -> bool:
    """Whether words name what HM Revenue and Customs holds, or itself."""
    return _OF_THE_REVENUE.search(words) is not None
