"""Each rule about a document finds its BAD example and passes its GOOD one, in a kind of document made for the test."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from govkit.data.standard import kinds_with_standard
from govkit.finding import Finding
from govkit.rules.case import Passage
from govkit.rules.rule import Rule, find_rule, rules
from tests.changes import changed
from tests.conftest import found_by
from tests.house_folder import write_house
from tests.libyaml import DUMPER

CLAUSE = "  - {{id: {id}, says: what the test wants, severity: error, source: UK GDPR, evidence: verified{more}}}\n"
WANTED = {
    "clause-out-of-order": ["parties", "retention"],
    "clause-omits-fact": ["retention"],
    "missing-clause": ["retention"],
    "empty-clause": ["retention"],
    "repeated-clause": ["retention"],
}
IN_HOUSE_FONT = {"sign-not-in-house-font"}
# A letter that asks for consent, and tells people all: every rule looks at it.
KIND = "{title: Sample, design: letter, numbered: false, does: [asks-for-consent, tells-people]}"
RETENTION = ", each: [{of: data_items.*, states: [name, retention.keep_for, retention.counted_from, retention.then]}]"

PASSAGES = [(rule, case) for rule in rules("document") for case in rule.cases if isinstance(case, Passage)]


def findings(fragment: str, rule: str, example: Path) -> list[Finding]:
    """What the rule finds in a document that holds the fragment alone, among others that hold next to nothing."""
    if given := find_rule(rule).given:
        example.write_text(yaml.dump(changed(given), Dumper=DUMPER), "utf-8")
    if rule in IN_HOUSE_FONT:
        write_house(example)
    house = example.parent / "templates"
    (house / "standards").mkdir(parents=True, exist_ok=True)
    for other in ("sample", *kinds_with_standard()):
        (house / other).mkdir(exist_ok=True)
        (house / other / "document.html.j2").write_text("<p>Words</p>", "utf-8")
    (house / "sample" / "kind.yaml").write_text(KIND, "utf-8")
    (house / "sample" / "document.html.j2").write_text(fragment, "utf-8")
    more = RETENTION if rule == "clause-omits-fact" else ""
    clauses = "".join(CLAUSE.format(id=name, more=more) for name in WANTED.get(rule, []))
    (house / "standards" / "sample.yaml").write_text(
        f"kind: sample\nmade_for: consent letters\nclauses:\n{clauses or '  []'}", "utf-8"
    )
    return [finding for finding in found_by(rule, example) if finding.document == "sample"]


@pytest.mark.parametrize("rule", rules("document"), ids=lambda rule: rule.id)
def test_finds_its_bad_example(rule: Rule, example: Path) -> None:
    assert findings(rule.bad, rule.id, example)


@pytest.mark.parametrize("rule", rules("document"), ids=lambda rule: rule.id)
def test_passes_its_good_example(rule: Rule, example: Path) -> None:
    assert findings(rule.good, rule.id, example) == []


@pytest.mark.parametrize(
    ("rule", "passage"), PASSAGES, ids=[f"{rule.id}: {passage.html}" for rule, passage in PASSAGES]
)
def test_finds_in_each_of_its_passages_the_clauses_at_fault(rule: Rule, passage: Passage, example: Path) -> None:
    assert " | ".join(finding.clause for finding in findings(passage.html, rule.id, example)) == passage.finds


@pytest.mark.parametrize(
    ("rule", "fragment"),
    [
        ("placeholder-left", '{% clause "a" %}\n<p>When: TBC</p>{% endclause %}'),
        ("empty-clause", '\n{% clause "retention" %}{% endclause %}'),
    ],
)
def test_the_line_of_the_template_is_told(rule: str, fragment: str, example: Path) -> None:
    (finding,) = findings(fragment, rule, example)
    assert finding.location.line == 2
