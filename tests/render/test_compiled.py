"""Compiled templates are kept from run to run, and never outlive the code that is compiled into them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from govkit.render import environment
from tests.conftest import ROOT
from tests.test_layers import imports_of

# No fact is known while a template is compiled, and of the data only the clauses' names are: the key holds these themselves.
NOT_COMPILED_IN = {
    *("govkit.model", "govkit.errors", "govkit.finding", "govkit.data", "govkit.written", "govkit.repository"),
    *("govkit.own_folder", "govkit.limits"),
}


def file_of(module: str) -> Path:
    path = ROOT.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def led_to(module: str, seen: set[str]) -> set[str]:
    """All modules of govkit that a module imports, and those import."""
    for imported in imports_of(file_of(module)):
        if imported.startswith("govkit.") and imported not in seen and file_of(imported).is_file():
            seen.add(imported)
            led_to(imported, seen)
    return seen


def test_the_key_covers_all_that_can_be_compiled_in() -> None:
    compiled_in = {
        module
        for module in led_to("govkit.render.environment", set())
        if not any(module == each or module.startswith(f"{each}.") for each in NOT_COMPILED_IN)
    }
    assert "govkit.document.marks" in compiled_in
    covered = {file.resolve() for file in environment.compiled_in()}
    assert {file_of(module) for module in compiled_in} <= covered


@pytest.fixture
def own_govkit(tmp_path: Path, example: Path) -> Path:
    """A copy of the package, with a folder of its own for what it compiles."""
    for folder in ("govkit", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / "tree" / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "compiled").mkdir()
    return tmp_path


def check(own: Path) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(own / "tree"), "TMPDIR": str(own / "compiled")}
    surroundings["TEMP"] = surroundings["TMP"] = surroundings["TMPDIR"]
    command = [sys.executable, "-P", "-m", "govkit", "check", "-p", str(own / "partners.yaml")]
    return subprocess.run(
        command, cwd=own / "tree", env=surroundings, capture_output=True, encoding="utf-8", check=False
    )


def kept(own: Path) -> set[Path]:
    return set((own / "compiled").rglob("*.code"))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "constant"),
    [
        ("document/markup.py", "PLACE_ATTRIBUTE"),
        ("document/parse.py", "CLAUSE_ATTRIBUTE"),
    ],
)
def test_a_changed_constant_breaks_no_run(name: str, constant: str, own_govkit: Path) -> None:
    assert check(own_govkit).returncode == 0
    file = own_govkit / "tree" / "govkit" / name
    before = file.read_text("utf-8")
    (line,) = [line for line in before.splitlines() if line.startswith(f"{constant}: Final = ")]
    file.write_text(before.replace(line, f'{line[:-1]}-anew"'), "utf-8")
    again = check(own_govkit)
    assert (again.returncode, again.stderr) == (0, "")


@pytest.mark.slow
def test_the_same_code_compiles_no_template_twice_and_nothing_that_is_left_holds_a_value_of_the_file(
    own_govkit: Path,
) -> None:
    assert check(own_govkit).returncode == 0
    first = kept(own_govkit)
    assert first
    assert check(own_govkit).returncode == 0
    assert kept(own_govkit) == first
    left = [file for file in (own_govkit / "compiled").rglob("*") if file.is_file()]
    assert set(left) == kept(own_govkit)
    whole = b"".join(file.read_bytes() for file in left)
    values = {line.partition(": ")[2] for line in (own_govkit / "partners.yaml").read_text("utf-8").splitlines()}
    shipped = b"".join(file.read_bytes() for file in (ROOT / "templates").rglob("*.j2"))
    told = [each for each in values if len(each) > 12 and each.encode() in whole and each.encode() not in shipped]
    assert told == []
