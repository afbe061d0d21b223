"""Other machines that make letters: a Dask cluster, known by the address of its scheduler.

What passes through the scheduler is the words of the letter, digests, numbers of rows, and references with their pages. Names and addresses
stand in the list and in the letters alone, which each machine reads and writes itself.
"""

from __future__ import annotations

import logging
import platform
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from secrets import token_hex
from typing import Any, Final, NamedTuple

from govkit import __version__
from govkit.errors import GovkitError
from govkit.installing.extras import install_command
from govkit.posting.hands import Given, Piece, Prepared, Put, Result, ThisProcess, made_in
from govkit.posting.ledger import MadeBatch
from govkit.posting.store import brought, clear, clear_beside, made_and_left, read_shared, send
from govkit.recipients.parts import ReadStretch

_ANSWERS_WITHIN: Final = "20s"
_WAITING: Final = 2  # pieces for each machine beside the one that it works on
_CSV: Final = ".csv"


class ClusterUnfit(GovkitError):
    """No cluster answers, or its machines can't make these letters."""


class Cluster:
    """The machines behind a scheduler, and the place where they leave letters if they share no folder with this one."""

    def __init__(self, client: Any, address: str, place: str) -> None:
        self._client, self._address, self._place = client, address, place

    here = ThisProcess()

    def each(
        self, prepare: Callable[[Given], Prepared[Piece, Result]], given: Given, pieces: Iterable[Piece], /
    ) -> Iterator[Result]:
        """What comes of each piece. What a machine had that is lost is done by another."""
        work = _Work(token_hex(8), version_here(), prepare)
        common = self._client.submit(_common, given, key=f"govkit-{work.run}", pure=False)
        ready = self._ready()
        try:
            for number, piece in enumerate(pieces):
                ready.add(self._client.submit(_do, work, common, piece, key=f"govkit-{work.run}-{number}", pure=False))
                while ready.count() > self._most():
                    yield self._result(next(ready))
            for each in ready:
                yield self._result(each)
        finally:
            self._client.cancel([common, *ready.futures])
            with suppress(Exception):  # what is lost has forgotten
                self._client.run(_forget)

    def reads(self, file: Path) -> ReadStretch:
        """Each machine reads its part of the list itself. Raises ClusterUnfit where it could not."""
        if file.suffix.casefold() != _CSV:
            raise ClusterUnfit(
                f"{file}: other machines read lists of CSV alone. Save it as “CSV UTF-8 (comma delimited)”."
            )
        if not self._place:
            return partial(read_shared, str(file.resolve()))
        send(file, f"{self._place}/list.csv")
        return partial(read_shared, f"{self._place}/list.csv")

    def puts(self, folder: Path) -> Put:
        """Each machine writes its letters itself."""
        return partial(made_and_left, self._place) if self._place else partial(made_in, folder.resolve())

    def bring(self, made: MadeBatch, folder: Path) -> None:
        """Brings the files of a batch from where a machine left them. Raises OutputRefused."""
        if self._place:
            brought(self._place, made, folder)

    def clear_left(self) -> str:
        """Deletes what a run of the same mail-out that was killed left in the store. Gives their folder there. Raises PlaceUnreached."""
        if self._place:
            clear_beside(self._place)
        return self._place.rpartition("/")[0]

    def _ready(self) -> Any:
        from distributed import client  # noqa: PLC0415 - a run without a cluster needs none of it

        found: Any = client
        return found.as_completed(loop=self._client.loop)

    def _most(self) -> int:
        return _WAITING + _WAITING * max(1, len(self._client.scheduler_info(n_workers=-1).get("workers", ())))

    def _result(self, future: Any) -> Any:
        from distributed import CancelledError, KilledWorker  # noqa: PLC0415 - as above

        try:
            return future.result()
        except KilledWorker:
            why = "several machines were lost over one part of the list. What was made stands. Look at their memory, and run this again."
        except ImportError:
            why = "its machines have no govkit. Install the same version there, with the extra `cluster`."
        except CancelledError:
            why = "the scheduler was lost. What was made stands. Start it and its machines, and run this again."
        except OSError as error:
            why = f"the connection was lost ({type(error).__name__}). What was made stands. Run this again."
        raise ClusterUnfit(f"{self._address}: {why}")


@contextmanager
def cluster_at(address: str, store: str, out: Path) -> Iterator[Cluster]:
    """The cluster whose scheduler has this address, and nothing else, until the letters of a folder are made. Raises ClusterUnfit."""
    try:
        import distributed  # noqa: PLC0415 - a run without a cluster needs none of it
    except ImportError:
        raise ClusterUnfit(
            f"To have letters made by other machines, install what talks to them, each package held to its hash: `{install_command('cluster')}`."
        ) from None
    _quieten()
    talks: Any = distributed
    try:
        client = talks.Client(address, timeout=_ANSWERS_WITHIN, set_as_default=False, direct_to_workers=False)
    except (OSError, ValueError):
        raise ClusterUnfit(
            f"{address}: no scheduler answers here. Start one with `dask scheduler`, and its machines with `dask worker {address}`."
        ) from None
    place = f"{store.rstrip('/')}/{_of_mail_out(out)}/{token_hex(8)}" if store else ""
    try:
        yield Cluster(client, address, place)
    finally:
        try:
            client.close()
        finally:
            if place:
                clear(place)


def _of_mail_out(out: Path) -> str:
    """The folder in a store of a mail-out: the same in each of its runs, so that one clears what another left when it was killed."""
    return f"govkit-{sha256(f'{platform.node()} {out.resolve()}'.encode()).hexdigest()[:16]}"


def _quieten() -> None:
    """Has the library write nothing: what went wrong is said in a sentence, and each of its parts has a level of its own."""
    for name in [each for each in logging.root.manager.loggerDict if each.partition(".")[0] == "distributed"]:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def version_here() -> str:
    """Which version of what makes letters a machine has: each other one may make other bytes."""
    return f"govkit {__version__} with WeasyPrint {metadata.version('weasyprint')}"


class _Work(NamedTuple):
    """What is done with pieces, by the name of its run, and by which version."""

    run: str
    version: str
    prepare: Callable[[Any], Callable[[Any], Any]]


_kept: dict[str, Callable[[Any], Any]] = {}
_one_at_a_time = threading.Lock()


def _common(given: Given) -> Given:
    return given


def _do(work: _Work, given: Any, piece: Any) -> Any:
    """Does a piece on a machine of the cluster, and keeps what the next piece of the same run needs too. Raises ClusterUnfit."""
    if work.version != version_here():
        raise ClusterUnfit(f"A machine has {version_here()}, and this one {work.version}. Install the same on all.")
    with _one_at_a_time:
        try:
            if work.run not in _kept:
                _kept.clear()
                _kept[work.run] = work.prepare(given)
            return _kept[work.run](piece)
        except GovkitError:
            raise
        except Exception as error:  # noqa: BLE001 - it could hold what stands in the list, and a machine writes it into its log
            raise ClusterUnfit(f"A machine could not make a part of the letters: {type(error).__name__}.") from None


def _forget() -> None:
    _kept.clear()
