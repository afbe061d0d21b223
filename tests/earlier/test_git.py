"""What git says of a revision, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.earlier.git import commit_of
from govkit.earlier.git import git as ask
from govkit.errors import NothingToCompare
from tests.commits import git
from tests.rows import over_rows


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("one", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def test_a_revision_names_its_commit(repository: Path) -> None:
    commit = commit_of(repository, "HEAD")
    assert len(commit) >= 40
    assert commit_of(repository, commit[:12]) == commit
    assert ask(repository, "HEAD", "show", f"{commit}:a.txt") == b"one"


@over_rows("ref", ["nowhere", "--all", "HEAD^{tree}"])
def test_what_is_no_commit_is_told(ref: str, repository: Path) -> None:
    with pytest.raises(NothingToCompare, match="no git revision here"):
        commit_of(repository, ref)


def test_without_git_that_is_told(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    with pytest.raises(NothingToCompare, match="git is not installed"):
        commit_of(repository, "HEAD")


def test_another_repository_that_the_surroundings_name_is_not_asked(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = commit_of(repository, "HEAD")
    monkeypatch.setenv("GIT_DIR", str(repository / "elsewhere"))
    assert commit_of(repository, "HEAD") == here
