"""Values that somebody has to read, by who reads them. They are no findings: nothing is said to be wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from govkit.finding import Location
from govkit.questions.read_aloud import ToReadAloud
from govkit.wording.say import listing


class Placed(NamedTuple):
    """A value to read, and where it stands."""

    reading: ToReadAloud
    location: Location


def said(placed: Sequence[Placed]) -> str:
    """The values in words, below who reads them; nothing where there are none."""
    if not placed:
        return ""
    return "\n".join(["To read aloud, since no rule can judge it:", *_by_reader(placed)]) + "\n\n"


def _by_reader(placed: Sequence[Placed]) -> Iterator[str]:
    for (reader, of), theirs in groupby(sorted(placed, key=_whose), key=_whose):
        yield f"\n  {listing(of)}: {reader}"
        for reading, location in theirs:
            beside = f" ({reading.beside})" if reading.beside else ""
            yield f"    {location}: {reading.path}{beside}\n      “{reading.words}”\n      {reading.asks}"
            if reading.doubt:
                yield f"      Look twice: {reading.doubt}"


def _whose(placed: Placed) -> tuple[str, tuple[str, ...]]:
    return placed.reading.reader, placed.reading.of


def as_data(placed: Iterable[Placed]) -> list[dict[str, str | int | list[str]]]:
    """The values for another program."""
    return [
        {
            "path": reading.path,
            "words": reading.words,
            "beside": reading.beside,
            "reader": reading.reader,
            "of": list(reading.of),
            "asks": reading.asks,
            "doubt": reading.doubt,
            "file": location.file,
            "line": location.line,
            "column": location.column,
        }
        for reading, location in placed
    ]
