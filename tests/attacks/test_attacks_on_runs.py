"""Each attack on paths, readers, logs and git ends as it is listed, and none gets through but those that are listed as open."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.attacks.judging import THROUGH, Attack
from tests.attacks.judging_runs import Judges, LogJudge, ReaderJudge, RunJudge
from tests.attacks.listed import Row, rows

LISTED = tuple(rows(Path(__file__).parent / "runs.yaml"))
FEWEST = 30


def test_each_row_has_attacks_enough_and_what_is_open_has_a_reason() -> None:
    assert [row.name for row in LISTED] == ["paths", "readers", "logs", "git"]
    for row in LISTED:
        assert len(row.attacks) >= FEWEST, row.name
        for number, (_input, came, why) in enumerate(row.attacks):
            assert bool(why) == (came == THROUGH), f"{row.name} {number}"


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
@pytest.mark.parametrize("row", LISTED, ids=[row.name for row in LISTED])
def test_each_attack_ends_as_it_is_listed(
    row: Row, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    judges: dict[str, Judges] = {
        "log": LogJudge(capsys),
        "reader": ReaderJudge(tmp_path),
        "run": RunJudge(tmp_path, capsys, monkeypatch),
    }
    others = []
    for number, (attack, listed, why) in enumerate(row.attacks):
        came, told = judges[row.attacked].came(Attack(row.name, str(number), attack, listed, why))
        if came != listed:
            others.append(f"{row.name} {number}: {came}, not {listed}: {told}")
    assert others == []
