"""`govkit languages` lists its commands without importing them."""

from __future__ import annotations

from tests.conftest import Govkit


def test_lists_its_commands(govkit: Govkit) -> None:
    run = govkit("languages", "--help")
    assert run.status == 0
    assert "checked" in run.out


def test_refuses_a_command_that_is_not_there(govkit: Govkit) -> None:
    assert govkit("languages", "translate").status == 2
