"""What repeats is said once, what matters most first."""

from __future__ import annotations

from govkit.finding import Finding, Location, Severity
from govkit.report.scores.folded import Fold, folded, overview


def found(rule: str, severity: Severity, *lines: int) -> list[Finding]:
    return [
        Finding(rule, severity, "It is so.", "Mend it.", Location("a.txt", line), document="a.txt") for line in lines
    ]


def test_the_gravest_lead_and_of_those_what_is_met_most() -> None:
    findings = [
        *found("hedge", Severity.ADVICE, *range(1, 31)),
        *found("jargon", Severity.WARNING, 4),
        *found("label", Severity.WARNING, 6, 5),
        *found("long-sentence", Severity.ERROR, 9),
    ]
    folds = folded(findings, ())
    assert [fold.findings[0].rule for fold in folds] == ["long-sentence", "label", "jargon", "hedge"]
    assert list(overview(folds)) == [
        " 1 × error long-sentence",
        " 2 × warning label",
        " 1 × warning jargon",
        "30 × advice hedge",
    ]
    assert [each.location.line for each in folds[1].findings] == [6, 5]


def test_as_many_are_told_in_full_as_their_severity_deserves() -> None:
    for severity, shown, rest in (
        (Severity.ERROR, 3, "and 1 more like these, on line 4"),
        (Severity.WARNING, 2, "and 2 more like these, on line 3, 4"),
        (Severity.ADVICE, 1, "and 3 more like this, on line 2, 3, 4"),
    ):
        fold = Fold("", tuple(found("x", severity, 1, 2, 3, 4)))
        assert (len(fold.shown), fold.rest) == (shown, rest)
    assert Fold("", tuple(found("x", Severity.ERROR, 1, 2, 3))).rest == ""
    assert Fold("", tuple(found("x", Severity.ADVICE, 0, 0))).rest == "and 1 more like this"
    many = Fold("", tuple(found("x", Severity.ADVICE, 99, *range(14, 0, -1)))).rest
    assert many == "and 14 more like this, on line 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more"


def test_nothing_folds_to_nothing() -> None:
    assert folded([], []) == ()
    assert list(overview(())) == []


def test_what_matters_less_is_told_on_a_line() -> None:
    assert (
        Fold("may", tuple(found("hedge", Severity.ADVICE, 3, 9))).in_a_line == "a.txt:3: advice hedge “may”, and 1 more"
    )
    assert Fold("", tuple(found("hedge", Severity.ADVICE, 3))).in_a_line == "a.txt:3: advice hedge"
