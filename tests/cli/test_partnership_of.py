"""A partnership file that has faults ends a command about letters before it does anything."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Govkit
from tests.recipients.lists_of_people import listed


def test_the_faults_are_told_and_nothing_is_done(govkit: Govkit, example: Path) -> None:
    listed(example.parent, {})
    example.write_text(example.read_text("utf-8").replace("kind: school", "kind: skool"), "utf-8")
    run = govkit("letters", "check", "recipients.csv")
    assert (run.status, run.out) == (1, "")
    assert "“skool” is not one of the choices" in run.err
    assert "Nothing was done." in run.err


def test_a_partnership_file_that_is_not_there_ends_with_2(govkit: Govkit) -> None:
    run = govkit("letters", "check", "recipients.csv", "-p", "nowhere.yaml")
    assert run.status == 2
