"""Who wrote a part last is told from the lines of the part alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.studio.desk import Desk
from govkit.studio.lines import last_writing
from govkit.studio.opening import opened
from tests.commits import git
from tests.studio.visiting import DAY


def desk(file: Path) -> Desk:
    return Desk(opened(file, DAY), file, file.name)


@pytest.fixture
def committed(example: Path) -> Path:
    git(example.parent, "init", "-q")
    for who, old, new in (("Ada", "", ""), ("Bola", "NFT-ISA-001", "NFT-ISA-002")):
        example.write_text(example.read_text("utf-8").replace(old, new, 1), "utf-8")
        git(example.parent, "add", ".")
        git(
            example.parent,
            "-c",
            f"user.name={who}",
            "commit",
            "-qm",
            f"from {who}",
            "--date",
            f"2027-01-0{len(who) - 2}T12:00",
        )
    return example


def test_each_part_has_the_last_who_wrote_in_it(committed: Path) -> None:
    found = {path: last_writing(desk(committed), (path,)) for path in ("partnership", "purpose")}
    assert {path: each and each.who for path, each in found.items()} == {"partnership": "Bola", "purpose": "Ada"}


def test_a_part_that_is_not_committed_yet_is_nobodys(committed: Path) -> None:
    committed.write_text(committed.read_text("utf-8").replace("NFT-ISA-002", "NFT-ISA-003"), "utf-8")
    assert last_writing(desk(committed), ("partnership",)) is None
    purpose = last_writing(desk(committed), ("purpose",))
    assert purpose
    assert purpose.who == "Ada"


def test_outside_of_a_repository_nobody_wrote_it(example: Path) -> None:
    assert last_writing(desk(example), ("partnership",)) is None
