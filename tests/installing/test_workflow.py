"""What the workflow installs: the wheel and the libraries, each held to its hash, from where the workflow finds them."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

from govkit.installing.wheel import FILE_NAME, Wheel, find_wheel
from govkit.installing.workflow import workflow_files
from tests.conftest import ROOT
from tests.installing.wheels import write_wheel
from tests.test_packaging import hatchling_build

WORKFLOW = ".github/workflows/govkit.yml"
REQUIREMENTS = ".github/govkit/requirements.txt"
VENDORED = f".github/govkit/{FILE_NAME}"


def asked_for(requirements: str | bytes) -> str:
    """The lines that ask for govkit itself, and no library."""
    return str(requirements).partition("\n\n")[0] + "\n"


def lay(files: Mapping[str, str | bytes], repository: Path) -> None:
    for name, content in files.items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_bytes(content.encode() if isinstance(content, str) else content)


def install(repository: Path) -> subprocess.CompletedProcess[str]:
    """pip in the folder where the workflow starts, which asks for govkit alone, so that no index is asked."""
    (repository / "alone.txt").write_text(asked_for((repository / REQUIREMENTS).read_text("utf-8")), "utf-8")
    pip = [sys.executable, "-m", "pip", "--isolated", "install", "--no-index", "--no-deps", "--target", "installed"]
    asked = ["--require-hashes", "--only-binary", ":all:", "--requirement", "alone.txt"]
    return subprocess.run([*pip, *asked], cwd=repository, check=False, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatchling_build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture
def served(wheel: Path) -> Iterator[str]:
    """The address of the folder of the wheel, while a test runs."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that it has there
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(wheel.parent))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.whole
def test_hatchling_calls_the_wheel_as_it_is_looked_for(wheel: Path) -> None:
    assert wheel.name == FILE_NAME
    assert find_wheel(str(wheel)).content == wheel.read_bytes()


def test_a_wheel_that_is_a_file_goes_into_the_repository(tmp_path: Path) -> None:
    file = write_wheel(tmp_path)
    files = workflow_files(find_wheel(str(file)))
    assert list(files) == [WORKFLOW, REQUIREMENTS, VENDORED]
    assert files[VENDORED] == file.read_bytes()


def test_a_wheel_at_an_address_stays_there() -> None:
    files = workflow_files(Wheel("a" * 64, address=f"https://files.northmoor.example/{FILE_NAME}"))
    assert list(files) == [WORKFLOW, REQUIREMENTS]
    assert asked_for(files[REQUIREMENTS]).splitlines()[-2:] == [
        f"govkit-sharing @ https://files.northmoor.example/{FILE_NAME} \\",
        f"    --hash=sha256:{'a' * 64}",
    ]


def test_the_workflow_installs_what_it_came_with_and_nothing_that_has_no_hash() -> None:
    workflow = yaml.safe_load(workflow_files(Wheel("a" * 64))[WORKFLOW])
    (step,) = (step for step in workflow["jobs"]["documents"]["steps"] if "pip" in step.get("run", ""))
    assert step["run"] == f"python -m pip install --require-hashes --only-binary :all: --requirement {REQUIREMENTS}"


def test_after_govkit_stands_the_shipped_lock_as_it_is() -> None:
    requirements = str(workflow_files(Wheel("a" * 64))[REQUIREMENTS])
    assert requirements.endswith("\n\n" + (ROOT / "govkit/installing/requirements.txt").read_text("utf-8"))


@pytest.mark.slow
def test_pip_takes_the_wheel_in_the_repository_by_its_hash_and_no_other(wheel: Path, tmp_path: Path) -> None:
    repository = tmp_path / "a repository"
    lay(workflow_files(find_wheel(str(wheel))), repository)
    run = install(repository)
    assert run.returncode == 0, run.stderr
    assert (repository / "installed" / "govkit" / "installing" / "requirements.txt").is_file()
    with (repository / VENDORED).open("ab") as opened:
        opened.write(b"x")
    run = install(repository)
    assert run.returncode != 0
    assert "DO NOT MATCH THE HASHES" in run.stderr


@pytest.mark.slow
def test_pip_takes_the_wheel_at_an_address_by_its_hash_and_no_other(wheel: Path, served: str, tmp_path: Path) -> None:
    digest = find_wheel(str(wheel)).digest
    lay(workflow_files(Wheel(digest, address=f"{served}/{FILE_NAME}")), tmp_path)
    run = install(tmp_path)
    assert run.returncode == 0, run.stderr
    lay(workflow_files(Wheel("a" * 64, address=f"{served}/{FILE_NAME}")), tmp_path)
    run = install(tmp_path)
    assert run.returncode != 0
    assert "DO NOT MATCH THE HASHES" in run.stderr
