"""What the people of one partner must know to do their part: one page for each partner that sends or receives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from govkit.model.alike import alike
from govkit.model.by_regime import relying_on_part_3
from govkit.model.exemption import Exemption
from govkit.model.facts import ConversationId, FlowId, LetterId, PartnerId, PartnerOrGroupId, Ref, YesNo
from govkit.model.objecting import can_be_objected_to
from govkit.model.part import Part
from govkit.model.partnership import Partnership
from govkit.model.retention import RetentionBy
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import DataItem, Flow, Form, GoesAhead, Level
from govkit.model.unsettled import is_unsettled
from govkit.model.untold import exemptions_told_later, is_told_later_by_notice, is_untold
from govkit.model.yeses import conversations_asking, letters_asking, who_knows

_WITHOUT_NAMES: Final = (Form.AGGREGATE, Form.DE_IDENTIFIED)


class Briefing(Part):
    """The flows in which a partner sends and in which it receives, and what it has to look out for in those it sends.

    `answered_by` keeps the list of those who said no to `stopped_by_a_no`, which the partner sends; `objections_elsewhere` are the flows of
    which another partner keeps it. `asks_yes_of` are those who know who has said yes to something that it sends, where it
    neither asked people itself nor is told the answers. `on_terms` are those of its flows with conditions that
    its people have to keep to. Of those `untold`, people are told later of those in `told_later_by_notice` and by
    `exemptions_told_later`; for `untold_until_asked` nobody has said when. `holds` are the conversations in which its people ask or tell
    others, and `letters` those that it posts. `own_times` say how long it keeps what it receives, where other recipients keep that for
    another time.
    """

    partner: PartnerOrGroupId
    sends: tuple[FlowId, ...]
    receives: tuple[FlowId, ...]
    sends_when_agreed: tuple[FlowId, ...]
    stopped_by_a_no: tuple[FlowId, ...]
    sends_open_to_objection: tuple[FlowId, ...]
    sends_flags: bool
    under_part_3: tuple[FlowId, ...]
    untold: tuple[FlowId, ...]
    told_later_by_notice: tuple[FlowId, ...]
    exemptions_told_later: tuple[Exemption, ...]
    untold_until_asked: tuple[FlowId, ...]
    answered_by: PartnerId | None
    keeps_the_list: YesNo | None
    objections_elsewhere: Mapping[FlowId, PartnerId]
    no_goes_to: PartnerId | None
    yes_from_letters: tuple[LetterId, ...]
    yes_from_conversations: tuple[ConversationId, ...]
    asks_yes_of: tuple[PartnerOrGroupId, ...]
    sends_about_families_when_agreed: bool
    receives_without_names: tuple[FlowId, ...]
    told_in_confidence: tuple[FlowId, ...]
    receives_about_people: tuple[FlowId, ...]
    receives_until_a_no: tuple[FlowId, ...]
    receives_for_a_yes: tuple[FlowId, ...]
    approaches: bool
    letters: tuple[LetterId, ...]
    on_terms: tuple[FlowId, ...]
    has_conditions: YesNo
    heeds_national_opt_out: YesNo
    takes_part_in_confidence: YesNo | None
    sends_about_people: YesNo
    sends_totals: YesNo
    under_digital_economy_act: tuple[FlowId, ...]
    passes_on: bool
    own_times: tuple[RetentionBy, ...]
    holds: tuple[ConversationId, ...]

    @property
    def law_enforcement_or_untold(self) -> bool:
        """Whether the partner uses anything for law enforcement, or need not tell people of something."""
        return bool(self.under_part_3 or self.untold)


def briefings(partnership: Partnership) -> dict[str, Briefing]:
    """The briefing of each partner that takes part in a flow, or of each group whose members do the same, by the id of either."""
    told = {taker for flow in _in_order(partnership).values() for taker in flow.takers}
    told |= {holder for talk in partnership.conversations.values() for holder in holders_of(partnership, talk)}
    takers = [name for name in partnership.partners if name in told]
    return {str(of): _briefing(partnership, of, members[0]) for of, members in alike(partnership, takers)}


def _briefing(partnership: Partnership, of: Ref, partner: str) -> Briefing:
    flows = _in_order(partnership)
    sends = {name: flow for name, flow in flows.items() if partner in flow.from_}
    receives = {name: flow for name, flow in flows.items() if partner in flow.to}
    return Briefing.model_construct(
        partner=of,
        sends=_refs(sends),
        receives=_refs(receives),
        under_part_3=_those(flows, lambda flow: partner in relying_on_part_3(partnership, flow)),
        approaches=partnership.approach is not None and partnership.approach.approached_by == partner,
        passes_on=any(
            item in flow.carries for flow in receives.values() for sent in sends.values() for item in sent.carries
        ),
        own_times=tuple(_own_times(partnership, partner, receives)),
        **_of_not_telling(partnership, partner, flows),
        **_of_sending(partnership, sends),
        **_of_receiving(partnership, partner, receives),
        **_of_yeses(partnership, partner, _going_ahead(sends, GoesAhead.WHEN_THEY_AGREE)),
        **_of_noes(partnership, partner, sends, receives),
        **_of_asking(partnership, partner),
        **_of_conditions(partnership, partner, sends, receives),
    )


def _of_not_telling(partnership: Partnership, partner: str, flows: Mapping[str, Flow]) -> dict[str, Any]:
    """What the partner does not tell people of now, and who says for it when they are told."""
    untold = {name: flow for name, flow in flows.items() if is_untold(partnership, name, partner)}
    by_notice = {name: flow for name, flow in untold.items() if is_told_later_by_notice(partnership, name, partner)}
    exemptions = {name: tuple(exemptions_told_later(partnership, name, partner)) for name in untold}
    return {
        "untold": _refs(untold),
        "told_later_by_notice": _refs(by_notice),
        "exemptions_told_later": tuple(each for those in exemptions.values() for each in those),
        "untold_until_asked": _refs(
            {n: flow for n, flow in untold.items() if n not in by_notice and not exemptions[n]}
        ),
    }


def _of_sending(partnership: Partnership, sends: Mapping[str, Flow]) -> dict[str, Any]:
    """What to look out for in what the partner sends."""
    items = list(_carried(partnership, sends.values()))
    agreed = _going_ahead(sends, GoesAhead.WHEN_THEY_AGREE)
    return {
        "sends_when_agreed": _refs(agreed),
        "sends_flags": any(item.form == Form.FLAG for item in items),
        "sends_about_people": not items or any(item.form not in _WITHOUT_NAMES for item in items),
        "sends_totals": any(item.form == Form.AGGREGATE for item in items),
    }


def _of_receiving(partnership: Partnership, partner: str, receives: Mapping[str, Flow]) -> dict[str, Any]:
    """What to look out for in what the partner gets."""
    acts = (*partnership.flows_under_the_digital_economy_act, *partnership.flows_for_debt_or_fraud)
    return {
        "receives_about_people": _those(receives, lambda flow: _is_about_people(_carried(partnership, (flow,)))),
        "receives_until_a_no": _those(
            receives,
            lambda flow: (
                flow.goes_ahead != GoesAhead.WITHOUT_ASKING
                and partner not in (*flow.objection_set_aside_by, *flow.erasure_set_aside_by)
            ),
        ),
        "receives_for_a_yes": _refs(_going_ahead(receives, GoesAhead.WHEN_THEY_AGREE)),
        "receives_without_names": _those(
            receives, lambda flow: any(item.form == Form.DE_IDENTIFIED for item in _carried(partnership, (flow,)))
        ),
        "told_in_confidence": _those(
            receives,
            lambda flow: (
                bool(flow.confidentiality) or any(item.confidential for item in _carried(partnership, (flow,)))
            ),
        ),
        "under_digital_economy_act": _those(receives, lambda flow: any(flow is each for each in acts)),
    }


def _of_yeses(partnership: Partnership, partner: str, agreed: Mapping[str, Flow]) -> dict[str, Any]:
    """Where the partner learns who has said yes to what it sends, and how long a yes lasts."""
    return {
        "yes_from_letters": letters_asking(partnership, agreed),
        "yes_from_conversations": conversations_asking(partnership, agreed),
        "asks_yes_of": who_knows(partnership, partner, agreed),
        "sends_about_families_when_agreed": any(
            item.level == Level.FAMILY for item in _carried(partnership, agreed.values())
        ),
    }


def _of_noes(
    partnership: Partnership, partner: str, sends: Mapping[str, Flow], receives: Mapping[str, Flow]
) -> dict[str, Any]:
    """Who keeps the list of those who said no, and where a no goes that somebody tells the partner."""
    objections = partnership.records.objections
    keeper = objections.answered_by if objections else None
    handled = _carried(partnership, (*sends.values(), *receives.values()))
    can_say_no = {name: flow for name, flow in sends.items() if flow.goes_ahead != GoesAhead.WITHOUT_ASKING}
    open_to_objection = {
        name: flow
        for name, flow in sends.items()
        if keeper is not None
        and flow.goes_ahead == GoesAhead.WITHOUT_ASKING
        and can_be_objected_to(partnership, flow, (partner,))
    }
    elsewhere = partnership.objections_of_flows
    listed = can_say_no if keeper else _going_ahead(sends, GoesAhead.UNLESS_THEY_OPT_OUT)
    stopped = _refs({name: flow for name, flow in listed.items() if name not in elsewhere})
    return {
        "answered_by": keeper if stopped else None,
        "stopped_by_a_no": stopped,
        "sends_open_to_objection": _refs(
            {name: flow for name, flow in open_to_objection.items() if name not in elsewhere}
        ),
        "keeps_the_list": keeper == partner or None,
        "objections_elsewhere": {
            flow: Ref(flow, "objections_of_flows")
            for flow in elsewhere
            if flow in can_say_no or flow in open_to_objection
        },
        "no_goes_to": keeper if keeper != partner and _is_about_people(handled) else None,
    }


def _of_asking(partnership: Partnership, partner: str) -> dict[str, Any]:
    """The conversations that the partner holds, and the letters that it posts."""
    letters = {name: letter for name, letter in partnership.letters.items() if not is_unsettled(letter)}
    return {
        "holds": tuple(
            Ref(name, "conversations")
            for name, talk in partnership.conversations.items()
            if partner in holders_of(partnership, talk)
        ),
        "letters": tuple(
            Ref(name, "letters") for name, letter in letters.items() if partner in senders_of(partnership, letter)
        ),
    }


def _of_conditions(
    partnership: Partnership, partner: str, sends: Mapping[str, Flow], receives: Mapping[str, Flow]
) -> dict[str, Any]:
    """On what terms what the partner sends goes ahead, and what it keeps to besides."""
    opt_outs, decisions = partnership.records.national_data_opt_out, partnership.records.automated_decisions
    handled = list(_carried(partnership, (*sends.values(), *receives.values())))
    key = partnership.records.research.key if partnership.records.research else None
    holds_key = key is not None and not is_unsettled(key) and key.held_by == partner
    without_names = any(item.form == Form.DE_IDENTIFIED for item in _carried(partnership, receives.values()))
    heeds = opt_outs is not None and opt_outs.applies is True and any(item.health for item in handled)
    return {
        "on_terms": _those(sends, _has_terms),
        "heeds_national_opt_out": heeds,
        "has_conditions": bool(heeds or decisions or _handles(partnership, sends) or holds_key or without_names),
        "takes_part_in_confidence": any(item.health or item.confidential for item in handled) or None,
    }


def _handles(partnership: Partnership, sends: Mapping[str, Flow]) -> bool:
    """Whether the partner keeps to rules of handling, or has to mark what it sends."""
    handling = partnership.handling
    return handling is not None and (is_unsettled(handling) or bool(handling.rules or (handling.marking and sends)))


def _is_about_people(items: Iterable[DataItem]) -> bool:
    """Whether any of them is more than a total."""
    return any(item.form != Form.AGGREGATE for item in items)


def _carried(partnership: Partnership, flows: Iterable[Flow]) -> Iterator[DataItem]:
    """What flows carry, as far as that is settled."""
    for flow in flows:
        for item in flow.carries:
            if not is_unsettled(item) and not is_unsettled(partnership.data_items[item]):
                yield partnership.data_items[item]


def _has_terms(flow: Flow) -> bool:
    """Whether the file says on what terms it goes ahead: why without asking, how confidence is kept, in which case alone, or who decides."""
    return any(
        fact is not None for fact in (flow.why_without_asking, flow.confidentiality, flow.limit, flow.case_by_case)
    )


def _own_times(partnership: Partnership, partner: str, received: Mapping[str, Flow]) -> Iterator[RetentionBy]:
    """The times of its own for which a partner keeps items that it receives, each once."""
    for item in dict.fromkeys(item for flow in received.values() for item in flow.carries if not is_unsettled(item)):
        for own in partnership.data_items[item].retention_by:
            if own.recipient == partner:
                yield own


def _in_order(partnership: Partnership) -> dict[str, Flow]:
    """The flows by id, in the order of the steps."""
    settled = {name: flow for name, flow in partnership.flows.items() if not is_unsettled(flow)}
    return dict(sorted(settled.items(), key=lambda named: named[1].when_it_comes))


def _going_ahead(flows: Mapping[str, Flow], how: GoesAhead) -> dict[str, Flow]:
    return {name: flow for name, flow in flows.items() if flow.goes_ahead == how}


def _those(flows: Mapping[str, Flow], wanted: Callable[[Flow], bool]) -> tuple[Ref, ...]:
    """The flows of which something holds."""
    return _refs({name: flow for name, flow in flows.items() if wanted(flow)})


def _refs(flows: Mapping[str, Flow]) -> tuple[Ref, ...]:
    return tuple(Ref(name, "flows") for name in flows)
