"""docs/security.md names modules and tests that are there, one row a line."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.conftest import ROOT

PAGE = ROOT / "docs" / "security.md"
HEAD = ["Input", "What it may do", "What must never happen", "Stopped in", "Shown by"]
FEWEST = 4


def rows(page: str) -> list[list[str]]:
    """The cells of each row of each table, the lines that head a table left out."""
    lines = (line for line in page.splitlines() if line.startswith("|") and not line.startswith("|---"))
    told = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    return [cells for cells in told if cells != HEAD]


def is_there(test: str, root: Path) -> bool:
    """Whether a test that a row names, as `tests/x.py::test_y`, stands in that file."""
    file, _, name = test.partition("::")
    if not name.startswith("test_") or not (root / file).is_file():
        return False
    return any(
        isinstance(node, ast.FunctionDef) and node.name == name
        for node in ast.walk(ast.parse((root / file).read_text("utf-8")))
    )


def wrong(row: list[str], root: Path) -> str:
    """What is wrong with a row, or nothing."""
    if len(row) != len(HEAD) or not all(row):
        return f"it has not {len(HEAD)} filled cells"
    *_, modules, tests = row
    for module in modules.split(", "):
        if not (root / module.strip("`")).is_file():
            return f"there is no {module}"
    for test in tests.split(", "):
        if not is_there(test.strip("`"), root):
            return f"there is no {test}"
    return ""


def test_each_row_names_a_module_and_a_test_that_are_there() -> None:
    told = rows(PAGE.read_text("utf-8"))
    assert len(told) >= FEWEST
    assert {" | ".join(row): why for row in told if (why := wrong(row, ROOT))} == {}


def test_a_row_that_promises_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "stop.py").touch()
    (tmp_path / "tests" / "test_a.py").write_text("def test_b() -> None: ...\n", "utf-8")
    page = "| Input | What it may do | What must never happen | Stopped in | Shown by |\n|---|---|---|---|---|\n"
    cells = (
        "`stop.py`|`tests/test_a.py::test_b`",
        "`go.py`|`tests/test_a.py::test_b`",
        "`stop.py`|`tests/test_a.py::b`",
    )
    lacking = ("`stop.py`|`tests/test_b.py::test_b`", "`stop.py`|`tests/test_a.py::test_c`", "`stop.py`|")
    told = rows(page + "".join(f"|a|b|c|{each}|\n" for each in (*cells, *lacking)) + "|a|b|\n")
    assert [bool(wrong(row, tmp_path)) for row in told] == [False, *[True] * 6]
