"""What `check` notices of one change, compared with what was approved: at which line, and whether as a promise that is broken."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from govkit.approval.changed import changed_clauses
from govkit.data.approved import APPROVED
from govkit.data.templates import Templates, shipped_templates
from govkit.rules.rule import rules
from scripts.mutate.changes import Mutant

NEAR = 4  # lines: what is gone is told at what stands beside it


class Noticed(NamedTuple):
    """The rules that tell of a change, those that do so at its line, and how far from it the nearest is."""

    rules: frozenset[str]
    at_line: frozenset[str]
    distance: int

    @property
    def is_noticed(self) -> bool:
        """Whether anything is told where it was made."""
        return bool(self.at_line)

    @property
    def is_error(self) -> bool:
        """Whether it is told as a promise that is broken."""
        return any(rule.startswith("promise-") for rule in self.rules)


@contextmanager
def house() -> Iterator[Path]:
    """A folder for one changed template, of a house that approves its words."""
    folder = Path(tempfile.mkdtemp(prefix="govkit-mutate-"))
    (folder / "shared").mkdir()
    (folder / "shared" / APPROVED).write_text("clauses: {}\n", "utf-8")
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def noticed(mutant: Mutant, folder: Path) -> Noticed:
    """What is told of this change, made in a house's folder and taken back."""
    file = folder / mutant.template
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(mutant.text, "utf-8")
    try:
        told = [
            (rule.id, problem.place)
            for clause in changed_clauses(Templates(shipped_templates(), folder))
            for rule in rules("words")
            for problem in rule.check(clause)
        ]
    finally:
        file.unlink()
    far = [(abs(place.line - mutant.line), rule) for rule, place in told if place.template == mutant.template]
    near = frozenset(rule for distance, rule in far if distance <= NEAR)
    return Noticed(frozenset(rule for rule, _place in told), near, min((distance for distance, _ in far), default=-1))
