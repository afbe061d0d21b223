"""`govkit letters`: the commands about letters to many people."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Govkit
from tests.recipients.lists_of_people import listed


def test_help_lists_each_command_with_what_it_does(govkit: Govkit) -> None:
    run = govkit("letters", "--help")
    assert run.status == 0
    for name in ("template", "check", "replies", "reply-form"):
        assert f"\n  {name} " in run.out


def test_another_command_is_refused(govkit: Govkit) -> None:
    run = govkit("letters", "post")
    assert run.status == 2
    assert "No such command" in run.err


def test_a_fault_that_nobody_foresaw_names_nobody(
    govkit: Govkit, example: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise KeyError("Sam Example")

    monkeypatch.setattr("govkit.recipients.reading.RowReader._addressee", fail)
    listed(example.parent, {})
    run = govkit("letters", "check", "recipients.csv")
    assert (run.status, run.out) == (2, "")
    assert "failed (Withheld: KeyError, at govkit/recipients/reading.py:" in run.err
    assert "Sam" not in run.err
