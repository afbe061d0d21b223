"""Compares two runs: which clauses became easier or harder to read, which findings are new, and which are mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from govkit.readability.reading import Figures, Kept, Reading


@dataclass(frozen=True, slots=True)
class Change:
    """A document or a clause before and after. One that is new has no figures before, one that is gone none after."""

    name: str
    before: Figures | None
    after: Figures | None
    new: tuple[Kept, ...]
    mended: tuple[Kept, ...]

    @property
    def grades(self) -> float | None:
        """How many grades harder it became; less than 0 is easier, and None where there is nothing to compare."""
        before = self.before.grade if self.before else None
        after = self.after.grade if self.after else None
        return None if before is None or after is None else round(after - before, 1)

    @property
    def loads(self) -> float | None:
        """How much the reading load grew; less than 0 is easier, and None where there is none on both sides."""
        before = self.before.load if self.before else None
        after = self.after.load if self.after else None
        return None if before is None or after is None else round(after - before, 1)

    @property
    def is_none(self) -> bool:
        """Whether nothing changed."""
        return self.before == self.after and not (self.new or self.mended)


@dataclass(frozen=True, slots=True)
class Compared:
    """A document's change, and those of its clauses that changed, in their order: none for a document that is new or gone."""

    whole: Change
    clauses: tuple[Change, ...]


def compare(before: Mapping[str, Reading], after: Mapping[str, Reading]) -> tuple[Compared, ...]:
    """Each document of either run, those of the later first."""
    return tuple(_compared(name, before.get(name), after.get(name)) for name in dict.fromkeys((*after, *before)))


def _compared(name: str, before: Reading | None, after: Reading | None) -> Compared:
    # A document that is gone mends nothing.
    new, mended = _parted(before.findings if before and after else (), after.findings if after else ())
    old_clauses, new_clauses = _by_name(before), _by_name(after)
    clauses = (
        Change(
            (new_clauses.get(key) or old_clauses[key])[0],
            old_clauses[key][1] if key in old_clauses else None,
            new_clauses[key][1] if key in new_clauses else None,
            _of(key, new),
            _of(key, mended),
        )
        for key in dict.fromkeys((*new_clauses, *old_clauses))
    )
    known_to_both = before is not None and after is not None
    whole = Change(name, before.whole if before else None, after.whole if after else None, new, mended)
    return Compared(whole, tuple(clause for clause in clauses if known_to_both and not clause.is_none))


def _parted(before: Iterable[Kept], after: Iterable[Kept]) -> tuple[tuple[Kept, ...], tuple[Kept, ...]]:
    """The findings that are new, and those that are mended. Where the same stood twice, one may be mended."""
    old, new = Counter(before), Counter(after)
    return tuple((new - old).elements()), tuple((old - new).elements())


def _by_name(reading: Reading | None) -> dict[str, tuple[str, Figures]]:
    """The clauses by their names in small letters: a heading that loses its capitals names the same clause."""
    clauses = reading.clauses if reading else {}
    return {name.casefold(): (name, figures) for name, figures in clauses.items()}


def _of(clause: str, findings: Iterable[Kept]) -> tuple[Kept, ...]:
    return tuple(finding for finding in findings if finding.clause.casefold() == clause)
