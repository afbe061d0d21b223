"""Each rule about a document finds its BAD example and passes its GOOD one, in a kind of document made for the test."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.data.inputs import Inputs
from govkit.finding import Finding
from govkit.rules.rule import Rule, rules
from govkit.tasks.check import check
from tests.conftest import TODAY, of_rule

CLAUSE = "  - {{id: {id}, says: what the test wants, severity: error, source: UK GDPR, evidence: verified{more}}}\n"
WANTED = {
    "clause-out-of-order": ["parties", "retention"],
    "clause-omits-fact": ["retention"],
    "missing-clause": ["retention"],
    "empty-clause": ["retention"],
    "repeated-clause": ["retention"],
    "clause-not-in-standard": ["retention"],
}
# A letter that asks for consent, and tells people all: every rule looks at it.
KIND = "{title: Sample, design: letter, numbered: false, does: [asks-for-consent, tells-people]}"
RETENTION = ", each: [{of: data_items.*, states: [name, retention.keep_for, retention.counted_from, retention.then]}]"


def findings(fragment: str, rule: str, example: Path) -> list[Finding]:
    """What the rule finds in a document that holds the fragment alone."""
    house = example.parent / "templates"
    (house / "sample").mkdir(parents=True, exist_ok=True)
    (house / "standards").mkdir(exist_ok=True)
    (house / "sample" / "kind.yaml").write_text(KIND, "utf-8")
    (house / "sample" / "document.html.j2").write_text(fragment, "utf-8")
    more = RETENTION if rule == "clause-omits-fact" else ""
    clauses = "".join(CLAUSE.format(id=name, more=more) for name in WANTED.get(rule, []))
    (house / "standards" / "sample.yaml").write_text(
        f"kind: sample\nmade_for: consent letters\nclauses:\n{clauses or '  []'}", "utf-8"
    )
    return [
        finding for finding in of_rule(check(Inputs(example, TODAY)).findings, rule) if finding.document == "sample"
    ]


@pytest.mark.parametrize("rule", rules("document"), ids=lambda rule: rule.id)
def test_finds_its_bad_example(rule: Rule, example: Path) -> None:
    assert findings(rule.bad, rule.id, example)


@pytest.mark.parametrize("rule", rules("document"), ids=lambda rule: rule.id)
def test_passes_its_good_example(rule: Rule, example: Path) -> None:
    assert findings(rule.good, rule.id, example) == []


@pytest.mark.parametrize("words", ["TBC", "To do: ask", "[insert date]", "XXXX", "____", "<<name>>", "???"])
def test_each_way_of_leaving_a_blank_is_a_placeholder(words: str, example: Path) -> None:
    escaped = words.replace("<", "&lt;").replace(">", "&gt;")
    (finding,) = findings(f'{{% clause "a" %}}\n<p>When: {escaped}</p>{{% endclause %}}', "placeholder-left", example)
    assert (finding.location.line, finding.clause) == (2, "a")


@pytest.mark.parametrize(
    "words", ["Do this today.", "Ask the Todmorden office.", "[1]", "See page xxi.", "They need it to do as you ask."]
)
def test_ordinary_words_are_no_placeholder(words: str, example: Path) -> None:
    assert findings(f'{{% clause "a" %}}<p>{words}</p>{{% endclause %}}', "placeholder-left", example) == []


@pytest.mark.parametrize(
    "body", ["", "<h2>Retention</h2>", "<p></p>", "<p>—</p>", "{% if false_thing is defined %}<p>Words</p>{% endif %}"]
)
def test_a_clause_without_words_is_empty(body: str, example: Path) -> None:
    (finding,) = findings(f'\n{{% clause "retention" %}}{body}{{% endclause %}}', "empty-clause", example)
    assert (finding.location.line, finding.clause) == (2, "retention")
