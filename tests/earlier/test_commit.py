"""One file is committed with a message; what else was changed or staged is left, and what git needs to know is asked for in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.earlier.commit import commit_file
from govkit.errors import CommitRefused
from tests.commits import git


@pytest.fixture(autouse=True)
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody whom git knows, on a machine that has no settings of its own."""
    (tmp_path / "gitconfig").write_text("[user]\n\tname = Ada Example\n\temail = ada@council.example\n", "utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "git-home"))
    (tmp_path / "git-home" / "git").mkdir(parents=True)
    (tmp_path / "gitconfig").rename(tmp_path / "git-home" / "git" / "config")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    home = tmp_path / "repository"
    (home / "here").mkdir(parents=True)
    place = home / "here" / "partners.yaml"
    place.write_text("a: 1\n", "utf-8")
    (home / "other.txt").write_text("one\n", "utf-8")
    git(home, "init", "-q")
    git(home, "add", ".")
    git(home, "commit", "-qm", "first")
    return place


def test_it_is_committed_alone_and_what_is_staged_stays_staged(file: Path) -> None:
    home = file.parent.parent
    (home / "other.txt").write_text("two\n", "utf-8")
    git(home, "add", "other.txt")
    (home / "third.txt").write_text("not yet\n", "utf-8")
    file.write_text("a: 2\n", "utf-8")
    made = commit_file(file, "consent: a longer time to reply\n\nAs agreed in May; über alles.")
    assert git(home, "rev-parse", "HEAD") == made.commit
    assert made.who == "Ada Example <ada@council.example>"
    assert (
        git(home, "log", "-1", "--format=%an|%s|%b|%P")
        == f"Ada Example|consent: a longer time to reply|As agreed in May; über alles.\n|{git(home, 'rev-parse', 'HEAD~1')}"
    )
    assert git(home, "show", "--name-only", "--format=") == "here/partners.yaml"
    assert git(home, "show", "HEAD:here/partners.yaml") == "a: 2"
    assert git(home, "status", "--porcelain").split("\n") == ["M  other.txt", "?? third.txt"]


def test_the_first_commit_of_all(tmp_path: Path) -> None:
    home = tmp_path / "new"
    home.mkdir()
    git(home, "init", "-q")
    (home / "a, b.yaml").write_text("a: 1\n", "utf-8")
    made = commit_file(home / "a, b.yaml", "start")
    assert git(home, "log", "--format=%H %s") == f"{made.commit} start"
    assert git(home, "status", "--porcelain") == ""


def test_lines_end_in_git_as_they_did(file: Path) -> None:
    home = file.parent.parent
    file.write_bytes(b"a: 2\r\nb: 3\r\n")
    commit_file(file, "two")
    assert git(home, "cat-file", "blob", "HEAD:here/partners.yaml") == "a: 2\nb: 3"
    assert b"\r\n" in file.read_bytes()
    new = home / "new.yaml"
    new.write_bytes(b"a: 2\r\n")
    commit_file(new, "new")
    assert git(home, "ls-tree", "-l", "HEAD", "new.yaml").split()[3] == "6"
    git(home, "config", "core.autocrlf", "true")
    third = home / "third.yaml"
    third.write_bytes(b"a: 2\r\n")
    commit_file(third, "third")
    assert git(home, "ls-tree", "-l", "HEAD", "third.yaml").split()[3] == "5"


def refused(file: Path, message: str = "said") -> str:
    before = git(file.resolve().parent, "rev-parse", "HEAD")
    with pytest.raises(CommitRefused) as why:
        commit_file(file, message)
    assert git(file.resolve().parent, "rev-parse", "HEAD") == before
    return str(why.value)


def test_what_has_not_changed(file: Path) -> None:
    assert "has not changed since the last commit" in refused(file)


@pytest.mark.parametrize("message", ["", "  \n ", "\u202e"])
def test_a_message_that_says_nothing(file: Path, message: str) -> None:
    file.write_text("a: 2\n", "utf-8")
    assert refused(file, message) == "Say what you changed and why: a commit needs a message."


def test_in_the_middle_of_a_merge(file: Path) -> None:
    home = file.parent.parent
    git(home, "checkout", "-qb", "side")
    file.write_text("a: 2\n", "utf-8")
    git(home, "commit", "-qam", "side")
    git(home, "checkout", "-q", "-")
    file.write_text("a: 3\n", "utf-8")
    git(home, "commit", "-qam", "main")
    with pytest.raises(Exception, match="merge"):
        git(home, "merge", "side")
    assert "in the middle of putting versions together" in refused(file)


def test_what_is_to_stay_out_of_git(file: Path) -> None:
    (file.parent.parent / ".gitignore").write_text("private.yaml\n", "utf-8")
    private = file.with_name("private.yaml")
    private.write_text("a: 1\n", "utf-8")
    assert "`.gitignore` keeps this file out of git" in refused(private)


def test_a_link(file: Path) -> None:
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    assert "is a link. Commit the file that it leads to." in refused(link)


def test_a_person_whom_git_does_not_know(file: Path, tmp_path: Path) -> None:
    (tmp_path / "git-home" / "git" / "config").unlink()
    file.write_text("a: 2\n", "utf-8")
    assert "git does not know who you are" in refused(file)


def test_a_repository_that_is_being_written(file: Path) -> None:
    file.write_text("a: 2\n", "utf-8")
    (file.parent.parent / ".git" / "index.lock").touch()
    assert "git could not commit this, and nothing was committed" in refused(file)


def test_outside_of_a_repository(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: 1\n", "utf-8")
    with pytest.raises(CommitRefused, match="in no git repository"):
        commit_file(tmp_path / "a.yaml", "said")
