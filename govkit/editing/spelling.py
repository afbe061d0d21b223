"""How a value is written anew, in the manner of what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from govkit.editing.change import Value
from govkit.editing.words import WIDTH, WritingRoom, quoted, says_plainly, seen_as, spellings


def spelt_key(name: str, *, in_braces: bool = False) -> str:
    """A key, in quotes where it needs them."""
    opened = f"{{{name}: x}}\n" if in_braces else f"{name}: x\n"
    is_plain = says_plainly(opened, (name, "x")) and seen_as(name) == "str"
    return name if is_plain else quoted(name)


def spelt(value: Value, room: WritingRoom) -> str:
    """What stands behind a key and its colon, or behind a dash: a list and a block in braces where they are short."""
    if isinstance(value, str):
        return f" {next(spellings(value, room))}"
    in_braces = _in_braces(value)
    if room.in_braces or not value or (_is_short(value) and room.taken + len(in_braces) < WIDTH):
        return f" {in_braces}"
    if isinstance(value, Mapping):
        return "".join(f"\n{line}" for line in _keys(value, room.indent + room.step, room))
    return "".join(f"\n{line}" for line in _items(value, room.indent + room.dashes, room))


def part_lines(value: Mapping[str, Value], room: WritingRoom) -> str:
    """What stands behind a key that has a part of its own: a line for each of its keys, however short they are."""
    return "".join(f"\n{line}" for line in _keys(value, room.indent + room.step, room))


def spelt_item(value: Value, room: WritingRoom) -> str:
    """What stands behind a dash; the first key of a block stands beside it."""
    if isinstance(value, Mapping) and value and not room.in_braces:
        return " " + "\n".join(_keys(value, room.indent + 2, room)).lstrip(" ")
    return spelt(value, room._replace(dashes=2))


def _keys(value: Mapping[str, Value], indent: int, room: WritingRoom) -> Iterator[str]:
    for key, inner in value.items():
        head = f"{' ' * indent}{spelt_key(key)}:"
        yield head + spelt(inner, room._replace(indent=indent, taken=len(head) + 1, has_comment=False))


def _items(value: Sequence[Value], indent: int, room: WritingRoom) -> Iterator[str]:
    for item in value:
        head = f"{' ' * indent}-"
        yield head + spelt_item(item, room._replace(indent=indent, taken=len(head) + 1, has_comment=False))


def _in_braces(value: Value) -> str:
    room = WritingRoom(0, in_braces=True)
    if isinstance(value, str):
        return next(spellings(value, room))
    if isinstance(value, Mapping):
        return (
            f"{{{', '.join(f'{spelt_key(key, in_braces=True)}: {_in_braces(inner)}' for key, inner in value.items())}}}"
        )
    return f"[{', '.join(map(_in_braces, value))}]"


def _is_short(value: Any) -> bool:
    """Whether a list or a block holds single values alone."""
    return not _is_nested(value)


def _is_nested(value: Any) -> bool:
    return any(not isinstance(each, str) and each for each in (value.values() if isinstance(value, Mapping) else value))
