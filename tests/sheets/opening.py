"""Partnerships in which some facts are to be agreed again, and the answers that would settle them as they were."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from govkit.editing.change import SetFact
from govkit.editing.edited import edited
from govkit.errors import EditRefused
from govkit.load import load_partnership
from govkit.load.load import Loaded
from govkit.model import Partnership
from govkit.model.unsettled import WORDS
from govkit.sheets.asked import asked_of_each
from govkit.sheets.form import HowMany
from govkit.sheets.place import AnswerPlace, places
from govkit.sheets.said import said
from govkit.sheets.sheet import PartnerSheet, sheet
from govkit.written.keys import may_be_open
from tests.conftest import PARTNERSHIPS, TODAY


class Opened(NamedTuple):
    """A partnership, the same with open facts in its file, the sheets about them, and the true answers by key."""

    truth: Partnership
    loaded: Loaded
    partnership: Partnership
    sheets: tuple[PartnerSheet, ...]
    answers: dict[str, str]


def opened(name: str, seed: int, folder: Path, most: int = 12) -> Opened:
    """A partnership of the tests in which so many facts, by lot, are to be agreed."""
    file = folder / f"{name}-{seed}.yaml"
    text = (PARTNERSHIPS / f"{name}.yaml").read_bytes().decode("utf-8")
    truth = _loaded(file, text).partnership
    assert truth is not None
    known = places(truth)
    for path in _by_lot(truth, seed, most):
        text = _with_open(text, file, path)
    loaded = _loaded(file, text)
    assert loaded.partnership is not None, loaded.findings
    asked = asked_of_each(loaded.partnership, loaded.sources)
    sheets = tuple(sheet(loaded.partnership, partner, questions, TODAY) for partner, questions in asked.items())
    answers = {
        each.key: said(loaded.partnership, each.form, known[each.place.path].value)
        for one in sheets
        for each in one.questions
        if each.place.path in known
    }
    return Opened(truth, loaded, loaded.partnership, sheets, answers)


def _by_lot(partnership: Partnership, seed: int, most: int) -> Iterator[str]:
    can = [each.path for each in places(partnership).values() if _can_be_open(each)]
    yield from random.Random(seed).sample(can, min(most, len(can)))  # noqa: S311 - a lot that can be drawn again


def _can_be_open(place: AnswerPlace) -> bool:
    answered = place.form.how_many is not HowMany.BY_HAND and place.value not in (None, (), {})
    return bool(answered and place.field and may_be_open(place.field) and not place.block)


def _with_open(text: str, file: Path, path: str) -> str:
    """The text in which the fact is to be agreed, unless the file can't be written or read so."""
    try:
        after = edited(text, [SetFact(path, WORDS)])
    except EditRefused:
        return text
    return after if _loaded(file, after).partnership is not None else text


def _loaded(file: Path, text: str) -> Loaded:
    file.write_bytes(text.encode("utf-8"))
    return load_partnership(file)
