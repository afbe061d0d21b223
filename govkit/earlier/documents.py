"""Reads how hard the documents were before: at a git revision, in another folder, or in a report that was kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from govkit.data.inputs import Inputs
from govkit.document.names import kind_of
from govkit.earlier.standing import standing
from govkit.errors import NothingToCompare
from govkit.outcome.remarks import Read
from govkit.readability.reading import Reading, readings, readings_from

Score = Callable[[Inputs], Read]


def earlier(ref: str, inputs: Inputs, score: Score, *, kinds: Sequence[str] = ()) -> dict[str, Reading]:
    """The readings at `ref`: a file of `--format json`, a folder, or otherwise a git revision. Raises NothingToCompare."""
    there = Path(ref)
    found = of_report(there) if there.is_file() else _of_standing(ref, inputs, score)
    return {name: reading for name, reading in found.items() if not kinds or kind_of(name) in kinds}


def of_report(file: Path) -> dict[str, Reading]:
    """The readings in a report that `--format json` wrote. Raises NothingToCompare."""
    try:
        return readings_from(json.loads(file.read_text("utf-8")))
    except OSError as error:
        raise NothingToCompare(f"{file}: this can't be read: {error.strerror}.") from error
    except (
        UnicodeDecodeError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        why = "this is no report that `govkit readability --format json` wrote, so there is nothing to compare with."
        raise NothingToCompare(f"{file}: {why}") from error


def _of_standing(ref: str, inputs: Inputs, score: Score) -> dict[str, Reading]:
    with standing(ref, inputs) as then:
        read = score(then)
    if not read.documents:
        raise NothingToCompare(
            f"{ref}: {inputs.partnership.name} has faults, so it makes no documents to compare with. Run `govkit check` on it there."
        )
    return readings(read.documents, read.findings)
