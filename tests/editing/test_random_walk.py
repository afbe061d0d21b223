"""Hundreds of edits that chance picks: after each the file says what was meant, and no line has changed that was not asked for."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from govkit.editing.change import AddPart, Change, MovePart, RemovePart, RenamePart, SetFact
from govkit.editing.edited import edited
from govkit.editing.standing import reading
from govkit.errors import EditRefused
from govkit.written.source_map import undotted
from tests.conftest import ROOT
from tests.editing.walk import an_edit, lost, may_touch

PARTNERSHIPS = ROOT / "tests" / "partnerships"
FILES = (
    "marac",
    "integrated_children_northern_ireland",
    "fire_safe_and_well",
    "breakfast_club",
    "research",
    "care_leavers_wales",
)
ANEW = 50  # edits, after which chance has left little of the file that people wrote


def walk(file: Path, steps: int, seed: int) -> int:
    """Makes that many edits, and looks at each. Gives back how many were refused."""
    chance, refused = random.Random(seed), 0  # noqa: S311 - chance that can be repeated
    start = text = file.read_text("utf-8")
    for step in range(steps):
        text = start if step % ANEW == 0 else text
        raw = reading(text).raw
        assert raw is not None
        change = an_edit(raw, chance)
        try:
            after = edited(text, [change])
        except EditRefused:
            refused += 1
            continue
        told = f"{file.name}, seed {seed}, edit {step}: {change}"
        assert says(reading(after).raw, raw, change), told
        gone = lost(text, after, may_touch(text, change))
        assert gone is None, f"{told} loses {gone!r}"
        text = after
    return refused


def says(after: Any, before: Mapping[str, Any], change: Change) -> bool:
    """Whether the data after an edit is what was asked for, in what matters most, told without the code that edits."""
    route = undotted(change.path)
    match change:
        case SetFact(value=value):
            return bool(_at(after, route) == _composed(value))
        case AddPart(name=None, value=value):
            return (
                bool(_at(after, route)[-1] == _composed(value))
                and len(_at(after, route)) == _length(_at(before, route)) + 1
            )
        case AddPart(name=name, value=value):
            return bool(_at(after, (*route, str(name))) == _composed(value))
        case RemovePart():
            return len(_at(after, route[:-1])) == len(_at(before, route[:-1])) - 1
        case RenamePart(new=new):
            return [*after[route[0]]] == [new if each == route[1] else each for each in before[route[0]]]
        case MovePart(to=to):
            held = _at(after, route[:-1])
            return bool([*held][to] == (route[-1] if isinstance(held, Mapping) else _at(before, route)))


def _at(raw: Any, route: tuple[str, ...]) -> Any:
    for step in route:
        raw = raw[int(step)] if isinstance(raw, list) else raw.get(step)
    return raw


def _length(held: Any) -> int:
    return len(held) if isinstance(held, list) else 0


def _composed(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace("cafe\u0301", "café")
    if isinstance(value, list):
        return [_composed(each) for each in value]
    return {key: _composed(each) for key, each in value.items()}


def test_a_few_edits() -> None:
    assert walk(PARTNERSHIPS / "smallest.yaml", 15, seed=1) == 0
    assert walk(PARTNERSHIPS / "integrated_children_northern_ireland.yaml", 3, seed=2) == 0


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_four_hundred_edits(name: str) -> None:
    assert walk(PARTNERSHIPS / f"{name}.yaml", 400, seed=23) <= 4
