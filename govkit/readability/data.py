"""Reads the tables that lie beside the code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent


def rows(name: str) -> Iterator[list[str]]:
    """The words of each line of a table, without its comments."""
    text = (_HERE / name).read_text("utf-8")
    return (line.split() for line in text.splitlines() if line and not line.startswith("#"))
