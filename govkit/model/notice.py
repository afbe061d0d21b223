"""What one privacy notice is about: whose it is, and the sharing that it tells of."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import Final

from govkit.model.alike import alike
from govkit.model.by_regime import bases_in, can_object, relying_on_part_3
from govkit.model.exemption import Exemption
from govkit.model.facts import BasisId, FlowId, ItemId, PartnerId, Ref, RequestId
from govkit.model.gateway import DEBT_AND_FRAUD, FOR_PUBLIC_SERVICES, Gateway
from govkit.model.lawful_basis import Article6
from govkit.model.objecting import can_be_objected_to, is_about_people
from govkit.model.part import Part
from govkit.model.partner import Role
from govkit.model.partnership import Partnership
from govkit.model.records import Notices
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.model.worked_example import WorkedExample, worked_example

_BINDING: Final = (*FOR_PUBLIC_SERVICES, *DEBT_AND_FRAUD)
_RESEARCH: Final = Gateway.DIGITAL_ECONOMY_ACT_RESEARCH


class Notice(Part):
    """A privacy notice of one controller or of several, with the flows in which they take part, what these carry, and what they ask of others.

    `in_groups` are those of the controllers that a group stands for, and `alone` the others. `not_open_to_objection` are flows with the controllers
    whose lawful basis for them knows no right to object, consent apart; `objections_elsewhere` those that another partner answers for.
    `told_later` are flows of which people are told only after a while, by the exemption from giving notice. `about_offences` are flows
    that carry data about offences under Article 10; `under_the_digital_economy_act` are those that rest on it, with the bases that do, and
    `bound_by_the_digital_economy_act` those of them that do not rest on section 64, which is for research.
    """

    controllers: tuple[PartnerId, ...]
    alone: tuple[PartnerId, ...]
    in_groups: tuple[PartnerId, ...]
    answered_by: PartnerId
    flows: tuple[FlowId, ...]
    flows_about_people: tuple[FlowId, ...]
    items: tuple[ItemId, ...]
    requests: tuple[RequestId, ...]
    relies_on_consent: bool
    relies_on_data_protection_consent: bool
    can_be_objected_to: bool
    all_can_be_objected_to: bool
    not_open_to_objection: Mapping[FlowId, tuple[PartnerId, ...]]
    objections_elsewhere: Mapping[FlowId, PartnerId]
    people_have_a_say: bool
    under_part_3: tuple[PartnerId, ...]
    bases_for_law_enforcement: tuple[BasisId, ...]
    about_offences: tuple[FlowId, ...]
    under_the_digital_economy_act: Mapping[FlowId, tuple[BasisId, ...]]
    bound_by_the_digital_economy_act: tuple[FlowId, ...]
    answers_in_welsh: tuple[PartnerId, ...]
    all_answer_in_welsh: bool
    exempt: tuple[FlowId, ...]
    exemptions: tuple[Exemption, ...]
    told_later: tuple[FlowId, ...]
    example: WorkedExample | None


def notices(partnership: Partnership) -> dict[str, Notice]:
    """The notices of a partnership, by the id of the controller or group whose it is, or by nothing for a joint one."""
    controllers = _controllers_of_personal_data(partnership)
    if partnership.records.notices == Notices.EACH:
        return {str(of): _notice(partnership, members) for of, members in alike(partnership, controllers)}
    return {"": _notice(partnership, controllers)}


def _controllers_of_personal_data(partnership: Partnership) -> list[str]:
    """The controllers but for those that get totals alone, which are about nobody."""
    told_of_people = {
        taker for flow in partnership.flows.values() if is_about_people(partnership, flow) for taker in flow.takers
    }
    told = {taker for flow in partnership.flows.values() for taker in flow.takers}
    return [
        name
        for name, partner in partnership.partners.items()
        if partner.role != Role.PROCESSOR and (name in told_of_people or name not in told)
    ]


def _not_open_to_objection(
    partnership: Partnership, flows: Mapping[str, Flow]
) -> Iterator[tuple[Ref, tuple[Ref, ...]]]:
    """The flows about people to which nobody can object by their lawful basis, each with the controllers whose basis that is.

    What waits for a yes is none of them: a no stops it.
    """
    for name, flow in flows.items():
        if not is_about_people(partnership, flow) or flow.waits_for_agreement:
            continue
        by = tuple(
            Ref(partner, "partners")
            for partner, basis in bases_in(partnership, flow)
            if basis.article_6 not in (None, Article6.CONSENT) and not basis.can_be_objected_to
        )
        if by:
            yield Ref(name, "flows"), by


def _relied_on(flow: Flow, controllers: list[str]) -> Iterator[Exemption]:
    """The exemptions of a flow on which any of the controllers relies, or may rely."""
    for each in flow.exemptions:
        if not is_unsettled(each) and (
            is_unsettled(each.relied_on_by) or not set(controllers).isdisjoint(each.relied_on_by)
        ):
            yield each


def _told_later(partnership: Partnership, flows: Mapping[str, Flow], controllers: list[str]) -> tuple[Ref, ...]:
    """The flows of which one of the controllers tells people later, by the exemption from giving notice."""
    exempt = partnership.records.notice_exemption
    if exempt is None or is_unsettled(exempt) or exempt.told_later is None:
        return ()
    return tuple(
        Ref(name, "flows")
        for name, flow in flows.items()
        if name in exempt.flows and not set(exempt.relied_on_by or flow.takers).isdisjoint(controllers)
    )


def _in_welsh(partnership: Partnership, controllers: list[str]) -> list[str]:
    """The controllers that the file says answer in Welsh."""
    welsh = partnership.records.welsh_language
    named = () if welsh is None or is_unsettled(welsh) or is_unsettled(welsh.of) else welsh.of
    return [name for name in controllers if name in named]


def _about_offences(partnership: Partnership, flows: Mapping[str, Flow]) -> Iterator[Ref]:
    """The flows about people that carry data about offences, and for which somebody is under the UK GDPR and not Part 3."""
    for name, flow in flows.items():
        criminal = any(partnership.data_items[item].criminal for item in flow.carries)
        if criminal and is_about_people(partnership, flow) and any(b.article_6 for _, b in bases_in(partnership, flow)):
            yield Ref(name, "flows")


def _resting_on(
    partnership: Partnership, flows: Mapping[str, Flow], powers: Container[Gateway]
) -> Iterator[tuple[Ref, tuple[Ref, ...]]]:
    """The flows about people that rest on one of these powers, each with the lawful bases that name it."""
    for name, flow in flows.items():
        taken = [partner for partner, basis in bases_in(partnership, flow) if basis.gateway in powers]
        if taken and is_about_people(partnership, flow):
            named = dict.fromkeys(flow.basis[partner] for partner in taken)
            yield Ref(name, "flows"), tuple(Ref(basis, "lawful_bases") for basis in named)


def _notice(partnership: Partnership, controllers: list[str]) -> Notice:
    flows = {name: flow for name, flow in partnership.flows.items() if not flow.takers.isdisjoint(controllers)}
    items = dict.fromkeys(item for flow in flows.values() for item in flow.carries)
    theirs = partnership.model_copy(update={"flows": flows})
    objections = partnership.records.objections
    grouped = {
        member for of, members in alike(partnership, controllers) if of.section == "groups" for member in members
    }
    answered_by = objections.answered_by if objections else partnership.partnership.lead
    welsh = _in_welsh(partnership, controllers)
    return Notice.model_construct(
        answered_by=answered_by,
        controllers=tuple(Ref(name, "partners") for name in controllers),
        alone=tuple(Ref(name, "partners") for name in controllers if name not in grouped),
        in_groups=tuple(Ref(name, "partners") for name in controllers if name in grouped),
        flows=tuple(Ref(name, "flows") for name in flows),
        flows_about_people=tuple(
            Ref(name, "flows") for name, flow in flows.items() if is_about_people(partnership, flow)
        ),
        items=tuple(Ref(name, "data_items") for name in items),
        requests=tuple(
            Ref(name, "requests") for name, request in partnership.requests.items() if request.asked_by in controllers
        ),
        relies_on_consent=theirs.relies_on_consent,
        relies_on_data_protection_consent=theirs.relies_on_data_protection_consent,
        can_be_objected_to=any(can_be_objected_to(partnership, flow, controllers) for flow in flows.values()),
        all_can_be_objected_to=all(
            can_object(partnership, flow, name)
            for flow in flows.values()
            if is_about_people(partnership, flow)
            for name, basis in bases_in(partnership, flow)
            if basis.article_6 == Article6.CONSENT or not flow.waits_for_agreement
        ),
        not_open_to_objection=dict(_not_open_to_objection(partnership, flows)),
        objections_elsewhere={
            flow: Ref(flow, "objections_of_flows") for flow in partnership.objections_of_flows if flow in flows
        },
        under_part_3=tuple(
            Ref(name, "partners")
            for name in controllers
            if any(name in relying_on_part_3(partnership, flow) for flow in flows.values())
        ),
        bases_for_law_enforcement=tuple(
            dict.fromkeys(
                Ref(flow.basis[partner], "lawful_bases")
                for flow in flows.values()
                if is_about_people(partnership, flow)
                for partner in relying_on_part_3(partnership, flow)
            )
        ),
        about_offences=tuple(_about_offences(partnership, flows)),
        under_the_digital_economy_act=dict(_resting_on(partnership, flows, (*_BINDING, _RESEARCH))),
        bound_by_the_digital_economy_act=tuple(flow for flow, _ in _resting_on(partnership, flows, _BINDING)),
        answers_in_welsh=tuple(Ref(name, "partners") for name in welsh),
        all_answer_in_welsh=len(welsh) == len(controllers),
        exempt=tuple(Ref(name, "flows") for name, flow in flows.items() if any(_relied_on(flow, controllers))),
        exemptions=tuple(each for flow in flows.values() for each in _relied_on(flow, controllers)),
        told_later=_told_later(partnership, flows, controllers),
        people_have_a_say=theirs.people_have_a_say,
        example=worked_example(partnership, flows),
    )
