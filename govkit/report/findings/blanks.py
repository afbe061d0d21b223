"""What is still to be agreed, a line each, by who has to settle it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from govkit.finding import Finding


def apart(findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings without the facts that are still to be agreed, and those."""
    found = list(findings)
    return [each for each in found if not each.settled_by], [each for each in found if each.settled_by]


def by_whom(blanks: Sequence[Finding], head: str) -> str:
    """The facts by who has to settle them, below a head that names the rule: the place and the key of each on a line of its own."""
    facts = "1 fact is" if len(blanks) == 1 else f"{len(blanks)} facts are"
    it = "it here once it is settled" if len(blanks) == 1 else "each here once it is settled"
    source = f"\n  Source: {blanks[0].source} [{blanks[0].evidence}]" if blanks[0].source else ""
    return f"{head}\n  {facts} still to be agreed. Write {it}.\n" + "\n".join(_by_whom(blanks)) + source


def _by_whom(blanks: Sequence[Finding]) -> Iterator[str]:
    """Who has most to settle comes first; within that, in the order of the file."""
    by = sorted(blanks, key=lambda blank: blank.settled_by)
    whole = [(who, list(theirs)) for who, theirs in groupby(by, key=lambda blank: blank.settled_by)]
    for who, theirs in sorted(whole, key=lambda each: -len(each[1])):
        yield f"  For {who} to settle:"
        yield from (f"    {blank.location}: {blank.path}" for blank in theirs)
