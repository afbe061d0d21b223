"""govkit as a package: what the wheel and the source archive hold, that they work elsewhere, and what the lock says."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from govkit import DISTRIBUTION
from tests.made import documents_of
from tests.rows import over_rows

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ENDINGS = ("pdf", "docx", "html", "tree.json")
BUILT = [f"{name}.{ending}" for name in documents_of(ROOT / "partners.yaml") for ending in ENDINGS]
BEGINNINGS = {".pdf": b"%PDF-", ".docx": b"PK\x03\x04", ".html": b"<!DOCTYPE html>", ".json": b"{"}


def hatchling_build(source: Path, target: str, into: Path) -> Path:
    """Build the wheel or the source archive of a source tree into a folder of its own, without a network."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(into)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (built,) = into.iterdir()
    return built


def files_under(folder: Path) -> Iterator[Path]:
    """Every file in a folder and below, caches aside."""
    return (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatchling_build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hatchling_build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "--quiet", "install", "--no-deps", "--no-index", "--target", str(folder)]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder that has nothing to do with the checkout, but for a copy of the example."""
    folder = tmp_path / "some where else"
    folder.mkdir()
    shutil.copy(ROOT / "partners.yaml", folder)
    return folder


def run_installed(installed: Path, cwd: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command that finds the installed govkit before the checkout."""
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run(command, cwd=cwd, env=environment, check=False, capture_output=True, text=True)


