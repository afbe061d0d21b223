"""Several processes do what one does."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from govkit.posting.processes import Processes


def adding(more: int) -> Callable[[int], tuple[int, int]]:
    return lambda number: (number + more, os.getpid())


def test_one_piece_begins_no_process() -> None:
    assert list(Processes(4).each(adding, 1, [1])) == [(2, os.getpid())]
    assert list(Processes(4).each(adding, 1, [])) == []


@pytest.mark.slow
def test_each_piece_is_done_once_by_another_process() -> None:
    found = list(Processes(2).each(adding, 1, range(9)))
    assert sorted(number for number, _pid in found) == list(range(1, 10))
    assert os.getpid() not in {pid for _number, pid in found}


@pytest.mark.slow
def test_no_more_are_begun_than_there_are_pieces() -> None:
    assert len({pid for _number, pid in Processes(8).each(adding, 1, range(2))}) <= 2
