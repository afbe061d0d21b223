"""What changed since another run, in a pull request."""

from __future__ import annotations

from govkit.readability.compare import Change, Compared
from govkit.report.changes.as_markdown import report
from tests.report.changes.changed import EASIER, HARDER, SAME


def test_there_is_a_row_for_each_document_and_details_of_what_changed() -> None:
    said = report([Compared(HARDER, (EASIER,)), Compared(SAME, ())], "main").splitlines()
    assert "| what | 31.0 | 40.5 | 4.0 | 5.0 | harder by 9.5; 1 new finding |" in said
    assert "| ask |  |  | 6.0 | 4.5 | easier by 1.5; 1 mended |" in said
    assert "| isa |  |  | 9.0 | 9.0 | no change |" in said
    assert "- New: jargon: “cohort” is jargon." in said
    assert said.count("</details>") == 1


def test_a_name_is_no_markup() -> None:
    (row,) = [
        line for line in report([Compared(Change("a|*b*", None, None, (), ()), ())], "x").splitlines() if "\\*b" in line
    ]
    assert row.startswith(r"| a\|\*b\* |")
