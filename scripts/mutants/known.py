"""Faults that are known to change nothing that anybody could notice."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

from scripts.mutants.mutant import Mutant


def without_equivalent(mutants: Iterable[Mutant], known: Path) -> list[Mutant]:
    """All mutants but those that a file names. Raises ValueError for an entry that fits none, or gives no reason."""
    entries = tomllib.loads(known.read_text("utf-8")).get("equivalent", [])
    left = {(entry["file"], entry["was"], entry["becomes"]): entry.get("why", "") for entry in entries}
    found = [mutant for mutant in mutants if (mutant.file, mutant.was, mutant.becomes) in left]
    fitting = {(mutant.file, mutant.was, mutant.becomes) for mutant in found}
    if wrong := sorted(key for key, why in left.items() if key not in fitting or not why.strip()):
        raise ValueError(
            f"{known.name}: {' → '.join(wrong[0])} fits no place, or has no reason. Mend the entry or take it out."
        )
    return [mutant for mutant in mutants if (mutant.file, mutant.was, mutant.becomes) not in left]
