"""The Digital Economy Act 2017, sections 35 to 39, 48, 56 and 64: which flows rest on them, and who is specified for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import Enum, auto
from typing import Final

from govkit.data.digital_economy_act import specified_for
from govkit.model import Partnership
from govkit.model.body import PartnerKind
from govkit.model.gateway import FOR_PUBLIC_SERVICES, FROM_SUPPLIERS, TO_SUPPLIERS, Gateway, Objective
from govkit.model.lawful_basis import LawfulBasis
from govkit.model.partner import Partner, Role
from govkit.model.partnership import Nation
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.questions.settled import parts, settled
from govkit.questions.sharing import bases_of
from govkit.wording.say import say

_BY_NAME: Final = (PartnerKind.GOVERNMENT_DEPARTMENT, PartnerKind.NATIONAL_BODY)
_PROVIDER: Final = "It is specified only for the services that it provides to {}, and only if that body is (Schedule 4, paragraph 28, or its like)."
_NAMED_ONE_BY_ONE: Final = "Departments and national bodies are named one by one, and this name is not among them."


class Specified(Enum):
    """Whether a partner is one of those who may disclose and receive for an objective."""

    YES = auto()
    IN_DOUBT = auto()
    NO = auto()


Aim = Objective | Gateway  # what somebody is specified for: an objective of section 35, or what another section is for
_WITH_ENERGY: Final = "fuel poverty, with suppliers of gas and electricity"
_WITH_WATER: Final = "water poverty, with water and sewerage undertakers"
_AIMS: Final[dict[Aim, str]] = {
    Gateway.DIGITAL_ECONOMY_ACT_TO_ENERGY: _WITH_ENERGY,
    Gateway.DIGITAL_ECONOMY_ACT_FROM_ENERGY: _WITH_ENERGY,
    Gateway.DIGITAL_ECONOMY_ACT_TO_WATER: _WITH_WATER,
    Gateway.DIGITAL_ECONOMY_ACT_FROM_WATER: _WITH_WATER,
    Gateway.DIGITAL_ECONOMY_ACT_DEBT: "debt owed to the public sector",
    Gateway.DIGITAL_ECONOMY_ACT_FRAUD: "fraud against the public sector",
}
_POWERS: Final = dict.fromkeys((*FOR_PUBLIC_SERVICES, *_AIMS))


def relies_on_it(basis: LawfulBasis) -> bool:
    """Whether a lawful basis rests on one of sections 35 to 39, or on section 48 or 56."""
    return basis.gateway in _POWERS


def said_aim(aim: Aim) -> str:
    """What somebody is specified for, in words."""
    return _AIMS.get(aim) or f"the objective “{say(aim)}”"


def flows_under_it(partnership: Partnership) -> Iterator[tuple[str, Flow, Mapping[str, LawfulBasis]]]:
    """The flows for which any partner relies on it, by id, with the lawful basis of each partner."""
    for name, flow in parts(partnership.flows):
        bases = dict(bases_of(partnership, flow))
        if any(relies_on_it(basis) for basis in bases.values()):
            yield name, flow, bases


def relies_on_research_power(basis: LawfulBasis) -> bool:
    """Whether a lawful basis rests on section 64."""
    return basis.gateway == Gateway.DIGITAL_ECONOMY_ACT_RESEARCH


def flows_for_research(partnership: Partnership) -> Iterator[tuple[str, Flow, Mapping[str, LawfulBasis]]]:
    """The flows for which any sender relies on section 64, by id, with the lawful basis of each partner."""
    for name, flow in parts(partnership.flows):
        bases = dict(bases_of(partnership, flow))
        if any(sender in bases and relies_on_research_power(bases[sender]) for sender in settled(flow.from_)):
            yield name, flow, bases


def aims(bases: Mapping[str, LawfulBasis]) -> list[Aim]:
    """What the bases that rest on it are for, each once."""
    named = (
        basis.gateway if basis.gateway in _AIMS else basis.objective for basis in bases.values() if relies_on_it(basis)
    )
    return list(dict.fromkeys(aim for aim in named if isinstance(aim, Objective | Gateway)))


def controllers_of(partnership: Partnership, flow: Flow) -> Iterator[tuple[str, Partner]]:
    """Who sends and who receives, but for processors, by id."""
    return _controllers(partnership, (*flow.from_, *flow.to))


def who_has_to_be_specified(partnership: Partnership, flow: Flow, aim: Aim) -> Iterator[tuple[str, Partner]]:
    """The controllers of a flow that the Act has to list for what they share: both ends, but for the supplier or undertaker of sections 36 to 39."""
    if aim in TO_SUPPLIERS:
        bases = dict(bases_of(partnership, flow))
        telling = [each for each in settled(flow.from_) if each in bases and bases[each].gateway == aim]
        return _controllers(partnership, telling or flow.from_)
    return _controllers(partnership, flow.to) if aim in FROM_SUPPLIERS else controllers_of(partnership, flow)


def specified(partnership: Partnership, partner: Partner, aim: Aim) -> tuple[Specified, str]:
    """Whether a partner is specified for this in its nation, and why not or why nobody can tell."""
    nation, kind = partnership.partnership.nation, partner.kind
    if any(is_unsettled(fact) for fact in (nation, kind, partner.dea_service_provider_to)):
        return Specified.YES, ""  # nobody knows yet
    listed = specified_for(aim)
    if nation != Nation.NORTHERN_IRELAND:
        if kind in listed.kinds_in(nation) or _is_named(partner, listed.departments):
            return Specified.YES, ""
        if why := listed.in_doubt.get(nation, {}).get(kind) or (kind in _BY_NAME and _NAMED_ONE_BY_ONE):
            return Specified.IN_DOUBT, why
    if partner.dea_service_provider_to:
        return Specified.IN_DOUBT, _PROVIDER.format(partnership.partners[partner.dea_service_provider_to].name)
    return Specified.NO, ""


def _controllers(partnership: Partnership, takers: Iterable[str]) -> Iterator[tuple[str, Partner]]:
    theirs = {each: partnership.partners[each] for each in settled(takers)}
    return ((name, partner) for name, partner in parts(theirs) if _decides(partner))


def _decides(partner: Partner) -> bool:
    return partner.role != Role.PROCESSOR


def _is_named(partner: Partner, departments: tuple[str, ...]) -> bool:
    return partner.kind in _BY_NAME and any(each.casefold() in str(partner.name).casefold() for each in departments)
