"""`groups`: where a group is named, its members are meant; and what each member says unless it says something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from govkit.model.group import EachMember
from govkit.model.unsettled import WORDS, is_unsettled
from govkit.written.source_map import Position, Route, SourceMap

# The lists of partners that may name a group; a star is any id or place of a list.
LISTS: Final[tuple[Route, ...]] = (
    ("flows", "*", "from"),
    ("flows", "*", "to"),
    ("data_items", "*", "held_by"),
    ("purpose", "phases", "*", "partners"),
    ("confidentiality_bases", "*", "decided_by"),
    ("approach", "health_issues", "*", "agreed_with"),
    ("approach", "filtered_list", "agreed_with"),
    ("involvement", "*", "of"),
    ("partners", "*", "acts_for"),
)
_BASIS: Final[Route] = ("flows", "*", "basis")
_ANY: Final = "*"
Members = Mapping[str, list[str] | None]


class _Meant(NamedTuple):
    """A partner that a list names, by itself or by its group, and the index at which it is written."""

    partner: Any
    written_at: int


def with_groups(raw: Mapping[str, Any], sources: SourceMap) -> tuple[Mapping[str, Any], SourceMap]:
    """The same data in which members stand where their group is named, and the places where each of them was written."""
    groups = raw.get("groups")
    if not isinstance(groups, Mapping):
        return raw, sources
    members = {name: _members(group, raw.get("partners")) for name, group in groups.items()}
    reader = _Expansion(members)
    expanded = reader.block(_with_what_each_says(raw, groups, members), ())
    places = {**sources.places, **reader.places(sources)}
    return expanded, SourceMap(sources.file, places, {**sources.aliases, **_borrowed(raw, groups, members)})


def _members(group: object, partners: object) -> list[str] | None:
    """The members of a group that are partners, each once; None while they are to be agreed."""
    written = group.get("members") if isinstance(group, Mapping) else group
    if is_unsettled(written):
        return None
    listed = [written] if isinstance(written, str) else written if isinstance(written, list) else []
    known = partners if isinstance(partners, Mapping) else {}
    return list(dict.fromkeys(member for member in listed if isinstance(member, str) and member in known))


def _each(group: object) -> Mapping[str, Any]:
    each = group.get("each") if isinstance(group, Mapping) else None
    return (
        {key: said for key, said in each.items() if key in EachMember.model_fields} if isinstance(each, Mapping) else {}
    )


def _saying(groups: Mapping[str, Any], members: Members) -> Iterator[tuple[str, str, str, Any]]:
    """Each member, its group, and a key and a value that the group says for each."""
    for name, group in groups.items():
        for member in members[name] or ():
            yield from ((member, name, key, value) for key, value in _each(group).items())


def _with_what_each_says(raw: Mapping[str, Any], groups: Mapping[str, Any], members: Members) -> Mapping[str, Any]:
    written = raw.get("partners")
    partners = dict(written) if isinstance(written, Mapping) else {}
    for member, _group, key, value in _saying(groups, members):
        if isinstance(partners[member], Mapping) and key not in partners[member]:
            partners[member] = {**partners[member], key: value}
    return {**raw, "partners": partners} if partners else raw


def _borrowed(raw: Mapping[str, Any], groups: Mapping[str, Any], members: Members) -> dict[Route, Route]:
    borrowed: dict[Route, Route] = {}
    for member, group, key, _value in _saying(groups, members):
        own = raw["partners"][member]
        if isinstance(own, Mapping) and key not in own:
            borrowed.setdefault(("partners", member, key), ("groups", group, "each", key))
    return borrowed


class _Expansion:
    """Goes through the data, puts members where their group is named, and notes where each of them was written."""

    def __init__(self, members: Members) -> None:
        self._members = members
        self._moved: dict[Route, Route] = {}

    def block(self, value: Any, route: Route) -> Any:
        """A part of the data with the members of each group that it names."""
        if _is_at(route, LISTS) and isinstance(value, str | list):
            return self._list(value, route)
        if _is_at(route, (_BASIS,)) and isinstance(value, Mapping):
            return self._basis(value, route)
        if isinstance(value, Mapping):
            read = {key: self.block(child, (*route, key)) for key, child in value.items()}
            return _of_takers(read) if _is_at(route, (_BASIS[:2],)) else read
        if isinstance(value, list):
            return [self.block(child, (*route, str(at))) for at, child in enumerate(value)]
        return value

    def places(self, sources: SourceMap) -> dict[Route, Position]:
        """Where what was moved stands."""
        written = {to: sources.places.get(came_from) for to, came_from in self._moved.items()}
        return {to: place for to, place in written.items() if place is not None}

    def _list(self, value: str | list[Any], route: Route) -> Any:
        listed = [value] if isinstance(value, str) else value
        if not any(isinstance(each, str) and each in self._members for each in listed):
            return value
        meant = list(self._meant(listed))
        if any(each.partner is None for each in meant):
            return WORDS
        once = list({str(each.partner): each for each in reversed(meant)}.values())[::-1]
        for at, each in enumerate(once):
            self._moved[(*route, str(at))] = route if isinstance(value, str) else (*route, str(each.written_at))
        return [each.partner for each in once]

    def _meant(self, listed: Iterable[Any]) -> Iterator[_Meant]:
        for at, each in enumerate(listed):
            if isinstance(each, str) and each in self._members:
                members = self._members[each]
                yield from [_Meant(None, at)] if members is None else [_Meant(member, at) for member in members]
            else:
                yield _Meant(each, at)

    def _basis(self, value: Mapping[str, Any], route: Route) -> Any:
        read: dict[str, Any] = {}
        for key, basis in value.items():
            if key not in self._members:
                read[key] = basis
                continue
            members = self._members[key]
            if members is None:
                return WORDS
            for member in members:
                if member not in value and member not in read:
                    read[_FromGroup(member)] = basis
                    self._moved[(*route, member)] = (*route, key)
        return read


class _FromGroup(str):
    """A partner whose basis its group names: none is meant where the partner takes no part in the flow."""

    __slots__ = ()


def _of_takers(flow: dict[str, Any]) -> dict[str, Any]:
    """The flow without the bases of members that neither send nor receive in it."""
    ends, basis = (flow.get("from"), flow.get("to")), flow.get("basis")
    if not isinstance(basis, Mapping) or any(is_unsettled(end) for end in ends):
        return flow
    takers = {taker for end in ends for taker in (end if isinstance(end, list) else [end])}
    kept = {str(name): said for name, said in basis.items() if name in takers or not isinstance(name, _FromGroup)}
    return {**flow, "basis": kept}


def _is_at(route: Route, patterns: Iterable[Route]) -> bool:
    return any(
        len(route) == len(pattern)
        and route[0] == pattern[0]  # most are not of these sections, and nothing else has to be compared
        and all(part in (_ANY, step) for part, step in zip(pattern, route, strict=True))
        for pattern in patterns
    )
