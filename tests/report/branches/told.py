"""Branches as a report tells them, for the tests of each form."""

from __future__ import annotations

from pathlib import Path

from govkit.finding import Finding, Location, Severity
from govkit.report.branches import BranchLine, EveryBranch, LostOnBranch, Tried, UnprintedKey


def told(file: Path | str = "templates/isa/clauses/review.html.j2") -> EveryBranch:
    """A template with a condition of which one way was never taken, and one that is lost on a branch."""
    lost = Finding(
        "clause-omits-fact",
        Severity.ERROR,
        "The clause “review” does not state `partnership.review.by`. This is so with `partnership.nation: wales`.",
        "Print it in this clause: partnership.review.by.",
        Location(str(file), 1),
    )
    return EveryBranch(
        "partners.yaml",
        Tried(1516, 1067, 103, 12),
        (
            BranchLine(Location(str(file), 1), "if", "partnership.notice", ("yes", "no"), (), ()),
            BranchLine(Location(str(file), 2), "if", 'partnership.nation == "wales"', ("no",), ("yes",), ("yes",)),
            BranchLine(
                Location(str(file), 3), "for", "partnership.review.sooner_if", ("several",), ("none", "one"), ()
            ),
            BranchLine(Location("templates/isa/document.html.j2", 5), "if", "terms", ("yes", "no"), (), ()),
        ),
        (LostOnBranch(lost, "with `partnership.nation: wales`", "partnership:\n  nation: wales\n"),),
        (UnprintedKey("partners.*.gives", is_said=True), UnprintedKey("groups.*.each", is_said=False)),
        ((Location(str(file), 4), "Nothing is called `lettr` in this document. Did you mean `letter`?"),),
    )
