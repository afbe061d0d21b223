"""What each place runs: its steps are tried as scripts in a repository, with everything but what they install."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from junitparser import JUnitXml

from govkit.installing.wheel import Wheel
from govkit.installing.workflow import FORGES, workflow_files
from tests.commits import git
from tests.conftest import ROOT
from tests.rows import over_rows

INSTALL = "python -m pip install --require-hashes --only-binary :all: --requirement {}/requirements.txt"
STRICT = "set -euo pipefail\n"  # Azure goes on after a line that failed, unless it is told
NAMED = '-p "café" 2'  # a folder whose name a script may read otherwise
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


def written(forge: str) -> dict[str, Any]:
    """The workflow of a place."""
    at = FORGES[forge]
    return dict(yaml.safe_load(str(workflow_files(Wheel("a" * 64), forge)[at.workflow])))


def scripts(forge: str) -> list[str]:
    """The scripts that it runs, in their order."""
    said = written(forge)
    match forge:
        case "github":
            return [step["run"] for step in said["jobs"]["documents"]["steps"] if "run" in step]
        case "gitlab":
            return [*said["govkit"]["before_script"], *said["govkit"]["script"]]
        case _:
            return [step["bash"] for step in said["steps"] if "bash" in step]


@over_rows("forge", list(FORGES))
def test_each_installs_by_hash_and_by_no_name(forge: str) -> None:
    installing = [each.removeprefix(STRICT).rstrip() for each in scripts(forge) if "python -m pip" in each]
    assert installing == [INSTALL.format(FORGES[forge].folder)]
    at = FORGES[forge]
    requirements = str(workflow_files(Wheel("a" * 64, b"x"), forge)[f"{at.folder}/requirements.txt"])
    assert f"\n./{at.folder}/govkit_sharing-" in requirements
    assert f"`govkit init --ci {forge}`" in requirements
    assert at.workflow in requirements


@over_rows("forge", list(FORGES))
def test_each_checks_builds_and_attaches_drafts_too(forge: str) -> None:
    said = "\n".join(scripts(forge))
    assert "govkit check " in said
    assert "govkit build " in said
    assert "--draft" in said
    assert "out/$(dirname" in said
    whole = str(workflow_files(Wheel("a" * 64), forge)[FORGES[forge].workflow])
    assert re.search(r"when: always|succeededOrFailed\(\)|!cancelled\(\)", whole)


def test_gitlab_has_one_file_of_its_own_that_includes_the_other() -> None:
    files = workflow_files(Wheel("a" * 64), "gitlab")
    assert yaml.safe_load(str(files[".gitlab-ci.yml"])) == {"include": [{"local": ".gitlab/govkit/ci.yml"}]}
    assert ".gitlab-ci.yml" not in workflow_files(Wheel("a" * 64), "gitlab", has_entry=True)
    job = written("gitlab")["govkit"]
    assert job.keys() == {"image", "variables", "before_script", "script", "artifacts"}
    assert job["artifacts"] == {"when": "always", "paths": ["out/"], "reports": {"junit": "govkit-junit.xml"}}


def test_azure_names_steps_that_it_knows() -> None:
    said = written("azure")
    assert said.keys() == {"trigger", "pr", "pool", "steps"}
    kinds = [next(key for key in ("checkout", "task", "bash", "publish") if key in step) for step in said["steps"]]
    assert kinds == ["checkout", "task", "bash", "bash", "bash", "task", "bash", "bash", "bash", "publish"]
    assert [step["task"] for step in said["steps"] if "task" in step] == ["UsePythonVersion@0", "PublishTestResults@2"]


def test_the_action_takes_what_people_say_as_words_and_never_as_script() -> None:
    assert ACTION["inputs"].keys() == {"partnership", "templates", "fail-on", "since", "baseline"}
    assert all(each["description"] and "default" in each for each in ACTION["inputs"].values())
    steps = ACTION["runs"]["steps"]
    assert ACTION["runs"]["using"] == "composite"
    assert all("${{" not in step.get("run", "") for step in steps)
    assert all(step["shell"] == "bash" for step in steps if "run" in step)
    assert [step["uses"].partition("@")[0] for step in steps if "uses" in step] == ["actions/setup-python"]
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"]) for step in steps if "uses" in step)
    named = {re.search(r"inputs\.([\w-]+)", value)[1] for value in steps[-1]["env"].values()}  # type: ignore[index]
    assert named == ACTION["inputs"].keys()


def test_the_action_installs_what_is_shipped_by_hash() -> None:
    (install,) = (step["run"] for step in ACTION["runs"]["steps"] if "pip" in step.get("run", ""))
    assert "--require-hashes --only-binary :all:" in install
    assert "$GITHUB_ACTION_PATH/govkit/installing/requirements.txt" in install
    assert (ROOT / "govkit/installing/requirements.txt").is_file()


def test_a_step_fails_where_a_line_of_it_does() -> None:
    assert all(each.startswith(STRICT) for each in scripts("azure"))
    assert written("github")["defaults"] == {
        "run": {"shell": "bash"}
    }  # which means -eo pipefail, where no shell means -e alone


@over_rows("forge", list(FORGES))
def test_no_name_of_a_folder_is_read_otherwise_than_it_stands(forge: str) -> None:
    loops = [each for each in scripts(forge) if "git ls-files" in each]
    assert len(loops) == (1 if forge == "gitlab" else 2)
    assert all("git ls-files -z " in each and "while IFS= read -r -d '' file" in each for each in loops)


@pytest.fixture
def repository(example: Path) -> Path:
    """A repository with several agreements."""
    top = example.parent
    for name in ("other", NAMED):
        (top / name).mkdir()
        (top / name / "partners.yaml").write_bytes(example.read_bytes())
    git(top, "init", "-q")
    git(top, "add", ".")
    git(top, "commit", "-qm", "first")
    return top


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What a step finds where govkit is installed: a program of that name, and the Python of these tests."""
    folder = tmp_path_factory.mktemp("runner")
    (folder / "govkit" / "bin").mkdir(parents=True)
    for file, asked in ((folder / "govkit/bin/python", ""), (folder / "govkit/bin/govkit", " -m govkit")):
        file.write_text(f'#!/bin/sh\nexec "{sys.executable}"{asked} "$@"\n', "utf-8")
        file.chmod(0o755)
    here = {key: value for key, value in os.environ.items() if key not in {"GITHUB_STEP_SUMMARY", "PYTHONPATH"}}
    return {
        **here,
        "PATH": f"{folder / 'govkit' / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "RUNNER_TEMP": str(folder),
        "GITHUB_ACTION_PATH": str(ROOT),
    }


