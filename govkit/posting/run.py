"""Makes the letters of a whole list, batch by batch, in one process or several: what was made before is not made again."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from govkit.limits import begin, hold_time
from govkit.posting.batch import Batch, make_batch
from govkit.posting.form import FORMS, Setter
from govkit.posting.ledger import Ledger, MadeBatch
from govkit.posting.typesetter import LetterToSend
from govkit.posting.whole_file import stands
from govkit.recipients.recipient import Addressee

_SECONDS_A_BATCH: Final = (
    3_600  # of computing; some seconds are usual, but all letters of a batch may have to be laid out in full
)
_LOOKS_FOR_ITS_PARENT: Final = 1.0  # seconds


class HowMade(NamedTuple):
    """How letters are made: in which form, how many at most in a batch, and by how many processes."""

    form: str
    most: int
    workers: int


def make_all(
    recipients: Iterable[Addressee],
    letter: LetterToSend,
    how: HowMade,
    ledger: Ledger,
    done: Callable[[int], None],
) -> None:
    """Makes what the ledger does not tell of, and writes each batch down once its files are in their places. `done` is told of the letters."""
    folder = ledger.folder
    with _makers(letter, how, folder) as makers:
        for batch in batches(recipients, how.most):
            known = ledger.files_of(batch.number, batch.people)
            if known is not None and all(stands(folder, each) for each in known):
                done(len(batch.recipients))
                continue
            for made in makers.make(batch):
                _write_down(made, ledger, done)
        for made in makers.rest():
            _write_down(made, ledger, done)


def batches(recipients: Iterable[Addressee], most: int) -> Iterator[Batch]:
    """The recipients in batches, in the order of the list."""
    number, together = 1, []
    for each in recipients:
        together.append(each)
        if len(together) == most:
            yield Batch(number, tuple(together))
            number, together = number + 1, []
    if together:
        yield Batch(number, tuple(together))


def _write_down(made: MadeBatch, ledger: Ledger, done: Callable[[int], None]) -> None:
    ledger.add(made)
    done(len(made.letters) + len(made.unmade))


class _Makers(Protocol):
    """Takes batches, and gives back what is made of them, of each when it is ready."""

    def make(self, batch: Batch, /) -> Iterator[MadeBatch]: ...

    def rest(self) -> Iterator[MadeBatch]: ...


class _ThisProcess:
    def __init__(self, letter: LetterToSend, how: HowMade, folder: Path) -> None:
        self._setter, self._how, self._folder = FORMS.of(how.form).setter(letter), how, folder

    def make(self, batch: Batch) -> Iterator[MadeBatch]:
        begin(f"batch {batch.number} of the letters")
        yield make_batch(batch, self._setter, self._how.form, self._folder)

    def rest(self) -> Iterator[MadeBatch]:
        return iter(())


class _Processes:
    def __init__(self, pool: ProcessPoolExecutor, count: int) -> None:
        self._pool, self._count = pool, count
        self._under_way: set[Future[MadeBatch]] = set()

    def make(self, batch: Batch) -> Iterator[MadeBatch]:
        self._under_way.add(self._pool.submit(_make_in_worker, batch))
        # One batch waits beside those that are being made, so that nobody idles and few are in memory.
        return self._ready(self._count + 1)

    def rest(self) -> Iterator[MadeBatch]:
        return self._ready(0)

    def _ready(self, most: int) -> Iterator[MadeBatch]:
        while len(self._under_way) > most:
            ready, self._under_way = wait(self._under_way, return_when=FIRST_COMPLETED)
            yield from (each.result() for each in ready)


@contextmanager
def _makers(letter: LetterToSend, how: HowMade, folder: Path) -> Iterator[_Makers]:
    if how.workers == 1:
        yield _ThisProcess(letter, how, folder)
        return
    given = (letter, how.form, folder, os.getpid())
    pool = ProcessPoolExecutor(how.workers, get_context("spawn"), _begin_worker, given)
    try:
        yield _Processes(pool, how.workers)
    finally:
        pool.shutdown(cancel_futures=True)


class _Worker(NamedTuple):
    setter: Setter[Any]
    form: str
    folder: Path


_workers: list[_Worker] = []


def _begin_worker(letter: LetterToSend, form: str, folder: Path, parent: int) -> None:
    """What a process of its own starts with. It ends when the run ends, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes, and the one that began them ends them
    _workers[:] = [_Worker(FORMS.of(form).setter(letter), form, folder)]
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _make_in_worker(batch: Batch) -> MadeBatch:
    (worker,) = _workers
    hold_time(_SECONDS_A_BATCH)
    return make_batch(batch, worker.setter, worker.form, worker.folder)


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_LOOKS_FOR_ITS_PARENT)
    os._exit(1)
