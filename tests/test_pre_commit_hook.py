"""The hook for pre-commit, in a repository of twelve agreements: each commit has those checked that it touches, and no other.

No agreement here loads, so that each that was checked has something to say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import yaml

from tests.commits import git
from tests.conftest import ROOT, Govkit, Run

(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
AGREEMENTS = tuple(f"{area}/{number}/partners.yaml" for area in ("north", "south") for number in range(6))
TEMPLATE = "templates/isa/clauses/review.html.j2"

Commit = Callable[..., Run]


@pytest.fixture
def repository(example: Path) -> Path:
    top = example.parent
    example.unlink()
    for name in AGREEMENTS:
        folder = (top / name).parent
        (folder / TEMPLATE).parent.mkdir(parents=True)
        (folder / TEMPLATE).write_text("<p>house</p>\n", "utf-8")
        (top / name).write_text("partnership: {}\n", "utf-8")
    (top / "mkdocs.yml").write_text("nav: []\n", "utf-8")
    (top / "README.md").write_text("Ours.\n", "utf-8")
    git(top, "init", "-q")
    git(top, "add", ".")
    git(top, "commit", "-qm", "first")
    return top


@pytest.fixture
def hook(repository: Path, govkit: Govkit) -> Commit:
    """Runs the hook as pre-commit does: at the top of the repository, with the names of files that match and are there."""

    def run(named: Iterable[str] = ()) -> Run:
        matching = [name for name in named if re.search(HOOK["files"], name) and (repository / name).is_file()]
        assert matching or HOOK["always_run"]
        return govkit(*HOOK["entry"].split()[1:], *matching)

    return run


def checked(run: Run) -> set[str]:
    """The agreements that were checked: each has something to say, and nothing else ends with 1."""
    found = set(re.findall(r"^(\S+\.yaml)\S*: error", run.out, re.MULTILINE))
    assert run.status == bool(found), run
    return found


def test_it_gets_by_with_what_every_pre_commit_knows() -> None:
    assert HOOK.keys() == {"id", "name", "description", "entry", "language", "files", "always_run", "require_serial"}
    assert (HOOK["id"], HOOK["language"]) == ("govkit-check", "python")
    names = ["partners.yaml", "a/b.yml", TEMPLATE, "house/x.j2", "a/govkit.toml", "notes.txt", "pyproject.toml"]
    assert [bool(re.search(HOOK["files"], name)) for name in names] == [True, True, True, True, True, False, False]


def test_an_agreement_in_a_folder_is_checked_and_no_other(repository: Path, hook: Commit) -> None:
    (repository / AGREEMENTS[3]).write_text("partnership: []\n", "utf-8")
    git(repository, "add", ".")
    assert checked(hook([AGREEMENTS[3]])) == {AGREEMENTS[3]}


@pytest.mark.parametrize("change", ["changed", "new", "gone"])
def test_one_whose_templates_alone_change_is_checked(change: str, repository: Path, hook: Commit) -> None:
    name = f"south/2/{TEMPLATE}"
    if change == "gone":
        git(repository, "rm", "-q", name)
    else:
        name = name.replace("review", "retention") if change == "new" else name
        (repository / name).write_text("<p>other</p>\n", "utf-8")
        git(repository, "add", ".")
    assert checked(hook([name])) == {"south/2/partners.yaml"}


def test_settings_touch_all_below_them(repository: Path, hook: Commit) -> None:
    (repository / "north/govkit.toml").touch()
    git(repository, "add", ".")
    assert checked(hook(["north/govkit.toml"])) == set(AGREEMENTS[:6])


def test_several_changes_touch_several_and_a_new_one_is_among_them(repository: Path, hook: Commit) -> None:
    (repository / "east.yaml").write_text("partnership: {}\n", "utf-8")
    (repository / AGREEMENTS[0]).write_text("partners: {}\n", "utf-8")
    (repository / f"north/5/{TEMPLATE}").unlink()
    git(repository, "add", ".")
    assert checked(hook(["east.yaml", AGREEMENTS[0]])) == {"east.yaml", AGREEMENTS[0], AGREEMENTS[5]}


def test_a_commit_that_touches_none_passes_and_says_so(repository: Path, hook: Commit) -> None:
    (repository / "README.md").write_text("Changed.\n", "utf-8")
    (repository / "mkdocs.yml").write_text("nav: [a]\n", "utf-8")
    git(repository, "rm", "-q", "-r", "north/1")
    git(repository, "add", ".")
    run = hook(["README.md", "mkdocs.yml"])
    assert run == (0, "no file: nothing to act on.\n", "Nothing that changed touches an agreement.\n")


def test_all_files_are_all_agreements(hook: Commit) -> None:
    assert checked(hook([*AGREEMENTS, "mkdocs.yml", f"north/0/{TEMPLATE}"])) == set(AGREEMENTS)


def test_a_range_of_commits_is_looked_at_from_its_start(
    repository: Path, hook: Commit, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "rm", "-q", f"south/4/{TEMPLATE}")
    git(repository, "commit", "-qm", "second")
    assert checked(hook()) == set()
    monkeypatch.setenv("PRE_COMMIT_FROM_REF", "HEAD~1")
    assert checked(hook()) == {"south/4/partners.yaml"}


def test_a_pull_request_has_what_it_touches_checked(repository: Path, govkit: Govkit) -> None:
    git(repository, "tag", "base")
    (repository / AGREEMENTS[7]).write_text("partnership: []\n", "utf-8")
    (repository / AGREEMENTS[8]).write_text("partnership: []\n", "utf-8")
    git(repository, "commit", "-qam", "second")
    assert checked(govkit("check", "--changed-since", "base")) == set(AGREEMENTS[7:9])
    assert checked(govkit("check", "--changed-since", "base", "-p", "south/1", "-p", AGREEMENTS[0])) == {AGREEMENTS[7]}
    run = govkit("check", "--changed-since", "origin/main")
    assert (run.status, run.out) == (2, "")
    assert "origin/main" in run.err


def test_a_place_outside_of_a_repository_is_told(example: Path, govkit: Govkit) -> None:
    run = govkit("check", "--changed-since", "HEAD")
    assert (run.status, run.out) == (2, "")
    assert f"{example.parent}: this is in no git repository" in run.err
