"""Which members of a group take the same part, so that one document says what is so for each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govkit.model.by_regime import can_object, relying_on_part_3
from govkit.model.facts import MostOf, Ref
from govkit.model.partnership import Partnership
from govkit.model.senders import holders_of, senders_of
from govkit.model.sharing import Flow
from govkit.model.unsettled import is_unsettled
from govkit.model.untold import is_untold

# One document is for most of a group when no more than this are left out, or just another group, as its title says; else each has its own.
_MOST_LEFT_OUT = 3


def alike(partnership: Partnership, partners: Sequence[str]) -> Iterator[tuple[Ref, list[str]]]:
    """The partners, those of each group that take the same part as most of its members together under the id of the group."""
    standing_for = {members[0]: (group, members) for group, members in _groups(partnership, partners)}
    told = {member for _group, members in standing_for.values() for member in members}
    for partner in partners:
        if partner in standing_for:
            group, members = standing_for[partner]
            yield MostOf(group, "groups", tuple(members)), members
        elif partner not in told:
            yield Ref(partner, "partners"), [partner]


def _groups(partnership: Partnership, partners: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    taken: set[str] = set()
    for name, group in partnership.groups.items():
        if is_unsettled(group) or is_unsettled(group.members):
            continue
        members = [each for each in partners if each in group.members and each not in taken]
        most = _most(partnership, members)
        left_out = {*group.members} - {*most}
        if len(most) > 1 and (len(left_out) <= min(_MOST_LEFT_OUT, len(most) - 1) or _is_group(partnership, left_out)):
            taken.update(most)
            yield name, most


def _is_group(partnership: Partnership, members: set[str]) -> bool:
    """Whether these are the members of a group."""
    return any(not is_unsettled(group) and set(group.members) == members for group in partnership.groups.values())


def _most(partnership: Partnership, members: Sequence[str]) -> list[str]:
    """The largest number of members that take the same part."""
    classes: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for member in members:
        classes[_part_of(partnership, member)].append(member)
    return max(classes.values(), key=len, default=[])


def _part_of(partnership: Partnership, member: str) -> tuple[object, ...]:
    """All by which a briefing or a notice differs between partners, but for what each says of itself in its own words."""
    partner = partnership.partners[member]
    return (
        partner.role,
        tuple(partner.acts_for),
        tuple(_in_flow(partnership, flow, member) for flow in partnership.flows.values()),
        tuple(_own_times(partnership, member)),
        tuple(name for name, talk in partnership.conversations.items() if member in holders_of(partnership, talk)),
        tuple(name for name, letter in partnership.letters.items() if member in senders_of(partnership, letter)),
        tuple(name for name, request in partnership.requests.items() if request.asked_by == member),
        tuple(name for name, keeper in partnership.objections_of_flows.items() if keeper == member),
        tuple(member == other for other in _alone(partnership)),
        _asked_first(partnership, member),
    )


def _asked_first(partnership: Partnership, member: str) -> str | None:
    """The role of the officer whom a briefing says to ask before people are told of what they need not be told of."""
    officer = partnership.partners[member].data_protection_officer
    untold = any(is_untold(partnership, name, member) for name in partnership.flows)
    return str(officer.role) if officer and untold else None


def _in_flow(partnership: Partnership, flow: Flow, member: str) -> tuple[bool, ...]:
    """How a partner stands in a flow: at which end, under which law, and what the law sets aside for it."""
    return (
        member in flow.from_,
        member in flow.to,
        member in relying_on_part_3(partnership, flow),
        can_object(partnership, flow, member),
        *(member in each.relied_on_by for each in flow.exemptions if not is_unsettled(each)),
    )


def _own_times(partnership: Partnership, member: str) -> Iterator[tuple[object, ...]]:
    """The items that a partner keeps for a time of its own, each with that time."""
    for name, item in partnership.data_items.items():
        for own in item.retention_by:
            if own.recipient == member:
                yield name, str(own.keep_for), str(own.counted_from), str(own.until), str(own.then)


def _alone(partnership: Partnership) -> Iterator[object]:
    """Those who do what one partner does for all: who answers objections, who approaches families, and who holds the key of research."""
    records, approach = partnership.records, partnership.approach
    if records.objections:
        yield records.objections.answered_by
    if approach:
        yield approach.approached_by
    if records.research and records.research.key:
        yield records.research.key.held_by
