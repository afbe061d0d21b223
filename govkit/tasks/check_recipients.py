"""Looks through a list of recipients before any letter is made, and writes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from govkit.model import Partnership
from govkit.recipients.reading import read_addressees
from govkit.recipients.recipient import Fault, Faulty


def check_recipients(file: Path, partnership: Partnership) -> Iterator[tuple[Fault, ...]]:
    """What is wrong with each row, which is nothing for most. Raises HeadingsFaulty, since no row can be read without them, and ListUnreadable."""
    for row in read_addressees(file, partnership):
        yield row.faults if isinstance(row, Faulty) else ()
