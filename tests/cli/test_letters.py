"""`govkit letters`: the commands about letters to many people."""

from __future__ import annotations

from tests.conftest import Govkit


def test_help_lists_each_command_with_what_it_does(govkit: Govkit) -> None:
    run = govkit("letters", "--help")
    assert run.status == 0
    for name in ("template", "check", "replies", "reply-form"):
        assert f"\n  {name} " in run.out


def test_another_command_is_refused(govkit: Govkit) -> None:
    run = govkit("letters", "post")
    assert run.status == 2
    assert "No such command" in run.err
