"""What changed since another run, at a terminal."""

from __future__ import annotations

from govkit.readability.compare import Compared
from govkit.report.changes.as_terminal import report
from tests.report.changes.changed import EASIER, HARDER, SAME


def test_what_changed_stands_with_its_clauses_and_findings_and_the_rest_in_one_line() -> None:
    said = report([Compared(HARDER, (EASIER,)), Compared(SAME, ())], "HEAD~1")
    assert said == (
        "Compared with HEAD~1\n\n"
        "what: load 31.0 → 40.5, harder by 9.5; grade 4.0 → 5.0, harder by 1.0; 1 new finding\n"
        "  ask  grade 6.0 → 4.5, easier by 1.5; 1 mended\n"
        "  new: jargon: “cohort” is jargon.\n\n"
        "No change: isa.\n"
    )
