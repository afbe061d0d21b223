"""A problem becomes a finding at the line that it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.templates import templates
from govkit.document import Place
from govkit.finding import Evidence, Severity
from govkit.load import load_partnership
from govkit.outcome.locate import in_document, in_partnership
from govkit.rules.problem import DocumentProblem, Problem
from govkit.rules.rule import find_rule
from govkit.sets.render_set import render_set

RULE = find_rule("missing-clause")


def test_a_problem_of_the_file_stands_at_its_key_and_keeps_a_nearer_source(example: Path) -> None:
    loaded = load_partnership(example)
    found = in_partnership(RULE, Problem("flows.health-flag.starts", "Late.", "Move it.", source="Nearer"), loaded)
    assert "starts: 2027-03-01" in example.read_text("utf-8").splitlines()[found.location.line - 1]
    assert (found.rule, found.path, found.source) == ("missing-clause", "flows.health-flag.starts", "Nearer")
    assert in_partnership(RULE, Problem("flows", "Late.", "Move it."), loaded).source == RULE.source


@pytest.mark.parametrize(
    ("evidence", "severity"),
    [
        (Evidence.VERIFIED, Severity.ERROR),
        (Evidence.SECONDARY, Severity.ERROR),
        (Evidence.UNVERIFIED, Severity.WARNING),
    ],
)
def test_what_was_never_verified_is_no_error(evidence: Evidence, severity: Severity, example: Path) -> None:
    loaded, found = load_partnership(example), templates(example)
    assert loaded.partnership is not None
    rendered = next(each for each in render_set(loaded.partnership, found) if each.document.kind == "isa")
    required = rendered.required[0].model_copy(update={"severity": Severity.ERROR, "evidence": evidence})
    problem = DocumentProblem(Place("isa/document.html.j2", 7), "parties", "Gone.", "Write it.", required)
    made = in_document(RULE, problem, rendered, found, loaded)
    assert (made.severity, made.source, made.clause) == (severity, required.source, "parties")
    assert (Path(made.location.file).name, made.location.line) == ("document.html.j2", 7)
