"""Puts a group in the place of its members, where a list has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from govkit.model.facts import Ref
from govkit.model.unsettled import is_unsettled
from govkit.render.stated import StatedEntry, StatedFact, StatedPart, origin
from govkit.render.together import StatedGroup, StatedTogether, together

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


class FoldedEntry(StatedEntry):
    """Lines of several blocks as one: what all of them say, under each of the keys that it is said of, which are a list."""

    __slots__ = ("_lines",)

    def __init__(self, keys: list[Any], value: Any, lines: Sequence[StatedEntry]) -> None:
        super().__init__(keys, value, lines[0].chain)
        self._lines = tuple(lines)

    def is_of(self, part: StatedPart) -> bool:
        """Whether any of the lines is written in this part."""
        return any(line.chain[-1].startswith(f"{part.chain[-1]}.") for line in self._lines)


def fold_alike(entries: Iterable[Any]) -> list[FoldedEntry]:
    """The lines of several blocks, such as the `basis` of each flow, where lines are one that say the same in the same blocks.

    What is to be agreed stays a line of its own.
    """
    blocks: dict[str, list[Any]] = defaultdict(list)
    for entry in entries:
        blocks[entry.chain[-1].rpartition(".")[0]].append(entry)
    alike: dict[tuple[object, object], dict[str, StatedEntry]] = defaultdict(dict)
    for block, lines in blocks.items():
        for line in fold_keys(lines):
            alike[_who(line.key), _what(line.value)][block] = line
    rows: dict[tuple[object, ...], list[list[StatedEntry]]] = defaultdict(list)
    for (_key, value), by_block in alike.items():
        rows[value, *by_block].append([*by_block.values()])
    return [_row(keys) for keys in rows.values()]


def with_lines(parts: Iterable[StatedPart], entry: FoldedEntry) -> list[StatedPart]:
    """The parts, such as flows, in which the lines are written that are folded into one."""
    return [part for part in parts if entry.is_of(part)]


def _row(keys: Sequence[Sequence[StatedEntry]]) -> FoldedEntry:
    lines = [line for each in keys for line in each]
    return FoldedEntry(
        [_as_one([line.key for line in each]) for each in keys], _as_one([line.value for line in lines]), lines
    )


def _as_one(parts: Sequence[Any]) -> Any:
    return parts[0] if len(parts) == 1 else StatedTogether(parts)


def _who(key: Any) -> object:
    return tuple(origin(each) for each in key.members) if isinstance(key, StatedGroup) else origin(key)


def _what(value: Any) -> object:
    """What tells a value from others: a blank is the same as no other."""
    return value.chain if isinstance(value, StatedFact) else origin(value)


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
