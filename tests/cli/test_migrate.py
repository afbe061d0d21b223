"""`govkit migrate`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.renaming.renames import KEPT, Renames


@pytest.mark.whole
def test_the_command_shows_what_it_did(govkit: Govkit, old_house: Path, renames: Renames) -> None:
    renames()
    shown = govkit("migrate", "--diff")
    assert (shown.status, shown.err) == (1, "")
    lines = shown.out.splitlines()
    assert [line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---")][:1] == [
        "status: proposed                   # draft, agreed or ended"
    ]
    assert f"+++ {Path('templates/isa/clauses/retention.html.j2')}" in lines
    assert old_house.read_bytes() != (KEPT / "house.yaml").read_bytes()
    done = govkit("migrate")
    assert (done.status, done.err, done.out) == (0, "", shown.out)
    assert old_house.read_bytes() == (KEPT / "house.yaml").read_bytes()
    again = govkit("migrate", "--diff")
    assert (again.status, again.out, again.err) == (0, "", "Every name is that of today.\n")


def test_the_command_says_what_stands_in_the_way(govkit: Govkit, old_house: Path, renames: Renames) -> None:
    renames()
    old_house.write_text(old_house.read_text("utf-8") + "\npartners: {}\n", "utf-8")
    run = govkit("migrate")
    assert (run.status, run.err) == (1, "Nothing was rewritten.\n")
    assert "partners.yaml:48:1: error duplicate-key" in run.out


def test_the_command_refuses_what_is_not_there(govkit: Govkit) -> None:
    run = govkit("migrate", "-p", "none.yaml")
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("govkit: none.yaml: there is no such file.")
