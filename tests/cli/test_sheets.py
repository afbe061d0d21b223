"""`govkit sheets` lists its commands without importing them."""

from __future__ import annotations

from tests.conftest import Govkit


def test_it_lists_its_commands(govkit: Govkit) -> None:
    run = govkit("sheets", "--help")
    assert run.status == 0
    assert "make" in run.out
    assert "import" in run.out


def test_what_is_no_command_is_told(govkit: Govkit) -> None:
    assert govkit("sheets", "send").status == 2
