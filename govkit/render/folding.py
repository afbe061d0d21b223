"""Puts a group in the place of its members, where a list has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from govkit.model.facts import Ref
from govkit.model.unsettled import is_unsettled
from govkit.render.stated import StatedEntry, StatedPart, origin
from govkit.render.together import StatedGroup, together

# A group is named for most of its members when no more than this are left out, or just those of another group; else each is named.
MOST_LEFT_OUT: Final = 3
_CALLED: Final = ("name", "plain_name")


def fold(parts: Iterable[Any], called: str = "name", *alike: Any) -> list[Any]:
    """The partners with each group in the place of its members, by its name or its `plain_name`.

    `alike` is in what members have to agree to be told as one: names of their facts, or lists such as the bases of a flow.
    """
    if called not in _CALLED:
        raise ValueError(
            f"Partners are called by their {' or '.join(f'`{name}`' for name in _CALLED)}, not by `{called}`."
        )
    folded = list(parts)
    groups = list(_groups(folded))
    for group, members in groups:
        theirs = [part for part in folded if isinstance(part, StatedPart) and part.id in members and _is_partner(part)]
        most = max(_classes(theirs, alike), key=len, default=[])
        but = [member for member in members if member not in {part.id for part in most}]
        others = [other for other, theirs in groups if set(theirs) == set(but)]
        if len(most) > 1 and (others or len(but) <= min(MOST_LEFT_OUT, len(most) - 1)):
            folded = _with_group(folded, group, most, others[:1] or _partners(but, most[0]), called)
    return folded


def fold_by(parts: Iterable[Any], called: str, entries: Iterable[StatedEntry], *facts: str) -> list[Any]:
    """The partners, where members are told as one if the entries under each, such as lawful bases, have the same of these facts."""
    listed = list(entries)

    def said(part: StatedPart) -> object:
        values = [entry.value for entry in listed if origin(entry.key) == origin(part)]
        return tuple(tuple(sorted({str(origin(getattr(value, fact))) for value in values})) for fact in facts)

    return fold(parts, called, said)


def fold_keys(entries: Iterable[StatedEntry]) -> list[StatedEntry]:
    """The lines of a block such as `basis`, where those of a group's members that say the same are one."""
    listed = list(entries)
    folded = []
    for key in fold([entry.key for entry in listed], "name", listed):
        theirs = [entry for entry in listed if _is_of(entry, key)]
        value = theirs[0].value if len(theirs) == 1 else together([entry.value for entry in theirs], "value")
        folded.append(StatedEntry(key, value, theirs[0].chain))
    return folded


def _groups(parts: Sequence[Any]) -> Iterator[tuple[StatedPart, list[str]]]:
    """The groups of the partnership to which the parts belong, each with its members."""
    scope = next((part.scope for part in parts if isinstance(part, StatedPart)), None)
    if scope is None:
        return
    for name, group in scope.groups().items():
        stated = scope.state(group, (f"groups.{name}",))
        if not is_unsettled(group) and not is_unsettled(group.members):
            yield stated, [str(member) for member in group.members if isinstance(member, Ref)]


def _is_partner(part: StatedPart) -> bool:
    return part.chain[-1] == f"partners.{part.id}"


def _classes(parts: Sequence[StatedPart], alike: Sequence[Any]) -> list[list[StatedPart]]:
    """The parts in classes of those that agree."""
    classes: dict[tuple[object, ...], list[StatedPart]] = defaultdict(list)
    for part in parts:
        classes[tuple(_says(part, each) for each in alike)].append(part)
    return list(classes.values())


def _says(part: StatedPart, asked: Any) -> object:
    if callable(asked):
        return asked(part)
    if isinstance(asked, str):
        return repr(part.said_of(asked))
    return tuple(sorted({str(origin(entry.value)) for entry in asked if origin(entry.key) == origin(part)}))


def _with_group(
    parts: Sequence[Any], group: StatedPart, members: Sequence[StatedPart], but: Sequence[StatedPart], called: str
) -> list[Any]:
    kept = [part for part in parts if part not in members[1:]]
    return [StatedGroup(group, members, but, called) if part is members[0] else part for part in kept]


def _partners(names: Sequence[str], beside: StatedPart) -> list[StatedPart]:
    return [beside.scope.state(Ref(name, "partners"), beside.chain[:-1]) for name in names]


def _is_of(entry: StatedEntry, key: Any) -> bool:
    of = key.members if isinstance(key, StatedGroup) else (key,)
    return origin(entry.key) in {origin(each) for each in of}
