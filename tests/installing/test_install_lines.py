"""Nothing installs govkit by a name: on the Python package index, `govkit` is another organisation's, and its own is not there yet."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.installing.install_lines import commands, wrong
from tests.rows import over_rows

MADE = {"out", "dist", "build", "node_modules", "__pycache__"}


def is_made(folder: str) -> bool:
    return folder.startswith(".") or folder in MADE


def texts() -> Iterator[tuple[str, str]]:
    """Each text of the repository, or of the source archive, but for the bad lines in this file."""
    if (ROOT / ".git").exists():
        listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        said = subprocess.run(listed, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        files = [ROOT / name for name in said.split("\0") if name]
    else:
        files = [file for file in ROOT.rglob("*") if not any(map(is_made, file.relative_to(ROOT).parent.parts))]
    for file in files:
        if file.is_file() and file != Path(__file__):
            content = file.read_bytes()
            if b"\0" not in content:
                yield (
                    file.relative_to(ROOT).as_posix(),
                    content.decode("utf-8", "replace"),
                )  # samples of what is hostile are no UTF-8


@over_rows(
    "line",
    [
        "pip install govkit",
        "$ pip3 install govkit",
        "my-env/bin/pip install -U govkit",
        "python -m pip install govkit==0.1.0",
        "        run: python -m pip --quiet install --require-hashes 'govkit>=1'",
        "python -m pip install click GovKit[dev]",
        "python -m pip install \\\n    click \\\n    govkit",
        "with `pip install govkit`, then go on",
        "pip download govkit-sharing",
        "pip install govkit_sharing==0.1.0",
        "pipx install govkit",
        "pipx run govkit check",
        "uvx govkit check",
        "uv tool install govkit",
        "uv tool run govkit check",
        "uv pip install --system govkit",
        "uv add govkit",
        "poetry add govkit",
        "additional_dependencies: [click, govkit]",
        '[sys.executable, "-m", "pip", "install", "--target", "x", "govkit"]',
        "[\n    'pip',\n    'install',\n    'govkit',\n]",
        "click==8.5.1\ngovkit==0.22.0 \\\n    --hash=sha256:00\n",
        "govkit[pdf] >= 0.1",
        "govkit @ https://files.example/govkit-0.22.0-py3-none-any.whl",
        "metadata.version('govkit')",
        'requires("govkit")',
        "      - uses: govkit/action@v1",
        'name = "govkit"',
    ],
)
def test_a_line_that_would_fetch_it_by_name_is_seen(line: str) -> None:
    assert wrong(line)


@over_rows(
    "line",
    [
        "pip install .",
        "pip install --no-deps dist/govkit_sharing-0.1.0-py3-none-any.whl",
        "python -m pip install --require-hashes --requirement govkit/installing/requirements.txt",
        "pip install govkit_sharing-0.1.0-py3-none-any.whl",
        "pip install 'govkit-sharing @ https://files.example/govkit_sharing-0.1.0-py3-none-any.whl'",
        "./.github/govkit/govkit_sharing-0.1.0-py3-none-any.whl --hash=sha256:00",
        "pip install uv; govkit check",
        "`pip install .` installs govkit",
        "pip install . && govkit check",
        "uv run pytest",
        "sudo apt-get install --yes libpango-1.0-0 # for govkit",
        "repo: https://git.example/govkit",
        "if govkit == other:",
        "govkit build --out out",
        "resources.files('govkit')",
    ],
)
def test_a_line_that_does_not_is_let_be(line: str) -> None:
    assert not wrong(line)


@pytest.mark.slow
def test_no_line_of_the_repository_does_and_those_that_install_are_all_seen() -> None:
    lines, found = {}, []
    for name, text in texts():
        lines[name] = len(list(commands(text)))
        found += [f"{name}: {fault}" for fault in wrong(text)]
    assert not found, "\n".join(found)
    installing = {name for name, count in lines.items() if count}
    assert {"README.md", "scripts/set-up", "scripts/lock", "action.yml"} <= installing
    assert {
        f"govkit/standards/{name}.yml" for name in ("github-workflow", "gitlab-ci", "azure-pipelines")
    } <= installing
    assert any(name.startswith("govkit/") and name.endswith("doctor.py") for name in installing)
    assert lines["README.md"] >= 2
