"""What came of the mutants that were tried, kept in a file, so that a run that was cut short goes on where it was."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from threading import Lock

from scripts.mutants.mutant import Mutant
from scripts.mutants.tree import digests
from scripts.mutants.trial import Outcome


class Outcomes:
    """The outcome of each mutant that was tried, for the project as it is. Any change of it begins a new file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()
        self.of: dict[str, Outcome] = dict(_read(file))

    @classmethod
    def here(cls, top: Path, kept: Path, tests: Sequence[str]) -> Outcomes:
        """Those of the project as it is now, by these tests."""
        stamp = sha256(json.dumps([digests(top), list(tests)]).encode()).hexdigest()[:16]
        return cls(kept / f"outcomes-{stamp}.jsonl")

    def add(self, mutant: Mutant, outcome: Outcome) -> None:
        """Keeps one more."""
        with self._lock, self._file.open("a", encoding="utf-8") as file:
            self.of[mutant.id] = outcome
            file.write(
                f"{json.dumps({'id': mutant.id, 'mutant': str(mutant), **asdict(outcome)}, ensure_ascii=False)}\n"
            )

    @property
    def counts(self) -> Mapping[str, bool]:
        """Of each mutant that was tried, whether it counts."""
        return {name: outcome.counts for name, outcome in self.of.items()}


def _read(file: Path) -> Iterator[tuple[str, Outcome]]:
    for line in file.read_text("utf-8").splitlines() if file.exists() else ():
        told = json.loads(line)
        del told["mutant"]
        yield told.pop("id"), Outcome(**told)
