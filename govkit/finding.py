"""A finding: something in the partnership or in a document that somebody should act on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple


class Severity(StrEnum):
    """How much a finding matters: law is an error, official guidance a warning, good practice advice."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the gravest, so that findings sort with it first."""
        return _GRAVEST_FIRST.index(self)

    def at_least(self, other: Severity) -> bool:
        """Whether this is as grave as `other`, or graver."""
        return self.rank <= other.rank


_GRAVEST_FIRST: Final = tuple(Severity)


class Evidence(StrEnum):
    """How well the source of a rule or clause was checked."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file. Lines and columns count from 1; a line of 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [on_its_line(self.file), *(str(part) for part in (self.line, self.column) if part)]
        return ":".join(parts)


def on_its_line(name: str) -> str:
    """The name of a file as a part of a line, which no break in it ends."""
    return name.replace("\n", r"\n")


def shown(file: Path) -> str:
    """A file as it is shown: from the current folder where it stands below it."""
    resolved, here = file.resolve(), Path.cwd()
    return str(resolved.relative_to(here)) if resolved.is_relative_to(here) else str(resolved)


class CureAt(StrEnum):
    """What of a partnership file a cure changes."""

    KEY = "key"  # the key at the path
    VALUE = "value"  # the value at the path
    WORDS = "words"  # a few words of the value at the path
    MISSING = "missing"  # nothing stands there yet
    PLACE = "place"  # what stands at the line and column of the finding, where no path leads: the file is no YAML


class Cure(NamedTuple):
    """What `govkit fix` writes: `new` where `old` stands. One that is not `safe` may be meant otherwise, and is asked for with `--unsafe`."""

    at: CureAt
    path: str
    old: str
    new: str
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, where, why it matters and how to put it right.

    `path` is the key in the partnership file, dotted; `document` and `clause` are set where the finding is
    about a rendered document. `source` names the law, guidance or practice; `evidence` says how well it was checked.
    `settled_by` names who has to settle a fact that is still to be agreed. `cure` is what would put it right, where that is known.
    """

    rule: str
    severity: Severity
    message: str
    fix: str
    location: Location
    path: str = ""
    document: str = ""
    clause: str = ""
    source: str = ""
    evidence: Evidence = Evidence.VERIFIED
    settled_by: str = ""
    cure: Cure | None = None

    @property
    def to_fix(self) -> str:
        """How to put it right, and whether `govkit fix` does it."""
        if self.cure is None:
            return self.fix
        return f"{self.fix} `govkit fix{'' if self.cure.safe else ' --unsafe'}` does this."


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that somebody accepts for a time: it is shown, and ends no run.

    `until` is the last day on which it is accepted, and `waiver` the place where that is written.
    """

    finding: Finding
    reason: str
    accepted_by: str
    until: date
    waiver: Location


class Fingerprinted(NamedTuple):
    """A finding as a baseline keeps it: by its place in the model and its words, never by a line.

    `file` is the agreement, or the house's own file, as it is found from the baseline's folder. `at` is the key in the partnership file,
    `document` the document and its clause, and `fingerprint` is made of what was said, without numbers and days.
    """

    file: str
    rule: str
    at: str = ""
    document: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class FoundBefore:
    """A finding that a baseline holds: it is shown, remains to be mended, and ends no run.

    `entry` is what the baseline has to say of it, and `was` what it says now, where an earlier govkit wrote it in other words.
    """

    finding: Finding
    entry: Fingerprinted
    was: Fingerprinted


@dataclass(frozen=True, slots=True)
class NotAsked:
    """Rules that a run did not ask: `law` says how many of them are law, `kept` how many were asked all the same since they are."""

    why: str
    rules: tuple[str, ...]
    law: int = 0
    kept: int = 0


@dataclass(frozen=True, slots=True)
class Besides:
    """What a run says beside its findings, so that nothing is left out in silence.

    `baseline` is the file with what was `known` before, `gone` what it has and is found no longer, and `fresh` the entries of what it has not.
    `waived` are findings that are waived, and that it has too. `not_asked` are the rules that were left out, `severities` what a house
    takes other rules for, `unread` the files that no rule was asked about, and `without_since` says that nobody
    asked who may approve words.
    """

    baseline: str = ""
    known: tuple[FoundBefore, ...] = ()
    gone: tuple[Fingerprinted, ...] = ()
    fresh: tuple[Fingerprinted, ...] = ()
    waived: tuple[FoundBefore, ...] = ()
    not_asked: tuple[NotAsked, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    unread: tuple[str, ...] = ()
    without_since: bool = False


NOTHING_BESIDES: Final = Besides()
