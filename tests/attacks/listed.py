"""The list of attacks: the row of docs/security.md that each is on, what it writes, what came of it, and why one that got through is left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from tests.libyaml import SAFE

LIST = Path(__file__).parent / "templates_and_files.yaml"


class Row(NamedTuple):
    """One row: what is attacked, such as `template` or `file`, what must never happen, and each attack in order."""

    name: str
    attacked: str
    never: str
    attacks: tuple[tuple[Any, str, str], ...]


def rows(file: Path = LIST) -> Iterator[Row]:
    """The rows of the list; each attack is its input, what came of it, and why it is open if it is."""
    listed = yaml.load(file.read_text("utf-8"), SAFE)
    for name, row in listed.items():
        attacks = tuple(
            (
                {key: _whole(value) for key, value in each.items() if key not in ("came", "open")},
                each["came"],
                each.get("open", ""),
            )
            for each in row["attacks"]
        )
        yield Row(name, row["attacked"], row["never"], attacks)


def _whole(value: Any) -> Any:
    """A value as it is written; `{repeated: [[words, times], ...]}` stands for words that are too long to list."""
    match value:
        case {"repeated": pieces}:
            return "".join(words * times for words, times in pieces)
        case list():
            return [_whole(each) for each in value]
        case dict():
            return {key: _whole(each) for key, each in value.items()}
    return value
