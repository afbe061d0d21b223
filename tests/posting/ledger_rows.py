"""What a ledger tells of each letter, read as SQLite has it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def letters_in(folder: Path) -> list[tuple[object, ...]]:
    """Each letter with its file and pages, by reference."""
    with closing(sqlite3.connect(folder / "ledger.sqlite")) as ledger:
        return ledger.execute("SELECT * FROM letter ORDER BY reference").fetchall()
