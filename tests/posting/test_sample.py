"""Some letters of each run are laid out again and compared: each has its chance, and one that differs stops the run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from govkit.posting.ledger import ledger_of
from govkit.posting.run import HowMade, make_all
from govkit.posting.sample import LetterDiffers, Sample
from tests.posting.people import letter, somebody
from tests.rows import sampled

PEOPLE = [somebody(reference=f"REF-{at}", name=f"Ada {at}") for at in range(4)]


def test_each_recipient_has_the_same_chance() -> None:
    chosen: Counter[str] = Counter()
    for _ in range(400):
        sample = Sample(2)
        for each in PEOPLE:
            assert sample.offered(each) is each
        chosen.update(each.reference for each in sample._chosen)
    assert chosen.total() == 800
    assert min(chosen.values()) > 130


def test_none_are_chosen_where_none_are_wanted() -> None:
    sample = Sample(0)
    sample.offered(PEOPLE[0])
    assert sample._chosen == []


@pytest.mark.parametrize("form", sampled(["print", "zip"], 1))
def test_a_letter_of_somebody_else_stops_the_run(form: str, tmp_path: Path) -> None:
    right, wrong = Sample(2), Sample(1)
    for each in PEOPLE[:2]:
        right.offered(each)
    wrong.offered(PEOPLE[0]._replace(salutation="Zoë"))
    with ledger_of(tmp_path, new=True) as ledger:
        make_all(PEOPLE, letter(), HowMade(form, 10, 1), ledger, lambda _: None)
        assert right.compare(letter(), ledger, form) == 2
        with pytest.raises(LetterDiffers, match="The letter REF-0 differs") as refused:
            wrong.compare(letter(), ledger, form)
    assert "Ada" not in str(refused.value)
