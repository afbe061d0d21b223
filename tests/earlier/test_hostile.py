"""A repository that somebody else made: whatever its configuration, attributes and hooks name, comparing with it runs none of it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from govkit.earlier.commit import commit_file
from govkit.earlier.git import git as ask
from govkit.earlier.writers import writers_of
from govkit.errors import CommitRefused
from tests.commits import git
from tests.conftest import Govkit

pytestmark = pytest.mark.skipif(os.name == "nt", reason="its programs are scripts of the shell")

CONFIGURATION = """
[core]
\trepositoryFormatVersion = 1
\tfsmonitor = PROGRAM
\tpager = PROGRAM
\tsshCommand = PROGRAM
\teditor = PROGRAM
\talternateRefsCommand = PROGRAM
[filter "bad"]
\tsmudge = PROGRAM
\tclean = PROGRAM
\tprocess = PROGRAM
\trequired = true
[diff]
\texternal = PROGRAM
[diff "bad"]
\ttextconv = PROGRAM
\tcommand = PROGRAM
[credential]
\thelper = PROGRAM
[uploadpack]
\tpackObjectsHook = PROGRAM
[gpg]
\tprogram = PROGRAM
[commit]
\tgpgSign = true
[log]
\tshowSignature = true
[user]
\tname = A
\temail = a@council.example
[pager]
\tls-tree = PROGRAM
[alias]
\tls-tree = !PROGRAM
[remote "origin"]
\turl = ext::PROGRAM
\tpromisor = true
[extensions]
\tpartialClone = origin
[protocol "ext"]
\tallow = always
"""
_HOOKS = (
    "post-checkout",
    "post-index-change",
    "reference-transaction",
    "pre-auto-gc",
    "fsmonitor-watchman",
    "pre-commit",
    "prepare-commit-msg",
    "commit-msg",
    "post-commit",
)


@pytest.fixture
def witness(tmp_path: Path) -> Path:
    return tmp_path / "witness"


@pytest.fixture
def hostile(example: Path, tmp_path: Path, witness: Path) -> Path:
    """A repository in which each place that can name a program names one that leaves a witness."""
    home = tmp_path / "received"
    home.mkdir()
    moved = Path(shutil.move(example, home / "partners.yaml"))
    (home / "letter.txt").write_text("We help you. You can say no.\n", "utf-8")
    clause = home / "templates/consent_letter/clauses/no-reply.html.j2"
    clause.parent.mkdir(parents=True)
    clause.write_text('{% clause "no-reply" %}\n<p>No reply means no.</p>\n{% endclause %}\n', "utf-8")
    git(home, "init", "-q")
    git(home, "add", ".")
    git(home, "commit", "-qm", "first")
    (home / ".gitattributes").write_text("* filter=bad diff=bad merge=bad export-subst ident\n", "utf-8")
    git(home, "add", ".gitattributes")
    git(home, "commit", "-qm", "second")
    (home / ".git/info/attributes").write_text("* filter=bad diff=bad\n", "utf-8")
    program = tmp_path / "program"
    program.write_text(f'#!/bin/sh\necho "$0 $*" >>{shlex.quote(str(witness))}\ncat\n', "utf-8")
    program.chmod(0o755)
    for hook in _HOOKS:
        shutil.copy(program, home / ".git/hooks" / hook)
    with (home / ".git/config").open("a", encoding="utf-8") as configuration:
        configuration.write(CONFIGURATION.replace("PROGRAM", str(program)))
    (home / ".git/objects/info/alternates").write_text(f"{tmp_path / 'elsewhere'}\n", "utf-8")
    return moved


def test_the_repository_does_leave_witnesses_where_git_is_asked_without_care(hostile: Path, witness: Path) -> None:
    subprocess.run(["git", "-C", hostile.parent, "diff", "HEAD"], capture_output=True, check=False)
    assert "program" in witness.read_text("utf-8")
    witness.unlink()
    subprocess.run(["git", "-C", hostile.parent, "archive", "HEAD"], capture_output=True, check=False)
    assert "program" in witness.read_text("utf-8")


@pytest.mark.whole
def test_a_comparison_runs_nothing_of_it(hostile: Path, witness: Path, govkit: Govkit) -> None:
    witness.unlink(missing_ok=True)
    hostile.write_text(hostile.read_text("utf-8") + "# later\n", "utf-8")
    letter = hostile.with_name("letter.txt")
    assert "Compared with HEAD" in govkit("readability", "consent_letter", "-p", str(hostile), "--compare", "HEAD").out
    assert "No change" in govkit("readability", str(letter), "--compare", "HEAD~1").out
    assert not witness.exists(), witness.read_text("utf-8")


@pytest.mark.whole
def test_asking_what_changed_runs_nothing_of_it(
    hostile: Path, witness: Path, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    witness.unlink(missing_ok=True)
    hostile.write_text(hostile.read_text("utf-8") + "# later\n", "utf-8")
    os.utime(hostile.with_name("letter.txt"), (1, 1))  # so that git would look into it
    monkeypatch.chdir(hostile.parent)
    assert "partners.yaml: " in govkit("check", "--changed-since", "HEAD~1").out
    assert not witness.exists(), witness.read_text("utf-8")


def test_asking_who_wrote_what_runs_nothing_of_it(hostile: Path, witness: Path) -> None:
    witness.unlink(missing_ok=True)
    hostile.write_text(hostile.read_text("utf-8") + "# later\n", "utf-8")
    found = writers_of(hostile)
    assert found[0]
    assert found[-3:] != (found[0],) * 3
    assert not witness.exists(), witness.read_text("utf-8")


def test_a_commit_runs_nothing_of_it(hostile: Path, witness: Path) -> None:
    witness.unlink(missing_ok=True)
    said = hostile.read_text("utf-8") + "# later\n"
    hostile.write_text(said, "utf-8")
    made = commit_file(hostile, "later")
    assert not witness.exists(), witness.read_text("utf-8")
    blob = ask(hostile.parent, "HEAD", "cat-file", "blob", f"{made.commit}:partners.yaml")
    assert blob.decode("utf-8") == said


def test_a_filter_that_can_not_be_left_out_is_told(hostile: Path, witness: Path) -> None:
    with (hostile.parent / ".git/config").open("a", encoding="utf-8") as configuration:
        configuration.write(f'[filter "a=b"]\n\tclean = {witness.parent / "program"}\n')
    (hostile.parent / ".git/info/attributes").write_text("* filter=a=b\n", "utf-8")
    witness.unlink(missing_ok=True)
    hostile.write_text(hostile.read_text("utf-8") + "# later\n", "utf-8")
    with pytest.raises(CommitRefused, match="name a filter in a way that can’t be left out"):
        commit_file(hostile, "later")
    assert not witness.exists(), witness.read_text("utf-8")


def test_what_a_repository_lacks_is_fetched_from_nowhere(hostile: Path, witness: Path, govkit: Govkit) -> None:
    asked = subprocess.run(
        ["git", "-C", hostile.parent, "-c", "core.fsmonitor=", "rev-parse", "HEAD:letter.txt"],
        capture_output=True,
        check=True,
    )
    blob = asked.stdout.decode().strip()
    (hostile.parent / ".git/objects" / blob[:2] / blob[2:]).unlink()
    witness.unlink(missing_ok=True)
    run = govkit("readability", str(hostile.with_name("letter.txt")), "--compare", "HEAD")
    assert (run.status, run.err.count("\n")) == (2, 1)
    assert not witness.exists(), witness.read_text("utf-8")


def test_git_is_not_taken_from_the_folder_of_the_repository(
    hostile: Path, witness: Path, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    witness.unlink(missing_ok=True)
    shutil.copy(hostile.parent.parent / "program", hostile.parent / "git")
    monkeypatch.chdir(hostile.parent)
    monkeypatch.setenv("PATH", f".{os.pathsep}{os.environ['PATH']}")
    assert govkit("check", "--changed-since", "HEAD").status == 0
    assert not witness.exists()


@pytest.mark.whole
def test_a_folder_that_is_a_repository_itself_is_not_asked(
    hostile: Path, witness: Path, tmp_path: Path, govkit: Govkit, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = tmp_path / "received" / "agreements"
    git(tmp_path, "clone", "-q", "--bare", "-c", "core.fsmonitor=", str(hostile.parent), str(bare))
    git(bare, "config", "core.fsmonitor", str(tmp_path / "program"))
    shutil.copy(hostile, bare / "partners.yaml")
    shutil.rmtree(hostile.parent / ".git")
    witness.unlink(missing_ok=True)
    monkeypatch.chdir(bare)
    assert govkit("check", "--changed-since", "HEAD~0").status == 2
    assert govkit("readability", "--compare", "HEAD~0").status == 2  # HEAD itself is a file there
    assert not witness.exists()
