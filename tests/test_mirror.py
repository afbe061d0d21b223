"""Whoever looks for the tests of a command, a step, a reader, a writer or a reporter finds them under its name."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

ROOMS = ("cli", "tasks", "issuing", "earlier", "outcome", "sets", "report", "records", "write", "read")


def does_something(module: Path) -> bool:
    """Whether it holds a function or a method: what only names a shape has nothing to test."""
    files = module.rglob("*.py") if module.is_dir() else [module]
    return any(
        isinstance(node, ast.FunctionDef) for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))
    )


def modules(room: str) -> list[Path]:
    """The modules of a room, and the folders of modules that make one thing, such as the writer of Word files."""
    inside = (ROOT / "govkit" / room).iterdir()
    return [each for each in inside if not each.name.startswith("_") and (each.is_dir() or each.suffix == ".py")]


@pytest.mark.parametrize("room", ROOMS)
def test_each_has_its_test_file(room: str) -> None:
    tests = ROOT / "tests" / room
    known = [file.stem for file in tests.glob("test_*.py")]
    lacking = [
        each.stem
        for each in modules(room)
        if does_something(each)
        and not any(name == f"test_{each.stem}" or name.startswith(f"test_{each.stem}_") for name in known)
    ]
    assert lacking == [], f"write tests/{room}/test_{lacking[0]}.py"
