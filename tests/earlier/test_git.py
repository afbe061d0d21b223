"""What git says of a revision, and what is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from govkit.earlier import git as git_module
from govkit.earlier.git import commit_of
from govkit.earlier.git import git as ask
from govkit.earlier.objects import entries
from govkit.errors import NothingToCompare
from tests.commits import git
from tests.rows import over_rows
from tests.test_limits import has_limits


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


@over_rows("name", ["missing", "a corrupt folder"])
def test_the_name_of_a_folder_says_nothing_of_what_is_wrong(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(NothingToCompare, match="no git revision here"):
        commit_of(tmp_path / name, "HEAD")


def damaged(repository: Path, name: str, content: bytes | None) -> None:
    """Spoils what git keeps under a name, or takes it away."""
    blob = git(repository, "rev-parse", name)
    file = repository / ".git/objects" / blob[:2] / blob[2:]
    file.unlink()
    if content is not None:
        file.write_bytes(content)


@over_rows(
    "name, content",
    [("HEAD", b""), ("HEAD", b"x" * 99), ("HEAD^{tree}", None), ("HEAD^{tree}", b""), ("HEAD^{tree}", b"x" * 99)],
)
def test_a_store_that_is_damaged_is_told_as_that(name: str, content: bytes | None, repository: Path) -> None:
    again = repository / f"{len(name)}{content!r}"
    shutil.copytree(repository / ".git", again / ".git")
    damaged(again, name, content)
    with pytest.raises(
        NothingToCompare, match=r"HEAD: what git keeps of this is damaged or not all there\. Run `git fsck`"
    ):
        list(entries(again, "HEAD", commit_of(again, "HEAD")))


def test_a_repository_of_somebody_else_is_told_as_that(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(git_module._SURROUNDINGS, "GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(NothingToCompare, match=r"belongs to somebody else, .*safe\.directory") as told:
        commit_of(repository, "HEAD")
    assert str(repository) in str(told.value)
    assert "\n" not in str(told.value)


@pytest.fixture
def asked_through(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Has git asked through a script that does something first."""
    folder = tmp_path_factory.mktemp("bin")

    def through(first: str) -> None:
        (folder / "git").write_text(f'#!/bin/sh\n{first}\nexec {shutil.which("git")} "$@"\n', "utf-8")
        (folder / "git").chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    return through


@has_limits
@over_rows("first, why", [("kill -XCPU $$", "takes too long over"), ("kill -ABRT $$", "broke off over")])
def test_git_that_is_stopped_is_told_as_that(
    first: str, why: str, repository: Path, asked_through: Callable[[str], None]
) -> None:
    asked_through(first)
    with pytest.raises(NothingToCompare, match=f"^HEAD: git {why} this"):
        commit_of(repository, "HEAD")


@pytest.mark.whole
@has_limits
def test_a_large_pack_is_read_within_the_memory_of_a_run(
    repository: Path, asked_through: Callable[[str], None]
) -> None:
    git(repository, "config", "core.compression", "0")
    for number in range(8):
        (repository / str(number)).write_bytes(os.urandom(4_000_000))
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "large")
    git(repository, "-c", "pack.window=0", "repack", "-adq")
    git(repository, "config", "core.packedGitWindowSize", "1g")
    asked_through("ulimit -v 40000")
    assert len(ask(repository, "HEAD", "cat-file", "blob", "HEAD:7")) == 4_000_000


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
