"""`govkit doctor`: what is here, what is missing, and how to get it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from govkit.data.standard import kinds_with_standard
from govkit.wording.say import listing
from tests.conftest import Govkit
from tests.installing.install_lines import installs, wrong


def doctor(cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A run of its own, so that what it imports is its own too."""
    command = [sys.executable, "-m", "govkit", "doctor"]
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


@pytest.mark.whole
def test_where_all_is_here_every_needed_part_is_ok(govkit: Govkit) -> None:
    run = govkit("doctor")
    assert run.status == 0, run.out
    lines = run.out.splitlines()
    assert lines[-1] == "All that govkit needs is here."
    assert {line.split()[0] for line in lines[:-1] if "(optional)" not in line and "To get it" not in line} == {"ok"}
    for words in (
        f"Python: {sys.version_info.major}.{sys.version_info.minor}",
        f"weasyprint: {metadata.version('weasyprint')}",
        "the shipped font: Source Sans 3",
        "PDF files: a page of ",
        f"{listing(kinds_with_standard())}, in ",
        "required clauses",
    ):
        assert any(line.startswith("ok ") and words in line for line in lines), words


@pytest.mark.whole
def test_without_pango_it_says_so_and_how_to_get_it(example: Path, tmp_path: Path) -> None:
    package = tmp_path / "broken" / "weasyprint"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(
        "raise OSError(\"cannot load library 'libpango-1.0-0': not found\")\n", "utf-8"
    )
    run = doctor(example.parent, PYTHONPATH=str(package.parent))
    assert run.returncode == 1
    assert "missing  Pango and HarfBuzz, for PDF files: cannot load library 'libpango-1.0-0': not found" in run.stdout
    assert "To get it: sudo apt-get install libpango-1.0-0 " in run.stdout
    assert run.stdout.splitlines()[-1] == "Missing: 1."
    assert run.stderr == ""


@pytest.mark.whole
def test_a_library_that_is_missing_or_too_old_is_told(monkeypatch: pytest.MonkeyPatch, govkit: Govkit) -> None:
    wanted = ["no-such-library>=2.5", "click>=999.1", "pytest", 'never-looked-at>=1; extra == "dev"']
    monkeypatch.setattr(metadata, "requires", lambda _name: wanted)
    run = govkit("doctor")
    assert run.status == 1
    assert 'missing  no-such-library\n         To get it: python -m pip install "no-such-library>=2.5"\n' in run.out
    assert f"missing  click: {metadata.version('click')}\n" in run.out
    assert "never-looked-at" not in run.out
    assert run.out.splitlines()[-1] == "Missing: 2."


def test_what_it_runs_on_is_asked_of_the_package_that_is_installed(
    monkeypatch: pytest.MonkeyPatch, govkit: Govkit
) -> None:
    def requires(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", requires)
    run = govkit("doctor")
    assert run.status == 1
    assert "missing  govkit-sharing\n         To get it: Install govkit again" in run.out


def test_no_cure_installs_govkit_by_a_name(monkeypatch: pytest.MonkeyPatch, govkit: Govkit) -> None:
    def version(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", version)
    said = govkit("doctor").out
    assert "weasyprint" in list(installs(said))
    assert not wrong(said)


def test_a_template_folder_of_the_house_that_is_broken_is_told(govkit: Govkit, example: Path) -> None:
    own = example.parent / "templates" / "memo" / "kind.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("title: Memo\n", "utf-8")
    run = govkit("doctor")
    assert run.status == 1
    assert f"missing  templates and standards: {own.relative_to(example.parent)}" in run.out


def test_what_is_only_useful_never_fails(example: Path, monkeypatch: pytest.MonkeyPatch, govkit: Govkit) -> None:
    monkeypatch.setenv("PATH", str(example.parent))
    run = govkit("doctor")
    assert run.status == 0
    assert "missing  LibreOffice (optional)" in run.out
    assert "missing  the schema for your editor (optional)" in run.out
    assert "To get it: govkit schema > partners.schema.json" in run.out
