"""A change to a shipped template that loses a promise is found, at its document, clause and line."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.document.names import kind_of
from govkit.finding import Severity
from govkit.outcome.checked import Checked
from tests.conftest import ROOT, of_rule

CLAUSES = sorted(
    file.relative_to(ROOT / "templates").as_posix() for file in (ROOT / "templates").glob("*/clauses/*.html.j2")
)
# Clauses of what is only built where somebody asks for it; tests/sets/test_annexed.py spoils them.
WHEN_ASKED_FOR = {"isa/clauses/annexes.html.j2"}
# Clauses for what the example does not do; tests/tasks/test_other_shapes.py spoils them where they apply.
NOT_IN_THE_EXAMPLE = {
    *WHEN_ASKED_FOR,
    *(name for name in CLAUSES if name.startswith("consent_form/")),
    "briefing/clauses/talk.html.j2",
    "consent_letter/clauses/next.html.j2",
    "opt_out_letter/clauses/next.html.j2",
    "briefing/clauses/conditions.html.j2",
    "isa/clauses/who-answers.html.j2",
    "privacy_notice/clauses/who-answers.html.j2",
    "briefing/clauses/law-enforcement.html.j2",
    "isa/clauses/automated-decisions.html.j2",
    "isa/clauses/criminal-data.html.j2",
    "isa/clauses/debt-and-fraud.html.j2",
    "isa/clauses/digital-economy-act.html.j2",
    "isa/clauses/document-control.html.j2",
    "isa/clauses/handling.html.j2",
    "isa/clauses/human-rights.html.j2",
    "isa/clauses/law-enforcement.html.j2",
    "isa/clauses/processors.html.j2",
    "isa/clauses/research.html.j2",
    "isa/clauses/statutory-bars.html.j2",
    "isa/clauses/terms.html.j2",
    "isa/clauses/schedule-of-parties.html.j2",
    "consent_letter/clauses/welsh.html.j2",
    "conversation_guide/clauses/young.html.j2",
    "objection_reply/clauses/welsh.html.j2",
    "opt_out_letter/clauses/welsh.html.j2",
    "privacy_notice/clauses/automated-decisions.html.j2",
    "privacy_notice/clauses/digital-economy-act.html.j2",
    "privacy_notice/clauses/each-member.html.j2",
    "privacy_notice/clauses/joint-arrangement.html.j2",
    "privacy_notice/clauses/legitimate-interests.html.j2",
    "privacy_notice/clauses/must-you-give.html.j2",
    "privacy_notice/clauses/offences.html.j2",
    "privacy_notice/clauses/programme.html.j2",
    "privacy_notice/clauses/transfers.html.j2",
    "privacy_notice/clauses/welsh.html.j2",
    "privacy_notice_young/clauses/who-answers.html.j2",
    "privacy_notice_young/clauses/automated-decisions.html.j2",
    "privacy_notice_young/clauses/digital-economy-act.html.j2",
    "privacy_notice_young/clauses/each-member.html.j2",
    "privacy_notice_young/clauses/joint-arrangement.html.j2",
    "privacy_notice_young/clauses/legitimate-interests.html.j2",
    "privacy_notice_young/clauses/must-you-give.html.j2",
    "privacy_notice_young/clauses/offences.html.j2",
    "privacy_notice_young/clauses/programme.html.j2",
    "privacy_notice_young/clauses/transfers.html.j2",
    "privacy_notice_young/clauses/welsh.html.j2",
}
EXPECTED = {
    (name.partition("/")[0], name.rpartition("/")[2].removesuffix(".html.j2"))
    for name in CLAUSES
    if name not in NOT_IN_THE_EXAMPLE
}
Check = Callable[..., Checked]


def empty(clause: Path) -> None:
    """Leaves nothing of a clause but its tag."""
    text = clause.read_text("utf-8")
    clause.write_text(re.sub(r"(\{% clause [^%]*%\}).*(\{% endclause %\})", r"\1\2", text, flags=re.DOTALL), "utf-8")


def test_there_are_clauses_to_spoil() -> None:
    assert len([name for name in CLAUSES if name.startswith("isa/")]) >= 10
    assert len([name for name in CLAUSES if name.startswith("consent_letter/")]) >= 16


def test_the_example_is_clean(check_example: Check) -> None:
    assert check_example().findings == ()


@pytest.mark.whole
def test_emptied_clauses_are_found(house: Path, check_example: Check) -> None:
    for name in CLAUSES:
        empty(house / name)
    found = of_rule(check_example("empty-clause").findings, "empty-clause")
    assert {(kind_of(finding.document), finding.clause) for finding in found} == EXPECTED
    assert all(finding.location.line == 1 for finding in found)
    # A kind may take a clause of another kind, and there it is found.
    assert all(finding.location.file.endswith(f"/clauses/{finding.clause}.html.j2") for finding in found)


@pytest.mark.whole
def test_clauses_whose_includes_are_removed_are_found(house: Path, check_example: Check) -> None:
    for document in house.glob("*/document.html.j2"):
        lines = document.read_text("utf-8").splitlines(keepends=True)
        document.write_text("".join(line for line in lines if "/clauses/" not in line), "utf-8")
    found = of_rule(check_example("missing-clause").findings, "missing-clause")
    assert {(kind_of(finding.document), finding.clause) for finding in found} == EXPECTED
    assert all(finding.location.file.endswith(f"{kind_of(finding.document)}/document.html.j2") for finding in found)


def test_every_clause_file_is_named_by_its_clause() -> None:
    for name in CLAUSES:
        clause = name.rpartition("/")[2].removesuffix(".html.j2")
        text = (ROOT / "templates" / name).read_text("utf-8")
        taken = re.fullmatch(r'\{% include "([^"]+)" %\}\n', text)  # a clause that a kind takes of another
        written = (ROOT / "templates" / taken[1]).read_text("utf-8") if taken else text
        assert f'{{% clause "{clause}" %}}' in written


@pytest.mark.whole
@pytest.mark.parametrize(
    ("fact", "instead"),
    [
        ("item.retention.keep_for", "data_items[0].retention.keep_for"),
        pytest.param("item.retention.keep_for", "data_items[-loop.index].retention.keep_for", marks=pytest.mark.slow),
        pytest.param("item.retention.then", "data_items[2].retention.then", marks=pytest.mark.slow),
        ("item.retention.counted_from | begin", "data_items[-loop.index].retention.counted_from | begin"),
    ],
)
def test_one_items_retention_in_anothers_place_is_found(
    fact: str, instead: str, house: Path, check_example: Check
) -> None:
    file = house / "isa/clauses/retention.html.j2"
    before = file.read_text("utf-8")
    assert fact in before
    file.write_text(before.replace(fact, instead), "utf-8")
    found = of_rule(check_example("clause-omits-fact").findings, "clause-omits-fact")
    assert {finding.clause for finding in found} == {"retention"}


@pytest.mark.whole
def test_a_flow_told_with_another_flows_sender_is_found(house: Path, check_example: Check) -> None:
    file = house / "isa/clauses/flows.html.j2"
    file.write_text(
        file.read_text("utf-8").replace("{{ flow.from | fold", "{{ flows[-loop.index].from | fold"), "utf-8"
    )
    assert of_rule(check_example("clause-omits-fact").findings, "clause-omits-fact")


@pytest.mark.whole
@pytest.mark.parametrize(
    ("fact", "instead", "rule"),
    [
        ("{{ basis.value.name }}", "{{ flows[0].basis[0].value.name }}", "clause-omits-fact"),
        ('[basis] | gather("key")', '[flows[0].basis[0]] | gather("key")', "clause-omits-fact"),
        ('gather("basis") | fold_alike', 'gather("basis") | gather("key") | distinct and []', "clause-omits-fact"),
        ("{{ basis.value.name }}", "{{ (basis if loop.last else loop.nextitem).value.name }}", "row-of-another-flow"),
        ("with_lines(basis)", "with_lines(basis if loop.last else loop.nextitem)", "row-of-another-flow"),
        ("with_lines(basis) | listing", "listing", "row-of-another-flow"),
    ],
)
def test_a_flow_told_with_another_flows_basis_is_found(
    fact: str, instead: str, rule: str, house: Path, check_example: Check
) -> None:
    """Though one row stands for all flows in which the same controllers rely on the same basis."""
    file = house / "isa/clauses/lawful-basis.html.j2"
    before = file.read_text("utf-8")
    assert fact in before
    file.write_text(before.replace(fact, instead), "utf-8")
    assert {finding.clause for finding in of_rule(check_example(rule).findings, rule)} == {"lawful-basis"}


def test_a_required_fact_that_is_typed_in_is_found(house: Path, check_example: Check) -> None:
    file = house / "consent_letter/clauses/deadline.html.j2"
    file.write_text(file.read_text("utf-8").replace("{{ letter.reply_by }}", "14 April 2027"), "utf-8")
    (finding,) = of_rule(check_example("clause-omits-fact").findings, "clause-omits-fact")
    assert finding.clause == "deadline"
    assert "letters.consent.reply_by" in finding.message


def test_an_unverified_source_is_never_an_error(house: Path, check_example: Check) -> None:
    file = house / "consent_letter/clauses/limits.html.j2"
    file.write_text('{% clause "limits" %}{% endclause %}', "utf-8")
    (finding,) = of_rule(check_example("empty-clause").findings, "empty-clause")
    assert finding.severity is Severity.WARNING
    assert finding.evidence == "unverified"


@pytest.mark.whole
def test_a_house_can_add_a_clause_and_not_take_one_away(house: Path, check_example: Check) -> None:
    (house / "standards").mkdir()
    clause = "{id: parking, says: where to park, severity: advice, source: House rule, evidence: verified}"
    (house / "standards" / "isa.yaml").write_text(f"kind: isa\nclauses: [{clause}]", "utf-8")
    (finding,) = check_example().findings
    assert (finding.rule, finding.clause) == ("missing-clause", "parking")


@pytest.mark.whole
def test_a_house_can_tighten_a_clause_and_not_loosen_it(house: Path, check_example: Check) -> None:
    (house / "standards").mkdir()
    clause = "{id: security, says: how it is safe, severity: advice, source: House rule, evidence: verified, states: [partnership.review.by]}"
    (house / "standards" / "isa.yaml").write_text(f"kind: isa\nclauses: [{clause}]", "utf-8")
    (finding,) = check_example().findings
    assert (finding.rule, finding.clause, finding.severity) == ("clause-omits-fact", "security", Severity.ERROR)
