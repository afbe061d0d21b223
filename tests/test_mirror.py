"""Whoever looks for the tests of a command, a step, a reader, a writer or a reporter finds them under its name.

`govkit/report/trend.py` has them in `tests/report/test_trend.py`, and a format under its own name: `govkit/report/findings/as_sarif.py`
in `tests/report/findings/test_sarif.py`, `govkit/read/from_docx.py` in `tests/read/test_docx.py`. A folder of modules that make one thing,
such as a Word file, has them in one file, named after the folder, or else in a folder of the same name. More files may follow, whose
names begin alike: `test_docx_file.py`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT
from tests.rows import over_rows

ROOMS = (
    "cli",
    "tasks",
    "issuing",
    "earlier",
    "editing",
    "outcome",
    "sets",
    "installing",
    "report",
    "records",
    "recipients",
    "sheets",
    "studio",
    "write",
    "read",
)
TESTS = ROOT / "tests"


def lacking(room: Path, tests: Path) -> Iterator[Path]:
    """The test files that a folder's modules should have and have not."""
    for module in sorted(room.iterdir()):
        name = module.stem.removeprefix("as_").removeprefix("from_")
        if (tests / name).is_dir():
            yield from lacking(module, tests / name)
        elif (
            does_something(module)
            and not any(tests.glob(f"test_{name}.py"))
            and not any(tests.glob(f"test_{name}_*.py"))
        ):
            yield tests / f"test_{name}.py"


def does_something(module: Path) -> bool:
    """Whether it holds a function or a method: what only names a shape or a contract has nothing to test."""
    files = module.rglob("*.py") if module.is_dir() else [module] if module.suffix == ".py" else []
    return not module.name.startswith("_") and any(
        isinstance(node, ast.FunctionDef) for file in files for node in ast.walk(ast.parse(file.read_text("utf-8")))
    )


@over_rows("room", ROOMS)
def test_each_has_its_test_file(room: str) -> None:
    assert list(lacking(ROOT / "govkit" / room, TESTS / room)) == [], "write these"


def test_one_that_has_none_is_told(tmp_path: Path) -> None:
    code, tests = tmp_path / "report", tmp_path / "tests"
    for file in ("findings/as_song.py", "findings/as_poem.py", "trend.py", "word/styles.py", "shape.py", "data/a.ttf"):
        (code / file).parent.mkdir(parents=True, exist_ok=True)
        (code / file).write_text("A = 1\n" if file == "shape.py" else "def f() -> None: ...\n", "utf-8")
    for file in ("findings/test_song_in_rhymes.py", "test_word.py"):
        (tests / file).parent.mkdir(parents=True, exist_ok=True)
        (tests / file).touch()
    assert list(lacking(code, tests)) == [tests / "findings" / "test_poem.py", tests / "test_trend.py"]
