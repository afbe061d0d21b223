"""Each attack on templates and files ends as it is listed, and none gets through but those that are listed as open."""

from __future__ import annotations

import pytest

from tests.attacks.judging import REFUSED, STOPPED, THROUGH, Attack, Judge
from tests.attacks.judging_files import FileJudge
from tests.attacks.listed import Row, rows

LISTED = tuple(rows())
FEWEST = 30


@pytest.fixture(scope="module")
def judges(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Judge | FileJudge]:
    return {
        "template": Judge(tmp_path_factory.mktemp("templates")),
        "file": FileJudge(tmp_path_factory.mktemp("files")),
    }


def test_each_row_has_attacks_enough_and_what_is_open_has_a_reason() -> None:
    for row in LISTED:
        assert len(row.attacks) >= FEWEST, row.name
        for number, (_input, came, why) in enumerate(row.attacks):
            assert bool(why) == (came == THROUGH), f"{row.name} {number}"


@pytest.mark.slow
@pytest.mark.parametrize("row", LISTED, ids=[row.name for row in LISTED])
def test_each_attack_ends_as_it_is_listed(row: Row, judges: dict[str, Judge | FileJudge]) -> None:
    others = []
    for number, (attack, listed, why) in enumerate(row.attacks):
        came, told = judges[row.attacked].came(Attack(row.name, str(number), attack, listed, why))
        if came != listed and {came, listed} != {
            REFUSED,
            STOPPED,
        }:  # a slow machine runs out of time before it is refused
            others.append(f"{row.name} {number}: {came}, not {listed}: {told}")
    assert others == []
