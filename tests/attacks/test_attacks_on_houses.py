"""Each attack on approved words ends as it is listed, and none gets through but those that are listed as open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.attacks.judging import THROUGH, Attack
from tests.attacks.judging_houses import HouseJudge
from tests.attacks.listed import rows

(ROW,) = rows(Path(__file__).parent / "houses.yaml")
FEWEST = 30


def test_there_are_attacks_enough_and_what_is_open_has_a_reason() -> None:
    assert len(ROW.attacks) >= FEWEST
    for number, (_input, came, why) in enumerate(ROW.attacks):
        assert bool(why) == (came == THROUGH), number


@pytest.mark.slow
def test_each_attack_ends_as_it_is_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = HouseJudge(tmp_path, capsys, monkeypatch)
    others = []
    for number, (attack, listed, why) in enumerate(ROW.attacks):
        came, told = judge.came(Attack(ROW.name, str(number), attack, listed, why))
        if came != listed:
            others.append(f"{number}: {came}, not {listed}: {told}")
    assert others == []
