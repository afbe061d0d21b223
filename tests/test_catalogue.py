"""Every row of the catalogue of clauses and rules is seen to: by a clause, by a rule, or by a decision that says why not."""

from __future__ import annotations

import re
from functools import cache

import yaml

from govkit.data.kinds import kinds
from govkit.data.standard import standard
from govkit.data.templates import templates
from govkit.rules.rule import Rule, every_rule
from tests.conftest import EXAMPLE, ROOT
from tests.libyaml import LOADER
from tests.rows import over_rows

HEADING = "## Catalogue rows that are neither a clause nor a rule"
DECIDED = re.compile(r"^- `([a-z0-9-]+)`: (.+)$", re.MULTILINE)


@cache
def rows() -> list[str]:
    """The ids of all rows."""
    groups = yaml.load((ROOT / "tests" / "catalogue.yaml").read_text("utf-8"), LOADER)
    return [row for group in groups.values() for row in group]


def claimed() -> dict[str, list[str]]:
    """Each row that a clause or a rule claims, with those that do."""
    by: dict[str, list[str]] = {}
    for kind in kinds(templates(EXAMPLE)):
        for clause in standard(kind.name).clauses:
            for row in clause.catalogue:
                by.setdefault(row, []).append(f"{kind.name}/{clause.id}")
    for rule in every_rule():
        for row in rule.catalogue:
            by.setdefault(row, []).append(rule.id)
    return by


def decided() -> dict[str, str]:
    """Each row that a decision explains, with the reason."""
    _, found, after = (ROOT / "docs" / "decisions.md").read_text("utf-8").partition(HEADING)
    assert found
    return dict(DECIDED.findall(after.partition("\n## ")[0]))


def test_the_catalogue_is_whole_and_names_nothing_twice() -> None:
    assert len(rows()) == len(set(rows())) >= 170


def test_every_row_is_claimed_or_explained() -> None:
    assert set(rows()) - claimed().keys() - decided().keys() == set()


def test_nothing_claims_a_row_that_is_not_there() -> None:
    assert {row: by for row, by in claimed().items() if row not in rows()} == {}


@over_rows("rule", every_rule(), ids=lambda rule: rule.id)
def test_each_rule_sees_to_rows_that_are_there_and_to_each_once(rule: Rule) -> None:
    assert set(rule.catalogue) <= set(rows())
    assert len(set(rule.catalogue)) == len(rule.catalogue)


def test_a_decision_explains_only_what_nothing_claims() -> None:
    assert decided().keys() & claimed().keys() == set()
    assert decided().keys() <= set(rows())
    assert all(len(reason.split()) >= 8 for reason in decided().values())
