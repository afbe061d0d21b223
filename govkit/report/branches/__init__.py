"""How it is told which branches of the templates partnerships take, and what is lost on them."""

from __future__ import annotations

from typing import NamedTuple

from govkit.finding import Finding, Location


class BranchLine(NamedTuple):
    """A place where a template can go more than one way: what is asked there, and which ways were taken and which never.

    `unsaid` are those of the latter on which something would be said; `is_own` says that the template is the house's.
    """

    location: Location
    what: str
    asks: str
    taken: tuple[str, ...]
    never: tuple[str, ...]
    unsaid: tuple[str, ...]
    is_own: bool = False


class LostOnBranch(NamedTuple):
    """What is lost, after which change of the partnership, and the smallest partnership that shows it, as a file."""

    finding: Finding
    change: str
    smallest: str


class UnprintedKey(NamedTuple):
    """A key of the partnership file that no template asks for, and whether a file that was tried says it."""

    path: str
    is_said: bool


class Tried(NamedTuple):
    """How many partnerships were made by a change of one thing and of two; how many of either no file may say; and pairs that were left."""

    singles: int
    pairs: int
    invalid: int
    left: int


class EveryBranch(NamedTuple):
    """All that was found on every branch of one set of templates."""

    checked: str
    tried: Tried
    lines: tuple[BranchLine, ...]
    lost: tuple[LostOnBranch, ...]
    unprinted: tuple[UnprintedKey, ...]
    undefined: tuple[tuple[Location, str], ...]

    @property
    def taken(self) -> int:
        """How many ways were taken."""
        return sum(len(line.taken) for line in self.lines)

    @property
    def ways(self) -> int:
        """How many ways there are."""
        return self.taken + sum(len(line.never) for line in self.lines)
