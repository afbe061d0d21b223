"""Changes of a partnership, as the examples of a rule are written: the path of a fact, and what stands there instead.

    flows.health-flag.starts: 2026-01-01
    flows.health-flag.confidentiality: (left out)

A whole part, new or in another's place, stands under its path as it would in a partnership file.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

LEFT_OUT: Final = "(left out)"


def changed(raw: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The data with other facts at these paths. Raises LookupError where one leads nowhere."""
    made: dict[str, Any] = deepcopy(dict(raw))
    for path, value in changes.items():
        *way, key = path.split(".")
        block: Any = made
        for step in way:
            block = block[int(step)] if isinstance(block, list) else block.setdefault(step, {})
        if value == LEFT_OUT:
            del block[int(key) if isinstance(block, list) else key]
        else:
            block[int(key) if isinstance(block, list) else key] = value
    return made


def in_context(changes: str) -> str:
    """The changes as they stand in a partnership file, each under the keys of its part; what is left out is a remark."""
    lines: list[str] = []
    above: list[str] = []
    for path, value in _entries(changes):
        *way, key = path.split(".")
        lines += [f"{'  ' * depth}{step}:" for depth, step in enumerate(way) if above[: depth + 1] != way[: depth + 1]]
        first = f"# {key} is left out" if value == [f" {LEFT_OUT}"] else f"{key}:{value[0]}"
        lines += [f"{'  ' * len(way)}{line}" for line in (first, *value[1:])]
        above = way
    return "\n".join(lines)


def _entries(changes: str) -> list[tuple[str, list[str]]]:
    """Each path, with the rest of its line and the lines below that belong to it."""
    entries: list[tuple[str, list[str]]] = []
    for line in changes.strip().splitlines():
        if line.startswith(" "):
            entries[-1][1].append(line)
        else:
            path, _, value = line.partition(":")
            entries.append((path, [value]))
    return entries