def run(script: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    strict = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(strict, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def after_installing(forge: str) -> Iterator[str]:
    """The scripts that come once everything is there."""
    return (each for each in scripts(forge) if "apt-get" not in each and "python -m pip" not in each)


@pytest.mark.slow
@pytest.mark.parametrize("forge", list(FORGES))
def test_the_steps_end_as_their_place_expects(forge: str, repository: Path, environment: Mapping[str, str]) -> None:
    steps = list(after_installing(forge))
    steps = ["\n".join(steps)] if forge == "gitlab" else steps  # its lines are one script
    for script in steps:
        if "--draft" not in script or forge == "gitlab":
            done = run(script, repository, environment)
            assert done.returncode == 0, (script, done.stderr)
    assert (repository / "out" / "isa.pdf").is_file()
    assert all((repository / "out" / name / "isa.pdf").is_file() for name in ("other", NAMED))
    if forge != "github":
        told = (repository / "govkit-junit.xml").read_text("utf-8")
        assert "<failure" not in told, "what fails no run is red nowhere"
        assert 'message="Advice: ' in told
        assert JUnitXml.fromstring(told.encode("utf-8")).failures == told.count("<failure ")


@pytest.mark.slow
@pytest.mark.parametrize("forge", list(FORGES))
def test_with_an_error_they_fail_and_leave_drafts(forge: str, repository: Path, environment: Mapping[str, str]) -> None:
    file = repository / "other" / "partners.yaml"
    file.write_text(file.read_text("utf-8").replace("  starts: 2027-02-01", "  starts: to be agreed", 1), "utf-8")
    steps = list(after_installing(forge))
    if forge == "gitlab":
        done = run("\n".join(steps), repository, environment)
        assert done.returncode == 1, done.stderr
    else:
        check = next(each for each in steps if "govkit check" in each and "||" not in each)
        assert run(check, repository, environment).returncode == 1
        draft = next(each for each in steps if "--draft" in each)
        done = run(draft, repository, environment)
        assert done.returncode == 0, done.stderr
    assert (repository / "out" / "other" / "isa.pdf").is_file()


def act(repository: Path, environment: Mapping[str, str], **inputs: str) -> subprocess.CompletedProcess[str]:
    """The last step of the action, with what a workflow gives it."""
    defaults = {name: each["default"] for name, each in ACTION["inputs"].items()}
    given = {**defaults, **{name.replace("_", "-"): value for name, value in inputs.items()}}
    step = ACTION["runs"]["steps"][-1]
    env = {name: given[re.search(r"inputs\.([\w-]+)", value)[1]] for name, value in step["env"].items()}  # type: ignore[index]
    return run(step["run"], repository, {**environment, **env})


@pytest.mark.slow
def test_the_action_checks_what_it_is_told_to(repository: Path, environment: Mapping[str, str]) -> None:
    (repository / "govkit").mkdir()  # a folder of theirs is not taken for govkit itself
    (repository / "govkit" / "__init__.py").write_text("raise SystemExit(9)\n", "utf-8")
    assert act(repository, environment).returncode == 0
    file = repository / "other" / "partners.yaml"
    file.write_text(file.read_text("utf-8").replace("  lead:", "  leed:", 1), "utf-8")
    done = act(repository, environment)
    assert done.returncode == 1
    assert "::error file=other/partners.yaml,line=17" in done.stdout
    assert "`govkit fix` does this." in done.stdout
    assert act(repository, environment, partnership="partners.yaml").returncode == 0
    both = act(repository, environment, partnership="partners.yaml\nother/partners.yaml\n")
    assert both.returncode == 1
    assert act(repository, environment, partnership="$(touch pwned); `touch pwned`").returncode == 2
    assert not (repository / "pwned").exists()
    assert act(repository, environment, templates="none").returncode == 2
    assert act(repository, environment, fail_on="no such").returncode == 2
