"""One run as the history keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Outcome:
    """How hard one document was to read. `grade` is None where there was nothing to read."""

    words: int
    grade: float | None
    long_sentences: int
    findings: int


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A day on which the documents were scored, with the outcome of each by its name."""

    day: date
    documents: Mapping[str, Outcome]
