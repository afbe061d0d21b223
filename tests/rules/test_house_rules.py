"""Each rule about a house's own folder finds its BAD example and passes its GOOD one; and what is found says what took its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.data.renamed import Renamed
from govkit.finding import Finding
from govkit.rules.house import unused_house_file
from govkit.rules.house_files import HouseFiles
from govkit.rules.rule import Rule, rules
from tests.conftest import ROOT, found_by

Found = Callable[..., list[Finding]]
RETENTION = (ROOT / "templates/isa/clauses/retention.html.j2").read_text("utf-8")


@pytest.fixture
def found(example: Path) -> Found:
    """What a rule finds in a house's folder with these files."""

    def look(rule: str, **files: str) -> list[Finding]:
        for name, text in files.items():
            file = example.parent / "templates" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        return found_by(rule, example)

    return look


def example_of(text: str) -> dict[str, str]:
    """A file of the house by its name, which stands on the first line; that of a name alone holds what the shipped clause does."""
    name, _, content = text.strip().partition("\n")
    return {name: content or RETENTION}


@pytest.mark.whole
@pytest.mark.parametrize("rule", rules("house"), ids=lambda rule: rule.id)
def test_finds_its_bad_example_and_passes_its_good_one(rule: Rule, found: Found) -> None:
    assert found(rule.id, **example_of(rule.good)) == []
    assert found(rule.id, **example_of(rule.bad))


NOBODY_READS = {
    "isa/clauses/retenton.html.j2": "Did you mean `isa/clauses/retention.html.j2`?",
    "issa/clauses/retention.html.j2": "Did you mean `isa/clauses/retention.html.j2`?",
    "isa/retention.html.j2": "Did you mean `isa/clauses/retention.html.j2`?",
    "standards/plain_word.yaml": "Did you mean `standards/plain_words.yaml`?",
    "standards/isaa.yaml": "Did you mean `standards/isa.yaml`?",
    "standards/isa.yml": "Did you mean `standards/isa.yaml`?",
    "isa/kind.yml": "Did you mean `isa/kind.yaml`?",
    "zebra/stripes.html.j2": "Include it in a document.html.j2, or delete it.",
}


@pytest.mark.whole
def test_a_file_that_nothing_reads_is_told_with_what_was_meant(found: Found) -> None:
    told = found("unused-house-file", **dict.fromkeys(NOBODY_READS, "<p>Words</p>"))
    fixes = {each.location.file.partition("templates/")[2]: each.fix for each in told}
    assert len(told) == len(NOBODY_READS)
    assert [name for name, meant in NOBODY_READS.items() if not fixes.get(name, "").startswith(meant)] == []


@pytest.fixture
def keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    """A govkit in which the clause `retention` was called `keeping`."""
    now = Renamed.model_validate({"clauses": [{"kind": "isa", "old": "keeping", "new": "retention", "since": "0.3"}]})
    monkeypatch.setattr("govkit.data.renamed.shipped", lambda _name, _form: now)


@pytest.mark.slow
@pytest.mark.usefixtures("keeping")
def test_a_file_under_the_old_name_of_its_clause_is_read_and_told_once(found: Found) -> None:
    text = RETENTION.replace('clause "retention"', 'clause "keeping"')
    for rule in ("unused-house-file", "clause-not-in-standard"):
        assert found(rule, **{"isa/clauses/keeping.html.j2": text}) == []
    assert found("renamed-clause")


@pytest.mark.whole
@pytest.mark.usefixtures("keeping")
def test_what_a_document_of_the_house_includes_by_an_old_name_is_read(found: Found) -> None:
    document = (ROOT / "templates/isa/document.html.j2").read_text("utf-8")
    files = {
        "isa/document.html.j2": document.replace("clauses/retention", "clauses/keeping"),
        "isa/clauses/retention.html.j2": RETENTION,
    }
    assert found("unused-house-file", **files) == []


@pytest.mark.whole
def test_a_clause_that_no_standard_knows_is_told_with_what_was_meant(found: Found) -> None:
    text = "\n" + RETENTION.replace('clause "retention"', 'clause "retenton"')
    (finding,) = found("clause-not-in-standard", **{"isa/clauses/retention.html.j2": text})
    assert (finding.location.line, finding.fix) == (2, "Did you mean `retention`?")
    assert (finding.clause, finding.severity) == ("retenton", "warning")
    assert finding.location.file.endswith("templates/isa/clauses/retention.html.j2")


@pytest.mark.whole
def test_a_clause_of_the_houses_own_standard_is_known(found: Found) -> None:
    standard = (
        "kind: isa\nclauses: [{id: parking, says: where to park, severity: advice, source: us, evidence: verified}]"
    )
    files = {
        "standards/isa.yaml": standard,
        "isa/clauses/retention.html.j2": RETENTION + '{% clause "parking" %}<p>Park here.</p>{% endclause %}\n',
    }
    assert found("clause-not-in-standard", **files) == []


@pytest.mark.whole
def test_what_a_houses_own_template_includes_is_read(found: Found) -> None:
    files = {
        "isa/clauses/retention.html.j2": RETENTION + '{% include "mine/more.html.j2" %}',
        "mine/more.html.j2": '{% include "mine/deeper.html.j2" %}',
        "mine/deeper.html.j2": "<p>Words</p>",
        "README.md": "Ours.",
        ".hidden/x.html.j2": "",
    }
    assert found("unused-house-file", **files) == []


def test_where_a_template_says_only_later_what_it_includes_nobody_can_tell(found: Found) -> None:
    files = {
        "isa/clauses/retention.html.j2": RETENTION + '{% set more = "mine/more.html.j2" %}{% include more %}',
        "mine/more.html.j2": "<p>Words</p>",
    }
    assert found("unused-house-file", **files) == []


@pytest.mark.whole
def test_a_whole_copy_of_the_shipped_templates_is_read(house: Path, example: Path) -> None:
    assert found_by("unused-house-file", example) == []


def test_a_file_of_data_is_never_taken_for_a_template() -> None:
    house = HouseFiles(("standards/isa.yaml",), frozenset({"standards/isa.yaml"}), ())
    assert list(unused_house_file.check(house)) == []
