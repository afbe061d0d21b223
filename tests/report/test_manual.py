"""docs/reference/ is what the rules, standards, keys and commands say, and `govkit explain` says the same."""

from __future__ import annotations

import runpy
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from govkit.data.legal_sources import legal_sources
from govkit.data.standard import find_clauses, kinds_with_standard
from govkit.report.manual import as_read, clause_page, clause_parts, page, rule_parts
from govkit.rules.rule import Rule, every_rule
from govkit.rules.waiving import NEVER_WAIVED
from tests.conftest import ROOT
from tests.rows import over_rows

CLAUSES = [(kind, clause.id) for kind in kinds_with_standard() for clause in find_clauses(kind)]
REFERENCE = ROOT / "docs" / "reference"
SOURCES_AS_READ = {part.words for part in as_read(legal_sources())}


@pytest.mark.slow
def test_the_reference_is_current() -> None:
    made: Callable[[], dict[Path, str]] = runpy.run_path(str(ROOT / "scripts" / "manual"))["made"]
    files = made()
    assert set(REFERENCE.rglob("*.md")) <= set(files), "run scripts/manual"
    for file, text in files.items():
        assert file.read_text("utf-8") == text, f"{file.relative_to(ROOT)} is not current: run scripts/manual"


def test_the_readme_names_every_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    readme = (ROOT / "README.md").read_text("utf-8")
    assert import_module("pages.formats").filled(readme) == readme, "run scripts/manual"


@over_rows("rule", every_rule(), ids=lambda rule: rule.id)
def test_each_rule_has_its_section_on_the_page_of_its_group(rule: Rule) -> None:
    page_of_group = (REFERENCE / "rules" / f"{rule.group}.md").read_text("utf-8")
    section = page_of_group.partition(f"\n## {rule.id}\n")[2].partition("\n## ")[0]
    assert section.startswith(f"\n**{rule.severity.capitalize()}.**"), "run scripts/manual"
    for words in (rule.why, f"Source: {rule.source} [{rule.evidence}]"):
        assert _flat(words) in _flat(section), "run scripts/manual"
    read = [line for line in section.splitlines() if line.startswith("- ") and line in SOURCES_AS_READ]
    assert read == [part.words for part in as_read(rule.sources)], "run scripts/manual"


@over_rows("rule", every_rule(), ids=lambda rule: rule.id)
def test_each_rule_is_explained_with_all_that_its_page_says(rule: Rule) -> None:
    said = _flat(page(rule))
    for part in rule_parts(rule):
        assert _flat(part.words) in said
    assert rule.asks.endswith(".")
    assert ("can't be waived" in said) is (rule.id in NEVER_WAIVED)
    assert (f"rule: {rule.id}" in said) is (rule.id not in NEVER_WAIVED)


@over_rows(("kind", "name"), CLAUSES)
def test_explain_says_all_of_a_clause(kind: str, name: str) -> None:
    (clause,) = find_clauses(kind, name)
    said = _flat(clause_page(kind, clause))
    for part in clause_parts(kind, clause):
        assert _flat(part.words) in said
    assert f"at: {kind}/{name}" in said


def test_each_key_of_a_file_of_data_says_what_it_means() -> None:
    rows = [line for line in (REFERENCE / "data.md").read_text("utf-8").splitlines() if line.startswith("| `")]
    assert len(rows) > 200
    assert [row for row in rows if not row.split("|")[2].strip()] == []


def _flat(words: Any) -> str:
    return " ".join(str(words).split())
