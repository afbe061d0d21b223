"""Several processes of this machine that do the work on the parts of a list."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from itertools import chain, islice
from multiprocessing import get_context
from typing import Any, Final

from govkit.limits import hold_time
from govkit.posting.hands import Given, Hands, OfThisMachine, Piece, Prepared, Result, ThisProcess

_SECONDS_A_PIECE: Final = (
    3_600  # of computing; some seconds are usual, but all letters of a part may have to be laid out in full
)
_LOOKS_FOR_ITS_PARENT: Final = 1.0  # seconds


class Processes(OfThisMachine):
    """So many processes, which begin with the first piece and end with the last, or with the run, however that ends."""

    def __init__(self, count: int) -> None:
        self._count = count

    @property
    def here(self) -> Hands:
        """They all do."""
        return self

    def each(
        self, prepare: Callable[[Given], Prepared[Piece, Result]], given: Given, pieces: Iterable[Piece], /
    ) -> Iterator[Result]:
        """What comes of each piece."""
        pieces = iter(pieces)
        first = list(islice(pieces, 2))
        if len(first) < 2:
            yield from ThisProcess().each(prepare, given, first)
            return
        begins = (prepare, given, os.getpid())
        pool = ProcessPoolExecutor(self._count, get_context("spawn"), _begin, begins)
        try:
            under_way: set[Future[Result]] = set()
            for piece in chain(first, pieces):
                under_way.add(pool.submit(_work, piece))
                # One piece waits beside those that are worked on, so that nobody idles and few are in memory.
                yield from _ready(under_way, self._count + 1)
            yield from _ready(under_way, 0)
        finally:
            pool.shutdown(cancel_futures=True)


def _ready(under_way: set[Future[Result]], most: int) -> Iterator[Result]:
    while len(under_way) > most:
        for each in wait(under_way, return_when=FIRST_COMPLETED).done:
            under_way.remove(each)
            yield each.result()


_prepared: list[Prepared[Any, Any]] = []


def _begin(prepare: Callable[[Given], Prepared[Piece, Result]], given: Given, parent: int) -> None:
    """What a process of its own starts with."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes, and the one that began them ends them
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _prepared[:] = [prepare(given)]


def _work(piece: Piece) -> Any:
    (work,) = _prepared
    hold_time(_SECONDS_A_PIECE)
    return work(piece)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOKS_FOR_ITS_PARENT)
    os._exit(1)
