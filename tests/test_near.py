"""`make test-near` finds tests for each file that people work on, and few of them for a rule."""

from __future__ import annotations

import runpy
from collections.abc import Callable

import pytest

from tests.conftest import ROOT
from tests.rows import over_rows

NEAR: Callable[[str], list[str]] = runpy.run_path(str(ROOT / "scripts" / "test-near"))["near"]
FILES = sorted(
    file.relative_to(ROOT).as_posix()
    for folder, pattern in (
        ("govkit", "*.py"),
        ("govkit/standards", "*.yaml"),
        ("templates", "*.j2"),
        ("tests", "*.py"),
    )
    for file in (ROOT / folder).rglob(pattern)
    if file.name not in {"__init__.py", "__main__.py"} and (folder != "tests" or file.name.startswith("test_"))
)


@pytest.mark.whole
def test_each_module_standard_template_and_test_has_tests_that_are_there() -> None:
    near = {file: NEAR(file) for file in FILES}
    assert [file for file, tests in near.items() if not tests] == []
    named = {test for tests in near.values() for test in tests if test.startswith("tests/")}
    assert {test for test in named if not (ROOT / test).exists()} == set()


@over_rows(
    ("file", "tests"),
    [
        (
            "govkit/rules/partnership/retention/item_without_retention.py",
            [
                *("tests/rules", "tests/clean", "tests/report/test_manual.py", "tests/contracts/test_modules.py"),
                *("tests/tasks/test_other_shapes.py", "-k"),
                "item-without-retention or each_rule or list_of_modules or clean_under_every_rule or true_of_it",
            ],
        ),
        ("govkit/cli/explain.py", ["tests/cli/test_explain.py", "tests/test_layers.py"]),
        (
            "govkit/read/from_html.py",
            [
                *("tests/read/test_html.py", "tests/read/test_beside_text.py", "tests/read/test_page.py"),
                *(
                    "tests/read/test_page_table.py",
                    "tests/read/test_unseen.py",
                    "tests/rules/test_readability_rules.py",
                ),
                *("tests/test_formats.py", "tests/test_layers.py"),
            ],
        ),
        (
            "govkit/report/findings/as_sarif.py",
            ["tests/report/findings/test_sarif.py", "tests/test_formats.py", "tests/test_layers.py"],
        ),
        ("partners.yaml", ["tests/test_demo.py"]),
        ("tests/dates/test_days.py", ["tests/dates/test_days.py"]),
        ("LICENSE", []),
    ],
)
def test_a_file_has_its_own(file: str, tests: list[str]) -> None:
    assert NEAR(file) == tests


def test_a_clause_and_its_standard_have_the_same() -> None:
    clause = NEAR("templates/isa/clauses/retention.html.j2")
    assert "tests/tasks/test_check_clauses.py" in clause
    assert NEAR("govkit/standards/isa.yaml") == clause
