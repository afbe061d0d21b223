"""Reads documents that somebody else wrote, or that came back, into the tree: one module for each ending of a file."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Protocol

from govkit.formats import Format, Formats
from govkit.read.opened import Opened


class Reader(Format, Protocol):
    """A format that is read."""

    def read(self, content: bytes, file: Path, /) -> Opened:
        """What the file says. Raises DocumentUnreadable, which says what to do."""
        ...


READERS: Final = Formats[Reader]("govkit.read", "from_")
