"""What is to be saved is tried first, and saved beside what others changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.editing.change import SetFact
from govkit.editing.clash import EditsClash
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.studio.saving import save, tried
from tests.studio.visiting import DAY


@pytest.fixture
def desk(example: Path) -> Desk:
    return Desk(opened(example, DAY), example, example.name)


def test_what_can_not_be_read_is_told_and_nothing_is_written(desk: Desk) -> None:
    before = desk.file.read_bytes()
    trial = tried(desk, [SetFact("partnership.starts", "soon")])
    assert [each.path for each in trial.faults] == ["partnership.starts"]
    assert desk.file.read_bytes() == before


def test_a_fault_that_stood_there_before_is_nobody_s_new_one(desk: Desk) -> None:
    desk.file.write_text(desk.file.read_text("utf-8").replace("starts: 2027-02-01", "starts: soon", 1), "utf-8")
    assert tried(desk, [SetFact("partnership.name", "Another")]).faults == ()


def test_what_another_changed_meanwhile_stays(desk: Desk) -> None:
    trial = tried(desk, [SetFact("partnership.name", "Another")])
    desk.file.write_text(desk.file.read_text("utf-8").replace("NFT-ISA-001", "THEIRS"), "utf-8")
    save(desk, trial, "Partnership")
    text = desk.file.read_text("utf-8")
    assert "name: Another" in text
    assert "THEIRS" in text


def test_the_same_fact_changed_a_moment_ago_is_not_overwritten(desk: Desk) -> None:
    trial = tried(desk, [SetFact("partnership.reference", "OURS")])
    desk.file.write_text(desk.file.read_text("utf-8").replace("NFT-ISA-001", "THEIRS"), "utf-8")
    with pytest.raises(EditsClash):
        save(desk, trial, "Partnership")
    assert "THEIRS" in desk.file.read_text("utf-8")
