"""Which partners of a group do the same in each flow, so that one document can be made for all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from govkit.model.facts import Ref
from govkit.model.partnership import Partnership
from govkit.model.unsettled import is_unsettled


def alike(partnership: Partnership, partners: Sequence[str]) -> Iterator[tuple[Ref, list[str]]]:
    """The partners, those first of each group that do the same as most of its members together under the id of the group."""
    standing_for = {members[0]: (group, members) for group, members in _groups(partnership, partners)}
    told = {member for _group, members in standing_for.values() for member in members}
    for partner in partners:
        if partner in standing_for:
            group, members = standing_for[partner]
            yield Ref(group, "groups"), members
        elif partner not in told:
            yield Ref(partner, "partners"), [partner]


def _groups(partnership: Partnership, partners: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    taken: set[str] = set()
    for name, group in partnership.groups.items():
        if is_unsettled(group) or is_unsettled(group.members):
            continue
        members = [each for each in partners if each in group.members and each not in taken]
        most = _most(partnership, members)
        if len(most) > len(group.members) / 2 and len(most) > 1:
            taken.update(most)
            yield name, most


def _most(partnership: Partnership, members: Sequence[str]) -> list[str]:
    """The largest number of members that send and receive in the same flows."""
    classes: dict[tuple[tuple[bool, bool], ...], list[str]] = defaultdict(list)
    for member in members:
        flows = partnership.flows.values()
        classes[tuple((member in flow.from_, member in flow.to) for flow in flows)].append(member)
    return max(classes.values(), key=len, default=[])
