"""Some letters of each run are laid out again and compared: each has its chance, and one that differs stops the run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from govkit.posting.hands import ThisProcess
from govkit.posting.ledger import ledger_of
from govkit.posting.sample import Compares, LetterDiffers, Lot, Sample, compared, drawn
from govkit.recipients.rows import ListRow
from tests.posting.parts_made import list_with, made_of
from tests.posting.people import letter, somebody
from tests.rows import sampled

PEOPLE = [somebody(row=at, reference=f"REF-{at}", name=f"Ada {at}") for at in range(4)]


def chosen_of(*parts: list[int], count: int = 2) -> list[int]:
    sample = Sample(count)
    for part in parts:
        lots = drawn([PEOPLE[at] for at in part], count)
        sample.offer(lots, {row: ListRow(row, []) for row in sample.wanted(lots)})
    return [row.number for row in sample.rows]


def test_each_recipient_has_the_same_chance_in_whatever_part_they_stand() -> None:
    chosen: Counter[int] = Counter()
    for _ in range(400):
        chosen.update(chosen_of([0], [1, 2, 3]))
    assert chosen.total() == 800
    assert min(chosen.values()) > 130


def test_none_are_chosen_where_none_are_wanted() -> None:
    assert chosen_of([0, 1], count=0) == []


def test_rows_that_can_no_longer_be_chosen_are_not_asked_for() -> None:
    sample = Sample(1)
    sample.offer([Lot(0.5, 7)], {7: ListRow(7, [])})
    assert sample.wanted([Lot(0.4, 8), Lot(0.6, 9)]) == {8}


@pytest.mark.whole
@pytest.mark.parametrize("form", sampled(["print", "zip"], 1))
def test_a_letter_of_somebody_else_stops_the_run(form: str, tmp_path: Path) -> None:
    made_of(list_with(tmp_path, PEOPLE), tmp_path / "out", form, most=10)
    compares = Compares(letter(), form, tmp_path / "out")
    with ledger_of(tmp_path / "out") as ledger:
        assert compared(PEOPLE[:2], compares, ledger, ThisProcess()) == 2
        with pytest.raises(LetterDiffers, match="The letter REF-0 differs") as refused:
            compared([PEOPLE[0]._replace(salutation="Zoë")], compares, ledger, ThisProcess())
    assert "Ada" not in str(refused.value)
