"""In an environment that has nothing, with a package index: what the workflow and README install is govkit, and it works."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from govkit.installing.wheel import FILE_NAME
from tests.conftest import ROOT
from tests.test_packaging import hatchling_build


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatchling_build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


def shell(script: str, cwd: Path, environment: Path) -> subprocess.CompletedProcess[str]:
    """A script as the workflow's runner runs it, in an environment that is there or that the script makes."""
    variables = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    variables["PATH"] = f"{environment / 'bin'}:{variables['PATH']}"
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
    return subprocess.run(command, cwd=cwd, env=variables, check=False, capture_output=True, text=True)


def test_the_workflow_installs_checks_and_drafts_in_a_repository_of_its_own(wheel: Path, tmp_path: Path) -> None:
    init = [
        sys.executable,
        "-m",
        "govkit",
        "init",
        "repository",
        "--shape",
        "marac",
        "--nation",
        "wales",
        "--ci",
        "github",
        "--from",
        str(wheel),
    ]
    subprocess.run(init, cwd=tmp_path, check=True, capture_output=True)
    subprocess.run([sys.executable, "-m", "venv", "fresh"], cwd=tmp_path, check=True)
    repository, fresh = tmp_path / "repository", tmp_path / "fresh"
    subprocess.run(["git", "init", "--quiet"], cwd=repository, check=True)
    subprocess.run(["git", "add", "."], cwd=repository, check=True)
    workflow = yaml.safe_load((repository / ".github/workflows/govkit.yml").read_text("utf-8"))
    scripts = [step["run"] for step in workflow["jobs"]["documents"]["steps"] if "run" in step]
    apt, install, check, build, draft = scripts
    assert "apt-get" in apt
    installed = shell(install, repository, fresh)
    assert installed.returncode == 0, installed.stderr
    checked = shell(check, repository, fresh)
    assert checked.returncode == 1, checked.stderr
    assert checked.stdout.startswith("::error file=partners.yaml,line=")
    assert shell(build, repository, fresh).returncode == 1
    drafted = shell(draft, repository, fresh)
    assert drafted.returncode == 0, drafted.stderr
    assert (repository / "out" / "isa.pdf").read_bytes().startswith(b"%PDF-")


def test_readme_installs_govkit_from_a_checkout_and_all_it_needs_is_there(wheel: Path, tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    lines = re.findall(r"^ *\$ ((?:python3 -m venv|my-env/bin/pip) .+)$", readme, re.MULTILINE)
    assert [line.split()[0] for line in lines] == ["python3", "my-env/bin/pip", "my-env/bin/pip"]
    (tmp_path / "govkit").symlink_to(ROOT / "govkit")
    (tmp_path / "dist").symlink_to(wheel.parent)
    assert lines[-1].endswith(f" dist/{FILE_NAME}")
    installed = shell("\n".join(lines), tmp_path, Path(sys.executable).parent.parent)
    assert installed.returncode == 0, installed.stderr
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    ran = shell("govkit doctor; python -m pip check", elsewhere, tmp_path / "my-env")
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "All that govkit needs is here.\nNo broken requirements found.\n" in ran.stdout
