"""The secrets of one run."""

from __future__ import annotations

from govkit.studio.guard.keys import Keys


def test_no_two_runs_and_no_two_keys_are_alike() -> None:
    one, other = Keys(), Keys()
    assert len({one.standing, one.once, one.pass_, other.standing, other.once, other.pass_}) == 6
    assert min(map(len, (one.standing, one.once, one.pass_))) >= 43


def test_one_key_opens_one_browser_and_the_other_any() -> None:
    keys = Keys()
    once = keys.once
    assert keys.admits(once)
    assert not keys.admits(once)
    assert keys.admits(keys.standing)
    assert keys.admits(keys.standing)
    assert not keys.admits("")
    assert not keys.admits(keys.pass_)


def test_only_what_was_given_is_known() -> None:
    keys = Keys()
    assert keys.knows(keys.pass_)
    assert not keys.knows(keys.standing)
    assert not keys.knows("")
    assert not keys.knows("é")
