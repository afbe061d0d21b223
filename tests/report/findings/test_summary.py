"""How many findings there are, in words."""

from __future__ import annotations

from govkit.finding import Finding
from govkit.report.findings.summary import count, in_words
from tests.report.findings.told import ADVICE, ERROR, WARNING
from tests.rows import over_rows


@over_rows(
    ("findings", "words"),
    [
        ([], "nothing to act on"),
        ([ERROR], "1 error"),
        ([ERROR] * 2, "2 errors"),
        ([WARNING] * 2 + [ERROR], "1 error and 2 warnings"),
        ([ADVICE], "1 piece of advice"),
        ([ADVICE] * 3 + [WARNING] + [ERROR] * 2, "2 errors, 1 warning and 3 pieces of advice"),
    ],
)
def test_the_summary_counts_in_words(findings: list[Finding], words: str) -> None:
    assert in_words(findings) == words


def test_every_severity_is_counted() -> None:
    assert count([ERROR, ERROR, ADVICE]) == {"error": 2, "warning": 0, "advice": 1}
