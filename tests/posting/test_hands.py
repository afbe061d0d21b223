"""Whoever works does it piece after piece, each once they know what all have in common."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from govkit.posting.hands import ThisProcess, made_in
from govkit.posting.ledger import MadeBatch


def adding(more: int) -> Callable[[int], int]:
    return more.__add__


def test_this_process_takes_a_piece_when_it_has_done_the_one_before() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[int]:
        for at in range(3):
            taken.append(at)
            yield at

    work = ThisProcess().each(adding, 10, pieces())
    assert next(work) == 10
    assert taken == [0]
    assert [*work] == [11, 12]


def test_letters_are_made_where_they_belong(tmp_path: Path) -> None:
    assert made_in(tmp_path, lambda folder: MadeBatch(len(folder.parts))) == MadeBatch(len(tmp_path.parts))
