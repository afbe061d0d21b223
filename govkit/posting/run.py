"""Makes the letters of a whole list, part by part: what was made before is not made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from govkit.errors import OutputRefused
from govkit.posting.cluster import cluster_at
from govkit.posting.hands import Hands, ThisProcess
from govkit.posting.ledger import KnownBatch, Ledger
from govkit.posting.make_part import Making, PartMade, PartMaker, PartToMake
from govkit.posting.processes import Processes
from govkit.posting.whole_file import stands
from govkit.recipients.met import Twice
from govkit.recipients.parts import ListPart


class HowMade(NamedTuple):
    """How letters are made: in which form, how many at most in a file, and by how many processes, or by a cluster.

    A cluster is known by the address of its scheduler; `store` is where its machines leave letters if they share no folder with this one.
    """

    form: str
    most: int
    workers: int
    scheduler: str = ""
    store: str = ""


@contextmanager
def hands_of(how: HowMade, out: Path) -> Iterator[Hands]:
    """Who makes the letters of a folder. Raises ClusterUnfit."""
    if how.scheduler:
        with cluster_at(how.scheduler, how.store, out) as cluster:
            yield cluster
    else:
        yield ThisProcess() if how.workers == 1 else Processes(how.workers)


def make_all(
    making: Making, parts: Iterable[ListPart], twice: Twice, hands: Hands, ledger: Ledger
) -> Iterator[tuple[ListPart, PartMade]]:
    """Makes what the ledger does not tell of, and writes each part down once its files are in their places. Raises OutputRefused."""
    under_way: dict[int, tuple[ListPart, KnownBatch | None]] = {}

    def pieces() -> Iterator[PartToMake]:
        for part in parts:
            known = ledger.batch(part.number)
            under_way[part.number] = part, known
            yield _to_make(part, twice, known, ledger.folder)

    for made in hands.each(PartMaker, making, pieces()):
        part, known = under_way.pop(made.number)
        if known and known.people != made.people:
            raise OutputRefused(
                f"{ledger.folder}: the letters here were made for other people than would get them now, since who is left out or faulty is "
                "decided otherwise in the partnership file. Nothing was written. Name another folder with --out."
            )
        if made.made:
            hands.bring(made.made, ledger.folder)
            ledger.add(made.made)
        yield part, made


def _to_make(part: ListPart, twice: Twice, known: KnownBatch | None, folder: Path) -> PartToMake:
    of_part = twice.within(part.first, part.last)
    if known is None:
        return PartToMake(part, of_part)
    return PartToMake(part, of_part, known.people, all(stands(folder, each) for each in known.files))
