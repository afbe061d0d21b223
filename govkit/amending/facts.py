"""Which facts of the file change."""

from __future__ import annotations

from collections.abc import Iterator

from govkit.amending.amendment import FactChange
from govkit.model import Partnership
from govkit.model.walk import every_fact
from govkit.wording.say import say


def changed_facts(before: Partnership, after: Partnership) -> Iterator[FactChange]:
    """Each fact that differs, in the order of the new file; a list of plain values is one fact."""
    old, new = _facts(before), _facts(after)
    for path in (*new, *(each for each in old if each not in new)):
        if old.get(path, "") != new.get(path, ""):
            yield FactChange(path, old.get(path, ""), new.get(path, ""))


def _facts(partnership: Partnership) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for path, fact in every_fact(partnership):
        above, _, last = path.rpartition(".")
        found.setdefault(above if last.isdecimal() else path, []).append(say(fact))
    return {path: ", ".join(said) for path, said in found.items()}
