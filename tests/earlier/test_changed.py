"""What git says has changed: other, new and gone, from wherever two branches parted."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.earlier.changed import changed_since, known_to_git, repository_of
from govkit.errors import NothingToCompare
from tests.commits import git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    for name in ("a.yaml", "deep/ü b.yaml", "gone.yaml", "old name.yaml", "same.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{name}\n", "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    return tmp_path


def names(top: Path, ref: str) -> list[str]:
    return sorted(file.relative_to(top).as_posix() for file in changed_since(top, ref))


def test_what_is_other_new_renamed_or_gone_has_changed(repository: Path) -> None:
    assert names(repository, "HEAD") == []
    (repository / "deep/ü b.yaml").write_text("other\n", "utf-8")  # not staged
    (repository / "gone.yaml").unlink()
    (repository / "new.yaml").write_text("new\n", "utf-8")
    git(repository, "mv", "old name.yaml", "new name.yaml")
    git(repository, "add", "new.yaml")
    (repository / "unknown.yaml").write_text("git does not keep it\n", "utf-8")
    changed = ["deep/ü b.yaml", "gone.yaml", "new name.yaml", "new.yaml", "old name.yaml"]
    assert names(repository, "HEAD") == changed
    git(repository, "commit", "-qam", "second")
    assert (names(repository, "HEAD"), names(repository, "HEAD~1")) == ([], changed)


def test_what_changed_on_the_other_branch_alone_is_none_of_ours(repository: Path) -> None:
    git(repository, "checkout", "-qb", "ours")
    (repository / "a.yaml").write_text("ours\n", "utf-8")
    git(repository, "commit", "-qam", "ours")
    git(repository, "checkout", "-q", "main")
    (repository / "same.yaml").write_text("theirs\n", "utf-8")
    git(repository, "commit", "-qam", "theirs")
    git(repository, "checkout", "-q", "ours")
    assert names(repository, "main") == ["a.yaml"]


def test_branches_with_nothing_in_common_are_compared_as_they_are(repository: Path) -> None:
    git(repository, "checkout", "-q", "--orphan", "other")
    (repository / "a.yaml").write_text("other\n", "utf-8")
    git(repository, "commit", "-qam", "other")
    assert names(repository, "main") == ["a.yaml"]


def test_before_the_first_commit_all_that_is_staged_has_changed(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "a.yaml").touch()
    git(tmp_path, "add", "a.yaml")
    assert names(tmp_path, "HEAD") == ["a.yaml"]
    with pytest.raises(NothingToCompare, match="main"):
        changed_since(tmp_path, "main")


def test_a_revision_that_is_not_there_is_told(repository: Path) -> None:
    with pytest.raises(NothingToCompare, match=r"origin/main: .* no git revision here"):
        changed_since(repository, "origin/main")


def test_files_that_git_keeps_are_found_by_their_ending(repository: Path) -> None:
    (repository / "notes.txt").touch()
    git(repository, "add", "notes.txt")
    assert len(list(known_to_git(repository, "*.yaml", "*.yml"))) == 5
    assert len(list(known_to_git(repository))) == 6


def test_outside_of_a_repository_that_is_told(tmp_path: Path) -> None:
    with pytest.raises(NothingToCompare, match="in no git repository"):
        repository_of(tmp_path)
