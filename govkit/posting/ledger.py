"""The ledger of a mail-out: which reference got which words, in which file, and when. It holds no names and no addresses."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from govkit.errors import OutputRefused
from govkit.issuing.private_files import refusing_unwritten
from govkit.posting.print_file import Pages
from govkit.posting.whole_file import OWNER_ALONE, PlacedFile

LEDGER: Final = "ledger.sqlite"
# Facts of a mail-out: when its letters were deleted, which one was set wrongly, whether all are made, and where a run that is killed leaves some.
ERASED: Final = "erased"
DIFFERS: Final = "differs"
FINISHED: Final = "finished"
LEFT_AT: Final = "left at"
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS run (fact TEXT PRIMARY KEY, said TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch (
  number INTEGER PRIMARY KEY, letters INTEGER NOT NULL, in_full INTEGER NOT NULL, pages INTEGER NOT NULL, people TEXT NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS file (
  name TEXT PRIMARY KEY, batch INTEGER, size INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS letter (
  reference TEXT PRIMARY KEY, batch INTEGER NOT NULL, file TEXT NOT NULL, page_from INTEGER, page_to INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unmade (line INTEGER PRIMARY KEY, batch INTEGER NOT NULL, reference TEXT NOT NULL, why TEXT NOT NULL);
"""


class MadeLetter(NamedTuple):
    """A letter that was made: its reference, the file that it is in, and its pages there if the file has several letters."""

    reference: str
    file: str
    pages: Pages | None


class Unmade(NamedTuple):
    """Somebody on the list to whom no letter could be made, and why, which tells nothing of the person."""

    row: int
    reference: str
    why: str


class MadeBatch(NamedTuple):
    """Letters that were made together: their number, the letters, how many were laid out in full and how many pages all have, and the files.

    `unmade` are those of the batch to whom none could be made, and `people` tells for whom the batch is.
    """

    number: int
    letters: tuple[MadeLetter, ...] = ()
    in_full: int = 0
    pages: int = 0
    files: tuple[PlacedFile, ...] = ()
    unmade: tuple[Unmade, ...] = ()
    people: str = ""


class KnownBatch(NamedTuple):
    """A batch that an earlier run made: for whom, and its files."""

    people: str
    files: tuple[PlacedFile, ...]


class Totals(NamedTuple):
    """How many letters the ledger tells of, how many of them were laid out in full, their pages, and how many of them were erased."""

    letters: int
    in_full: int
    pages: int
    erased: int


NOTHING_MADE: Final = Totals(0, 0, 0, 0)


