"""Whatever facts of whatever partnership are opened: sheets filled in with what was true bring the same partnership back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from govkit.editing.edited import edited
from govkit.load import load_partnership
from govkit.model import Partnership
from govkit.read.read import Taken
from govkit.sheets import as_docx, as_xlsx
from govkit.sheets.answers import AnswerStanding, SheetAnswers, compared
from govkit.sheets.asked import asked_of_each
from govkit.sheets.form import HowMany
from govkit.sheets.place import AnswerPlace, places
from govkit.sheets.returned import returned_in
from govkit.sheets.sheet import PartnerSheet
from govkit.sheets.taking import all_ready, changes
from tests.conftest import SOUND
from tests.sheets.filled import Answers, in_docx, in_xlsx
from tests.sheets.opening import Opened, opened

SAMPLE = ("smallest", "marac", "care_leavers_wales")
Write: TypeAlias = Callable[[PartnerSheet], bytes]
Fill: TypeAlias = Callable[[bytes, Answers], bytes]


def brought_back(case: Opened, ending: str, write: Write, fill: Fill) -> SheetAnswers:
    sheets = [
        returned_in(Taken(fill(write(each), case.answers), ending, Path(f"{each.name}{ending}")))
        for each in case.sheets
    ]
    asked = asked_of_each(case.partnership, case.loaded.sources)
    return compared(case.partnership, case.loaded.sources, asked, sheets)


def facts(partnership: Partnership) -> dict[str, object]:
    """Each single answer that stands; of what is ticked in whatever order the same, since boxes have one of their own."""
    return {path: in_any_order(each) for path, each in places(partnership).items() if is_whole(each)}


def is_whole(place: AnswerPlace) -> bool:
    return place.form.how_many is not HowMany.BY_HAND and not (place.route[-1].isdigit() and len(place.route) > 1)


def in_any_order(place: AnswerPlace) -> object:
    if isinstance(place.value, tuple) and (place.form.choices or place.form.section):
        return sorted(map(str, place.value))
    return place.value


def check_case(name: str, seed: int, folder: Path, most: int) -> None:
    case = opened(name, seed, folder, most)
    assert case.answers
    for ending, write, fill in ((".docx", as_docx.write, in_docx), (".xlsx", as_xlsx.write, in_xlsx)):
        answers = brought_back(case, ending, write, fill)
        assert {each.place.key for each in answers.answered} == case.answers.keys()
        assert {answer.standing for each in answers.answered for answer in each.answers} == {AnswerStanding.READY}
        file = folder / "after.yaml"
        file.write_bytes(edited(case.loaded.text, changes(all_ready(answers))).encode("utf-8"))
        after = load_partnership(file).partnership
        assert after is not None
        assert facts(after) == facts(case.truth)


@pytest.mark.parametrize("name", SAMPLE)
def test_what_was_true_comes_back(name: str, tmp_path: Path) -> None:
    check_case(name, 1, tmp_path, most=6)


@pytest.mark.slow
@pytest.mark.parametrize("name", SOUND)
def test_what_was_true_comes_back_for_every_shape(name: str, tmp_path: Path) -> None:
    check_case(name, 2, tmp_path, most=12)
