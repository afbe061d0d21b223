"""A cure is written at its place, whole or not at all, and only while what it cures is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.studio.curing import cured
from govkit.studio.desk import Desk
from govkit.studio.opening import opened
from govkit.tasks.edit_file import steps
from tests.studio.visiting import DAY

RULE, PATH = "unreadable-value", "partners.northmoor-council.kind"


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


@pytest.fixture
def slipped(example: Path) -> Path:
    example.write_text(example.read_text("utf-8").replace("local-authority", "local-authorty", 1), "utf-8")
    return example


def test_it_is_one_step_that_can_be_taken_back(slipped: Path) -> None:
    before = slipped.read_text("utf-8")
    cured(desk(slipped), RULE, PATH)
    assert slipped.read_text("utf-8") == before.replace("local-authorty", "local-authority")
    assert [each.said for each in steps(slipped).taken] == [f"Put right: {RULE}"]


@pytest.mark.parametrize(("rule", "path", "line"), [("another", PATH, ""), (RULE, "another", ""), (RULE, PATH, "9999")])
def test_what_is_not_found_is_not_cured(slipped: Path, rule: str, path: str, line: str) -> None:
    before = slipped.read_bytes()
    with pytest.raises(OutputRefused, match="put right already"):
        cured(desk(slipped), rule, path, line)
    assert slipped.read_bytes() == before