def names_in(wheel: Path) -> set[str]:
    """The names of the files in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


def test_the_wheel_holds_all_of_govkit_with_its_templates_and_nothing_else(wheel: Path) -> None:
    code_and_data = {path.relative_to(ROOT).as_posix() for path in files_under(ROOT / "govkit")}
    templates = {f"govkit/{path.relative_to(ROOT).as_posix()}" for path in files_under(ROOT / "templates")}
    held = {name for name in names_in(wheel) if ".dist-info/" not in name}
    assert held == code_and_data | templates


@over_rows(
    "pattern",
    [
        r"govkit/templates/isa/document\.html\.j2",
        r"govkit/templates/consent_letter/kind\.yaml",
        r"govkit/templates/isa/clauses/retention\.html\.j2",
        r"govkit/standards/.+\.yaml",
        r"govkit/write/fonts/SourceSans3-Regular\.ttf",
        r"govkit/write/fonts/OFL\.txt",
        r"govkit/write/fonts/NotoNaskhArabic-(OFL\.txt|Regular\.ttf)",
    ],
)
def test_the_wheel_holds(wheel: Path, pattern: str) -> None:
    assert any(re.fullmatch(pattern, name) for name in names_in(wheel))


@pytest.mark.slow
def test_the_source_archive_builds_the_same_wheel(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    unpacked = tmp_path / "unpacked"
    unpacked.mkdir()
    subprocess.run(["tar", "--extract", "--file", str(sdist), "--directory", str(unpacked)], check=True)
    (source,) = unpacked.iterdir()
    rebuilt = hatchling_build(source, "wheel", tmp_path / "rebuilt")
    assert names_in(rebuilt) == names_in(wheel)


@pytest.mark.slow
def test_the_source_archive_holds_what_the_tests_need(sdist: Path) -> None:
    needed = {"Makefile", "partners.yaml", "requirements.lock", "scripts/set-up", "tests/test_packaging.py", "LICENSE"}
    with tarfile.open(sdist) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    assert needed <= held


@pytest.mark.slow
def test_the_installed_package_builds_the_example(installed: Path, elsewhere: Path) -> None:
    where = run_installed(installed, elsewhere, sys.executable, "-c", "import govkit; print(govkit.__file__)")
    assert Path(where.stdout.strip()).is_relative_to(installed)
    run = run_installed(installed, elsewhere, sys.executable, "-m", "govkit", "build", "--out", "out")
    assert run.returncode == 0, run.stderr
    assert {path.name for path in (elsewhere / "out").iterdir()} >= {*BUILT, "manifest.json"}
    for name in BUILT:
        path = elsewhere / "out" / name
        assert path.read_bytes().startswith(BEGINNINGS[path.suffix]), name


@pytest.mark.slow
def test_the_console_script_runs(installed: Path, elsewhere: Path) -> None:
    script = shutil.which("govkit", path=installed / "bin") or shutil.which("govkit", path=installed / "Scripts")
    assert script is not None
    run = run_installed(installed, elsewhere, script, "check")
    assert run.returncode == 0, run.stderr


@pytest.mark.slow
def test_the_installed_govkit_starts_a_partnership_and_drafts_it(installed: Path, wheel: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    init = ("init", "x", "--shape", "early-help", "--nation", "england", "--ci", "github", "--from", str(wheel))
    started = run_installed(installed, empty, sys.executable, "-m", "govkit", *init)
    assert started.returncode == 0, started.stderr
    built = run_installed(installed, empty / "x", sys.executable, "-m", "govkit", "build", "--draft")
    assert built.returncode == 0, built.stderr
    wanted = {f"{name}.{ending}" for name in documents_of(empty / "x" / "partners.yaml") for ending in ENDINGS}
    assert {path.name for path in (empty / "x" / "out").iterdir()} == {*wanted, "manifest.json"}
    blanks = [line for line in built.stderr.splitlines() if line.startswith("    ")]
    assert f"{len(blanks)} facts are still to be agreed." in built.stderr
    assert " to settle:" in built.stderr


@pytest.mark.slow
def test_the_installed_govkit_copies_a_template_and_knows_what_works_here(installed: Path, elsewhere: Path) -> None:
    copied = run_installed(installed, elsewhere, sys.executable, "-m", "govkit", "templates", "copy", "isa/retention")
    assert copied.returncode == 0, copied.stderr
    assert (elsewhere / "templates" / "isa" / "clauses" / "retention.html.j2").is_file()
    found = run_installed(installed, elsewhere, sys.executable, "-m", "govkit", "doctor")
    assert found.returncode == 0, found.stdout
    assert str(installed) in found.stdout


@pytest.mark.slow
def test_the_hook_for_pre_commit_runs_what_is_installed(installed: Path, elsewhere: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    for words in (["init", "-q"], ["add", "partners.yaml"]):
        subprocess.run(["git", *words], cwd=elsewhere, check=True)
    run = run_installed(installed, elsewhere, sys.executable, "-m", *hook["entry"].split())
    assert run.returncode == 0
    found = [line.partition(": ")[2] for line in run.stdout.splitlines() if line.startswith("partners.yaml:")]
    # nobody was asked whether they understand the notices
    assert found[:-1] == ["advice notice-not-tested"] * len(found[:-1]) != []
    assert found[-1] in {"1 piece of advice.", f"{len(found) - 1} pieces of advice."}


def test_the_distribution_has_one_name_and_what_people_type_has_another() -> None:
    assert PROJECT["name"] == DISTRIBUTION
    assert canonicalize_name(DISTRIBUTION) == DISTRIBUTION != "govkit"
    assert PROJECT["scripts"].keys() == {"govkit"}


SYSTEMS = [
    {
        "sys_platform": platform,
        "platform_system": system,
        "os_name": os_name,
        "platform_python_implementation": implementation,
        "python_version": python,
        "python_full_version": f"{python}.0",
    }
    for platform, system, os_name in (
        ("linux", "Linux", "posix"),
        ("win32", "Windows", "nt"),
        ("darwin", "Darwin", "posix"),
    )
    for implementation in ("CPython", "PyPy")
    for python in ("3.11", "3.12", "3.13")
]
LOCKS = (
    "requirements.lock",
    "govkit/installing/requirements.txt",
    "govkit/installing/studio.txt",
    "govkit/installing/cluster.txt",
)


def requirements_in(lock: str) -> list[tuple[Requirement, list[str]]]:
    """Each requirement of a lock, with its hashes."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = (line for line in text.splitlines() if line.strip() and not line.strip().startswith("#"))
    parted = (re.split(r"\s--hash=", line.rstrip()) for line in lines)
    return [(Requirement(first.strip()), [value.strip() for value in hashes]) for first, *hashes in parted]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_requirement_with_a_hash(lock: str) -> None:
    requirements = requirements_in(lock)
    assert requirements
    for requirement, hashes in requirements:
        assert re.fullmatch(r"==[^*,]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.findall(r"://|\bfile:|--[a-z-]*(?:index|find-links|trusted-host)\S*|(?<!\w)/\w+", text)
    assert not any(requirement.url for requirement, _hashes in requirements_in(lock))


@pytest.mark.parametrize(
    ("lock", "declared"),
    [
        (
            LOCKS[0],
            [
                *PROJECT["dependencies"],
                *(each for extra in PROJECT["optional-dependencies"].values() for each in extra),
            ],
        ),
        (LOCKS[1], PROJECT["dependencies"]),
        (LOCKS[2], [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["studio"]]),
        (LOCKS[3], [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["cluster"]]),
    ],
)
def test_a_lock_satisfies_every_declared_dependency(lock: str, declared: list[str]) -> None:
    locked = {canonicalize_name(each.name): each.specifier for each, _hashes in requirements_in(lock)}
    for requirement in map(Requirement, declared):
        if requirement.name == PROJECT["name"]:  # an extra that brings in the others
            continue
        version = str(locked[canonicalize_name(requirement.name)]).removeprefix("==")
        assert requirement.specifier.contains(version), f"{requirement} is locked at {version}; make lock"


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[1], ()), (LOCKS[2], ("studio",)), (LOCKS[3], ("cluster",))])
def test_govkit_runs_on_what_it_is_tested_with_and_on_no_more(lock: str, extras: tuple[str, ...]) -> None:
    tested, run = ({str(each): hashes for each, hashes in requirements_in(one)} for one in (LOCKS[0], lock))
    assert {name: tested.get(name) for name in run} == run, "make lock"
    declared = [
        *PROJECT["dependencies"],
        *(each for extra in extras for each in PROJECT["optional-dependencies"][extra]),
    ]
    assert run.keys() == set(needed(declared, [each for each, _ in requirements_in(LOCKS[0])]))


def needed(declared: list[str], pinned: list[Requirement]) -> Iterator[str]:
    """What is declared, what that declares itself as it is installed here, and so on; each as it is pinned."""
    by_name = {canonicalize_name(each.name): each for each in pinned}
    waiting, seen = [Requirement(text) for text in declared], set[tuple[str, str]]()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        yield str(by_name[name])
        try:
            declares = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # for another system than this
            continue
        for extra in {"", *wanted.extras}:
            if (name, extra) not in seen:
                seen.add((name, extra))
                waiting += [each for each in map(Requirement, declares) if is_for(each, extra)]


def is_for(requirement: Requirement, extra: str) -> bool:
    """Whether an extra needs it, or everybody where there is none, on some system that the lock is for."""
    if requirement.marker is None:
        return not extra
    return any(requirement.marker.evaluate({**system, "extra": extra}) for system in SYSTEMS)
