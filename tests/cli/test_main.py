"""The help of each command, and what is no command."""

from __future__ import annotations

import pytest

from tests.conftest import Govkit


@pytest.mark.parametrize(
    "command", ["init", "check", "build", "records", "explain", "rules", "templates", "doctor", "schema"]
)
def test_each_command_has_help(command: str, govkit: Govkit) -> None:
    run = govkit(command, "--help")
    assert run.status == 0
    assert "Usage: govkit" in run.out
    assert "--help" in run.out


def test_an_unknown_command_is_named(govkit: Govkit) -> None:
    run = govkit("biuld")
    assert run.status == 2
    assert "biuld" in run.err