class Ledger:
    """What is known of a mail-out, in the folder of its letters. What is written into it is on the disk before anything else is done."""

    def __init__(self, connection: sqlite3.Connection, folder: Path) -> None:
        self._known, self.folder = connection, folder

    def agree(self, facts: Mapping[str, str]) -> None:
        """Writes down what this mail-out is, or holds this run to it. Raises OutputRefused where another list or other words were used before."""
        before = self.facts()
        if ERASED in before:
            raise OutputRefused(
                f"{self.folder}: the letters of this folder were erased on {before[ERASED]}, and are not made again. Name another folder."
            )
        if DIFFERS in before:
            raise OutputRefused(f"{before[DIFFERS]} Nothing was written now. Once that is mended, name another folder.")
        for fact, said in facts.items():
            if before.get(fact, said) != said:
                raise OutputRefused(
                    f"The letters in this folder were made with another {fact}. Nothing was written now. "
                    "Name another folder with --out: a mail-out is one list, one letter and one posting day."
                )
        with self._known:
            self._known.executemany("INSERT OR IGNORE INTO run VALUES (?, ?)", facts.items())

    def facts(self) -> dict[str, str]:
        """What this mail-out is."""
        return dict(self._known.execute("SELECT fact, said FROM run"))

    def note(self, facts: Mapping[str, str]) -> None:
        """Writes down what came of this run, in the place of what was noted before."""
        with self._known:
            self._known.executemany("INSERT OR REPLACE INTO run VALUES (?, ?)", facts.items())

    def add(self, made: MadeBatch) -> None:
        """Writes down a batch whose files are in their places."""
        with self._known:
            for table in ("letter", "file", "unmade"):
                self._known.execute(f"DELETE FROM {table} WHERE batch = ?", (made.number,))  # noqa: S608 - one of these
            self._known.execute(
                "INSERT OR REPLACE INTO batch VALUES (?, ?, ?, ?, ?, 0)",
                (made.number, len(made.letters), made.in_full, made.pages, made.people),
            )
            self._known.executemany(
                "INSERT INTO file VALUES (?, ?, ?, ?)",
                ((each.name, made.number, each.size, each.digest) for each in made.files),
            )
            self._known.executemany(
                "INSERT INTO letter VALUES (?, ?, ?, ?, ?)",
                ((each.reference, made.number, each.file, *(each.pages or (None, None))) for each in made.letters),
            )
            self._known.executemany(
                "INSERT INTO unmade VALUES (?, ?, ?, ?)",
                ((each.row, made.number, each.reference, each.why) for each in made.unmade),
            )

    def batch(self, number: int) -> KnownBatch | None:
        """What is known of a batch that was made, or None."""
        found = self._known.execute("SELECT people FROM batch WHERE number = ?", (number,)).fetchone()
        if found is None:
            return None
        rows = self._known.execute("SELECT name, size, sha256 FROM file WHERE batch = ? ORDER BY name", (number,))
        return KnownBatch(found[0], tuple(PlacedFile(*row) for row in rows))

    def unmade(self) -> Iterator[Unmade]:
        """Those to whom no letter could be made, in the order of the list."""
        return (Unmade(*row) for row in self._known.execute("SELECT line, reference, why FROM unmade ORDER BY line"))

    def files(self) -> Iterator[PlacedFile]:
        """All files of letters, by name."""
        return (PlacedFile(*row) for row in self._known.execute("SELECT name, size, sha256 FROM file ORDER BY name"))

    def letter(self, reference: str) -> MadeLetter | None:
        """The letter of a reference, in capitals or not, if one was made."""
        asked = "SELECT reference, file, page_from, page_to FROM letter WHERE reference = ?"
        found = (
            self._known.execute(asked, (reference,)).fetchone()
            or self._known.execute(f"{asked} COLLATE NOCASE", (reference,)).fetchone()
        )
        if found is None:
            return None
        name, file, first, last = found
        return MadeLetter(name, file, Pages(first, last) if first is not None else None)

    def has(self, reference: str) -> bool:
        """Whether a letter was made for a reference."""
        return self._known.execute("SELECT 1 FROM letter WHERE reference = ?", (reference,)).fetchone() is not None

    def totals(self) -> Totals:
        """How many letters it tells of."""
        asked = "SELECT coalesce(sum(letters), 0), coalesce(sum(in_full), 0), coalesce(sum(pages), 0), coalesce(sum(erased), 0) FROM batch"
        return Totals(*self._known.execute(asked).fetchone())

    def erase(self) -> None:
        """Forgets every reference and keeps the counts; nothing of them stays in the file."""
        with self._known:
            self._known.execute("UPDATE batch SET erased = letters")
            self._known.execute("DELETE FROM letter")
            self._known.execute("DELETE FROM unmade")
            self._known.execute("DELETE FROM file")
        self._known.execute("VACUUM")


@contextmanager
def ledger_of(folder: Path, *, new: bool = False) -> Iterator[Ledger]:
    """The ledger of the letters in a folder. Raises OutputRefused where there is none and none is begun, or where it can't be read."""
    place = folder / LEDGER
    if not new and not place.is_file():
        raise OutputRefused(
            f"{folder}: no letters were made here. Name the folder that `govkit letters make` wrote to."
        )
    try:
        with refusing_unwritten(place):
            os.close(os.open(place, os.O_RDWR | os.O_CREAT, OWNER_ALONE))
        with closing(sqlite3.connect(place)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("PRAGMA synchronous = FULL")
            connection.executescript(_TABLES)
            yield Ledger(connection, folder)
    except sqlite3.Error as error:
        raise OutputRefused(
            f"{place}: the ledger can't be used: {error}. Nothing was lost: what was written stands."
        ) from error
