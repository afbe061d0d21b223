"""Work that is shared comes back whole and in order, whatever becomes of those who help."""

from __future__ import annotations

import os
import signal

import pytest

from govkit.tasks.shared_work import shared_work
from tests.rows import over_rows

OURS = os.getpid()
forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system starts no process from another")


def who(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.whole
@over_rows("processes", [0, 1, 2, 3, 8])
@over_rows("count", [0, 1, 2, 3, 40])
def test_all_is_done_once_and_in_order(count: int, processes: int) -> None:
    assert [number for number, _ in shared_work(who, range(count), processes)] == list(range(count))


@forks
def test_the_first_piece_is_done_here_so_that_all_find_what_it_loaded() -> None:
    loaded: list[int] = []

    def load(number: int) -> int:
        loaded.append(number)
        return loaded[0]

    assert set(shared_work(load, range(20), 2)) == {0}


@forks
def test_others_help() -> None:
    waiting = os.pipe()

    def wait_for_help(number: int) -> int:
        """The first that starts before a helper has come waits for it."""
        if number and os.getpid() == OURS:
            os.read(waiting[0], 1)
            os.write(waiting[1], b"x")
        elif number:
            os.write(waiting[1], b"x")
        return os.getpid()

    done = shared_work(wait_for_help, range(6), 2)
    assert done[0] == OURS
    assert len(set(done)) == 2


@forks
@pytest.mark.parametrize("end", ["killed", "raises", "exits"])
def test_what_a_helper_did_not_bring_to_its_end_is_done_here(end: str) -> None:
    def help_badly(number: int) -> int:
        if os.getpid() != OURS:
            if end == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            if end == "exits":
                os._exit(0)
            raise RuntimeError(end)
        return number

    assert shared_work(help_badly, range(9), 3) == list(range(9))


def test_what_fails_here_fails() -> None:
    def fail(number: int) -> int:
        return number // (number - 1)

    with pytest.raises(ZeroDivisionError):
        shared_work(fail, range(4), 2)


@forks
def test_more_than_a_pipe_holds_comes_back() -> None:
    done = shared_work(lambda number: str(number) * 100_000, range(10), 2)
    assert [each[0] for each in done] == list("0123456789")


@forks
def test_where_no_process_is_to_be_had_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise OSError("no more processes")

    monkeypatch.setattr(os, "fork", refuse)
    assert shared_work(who, range(5), 2) == [(number, OURS) for number in range(5)]


def test_without_fork_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    assert shared_work(who, range(5), 2) == [(number, OURS) for number in range(5)]
