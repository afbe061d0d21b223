"""What lies in a revision: byte for byte, below its folder, and not more than can be compared."""

from __future__ import annotations

import subprocess
import tracemalloc
from hashlib import new
from pathlib import Path

import pytest

from govkit.earlier import objects
from govkit.earlier.git import commit_of
from govkit.earlier.objects import Entry, entries, is_blob, lay_out
from govkit.errors import NothingToCompare
from tests.commits import git
from tests.rows import over_rows


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    top = tmp_path / "top"
    for name, words in {"a.txt": "one\n", "deep/ü [b].txt": "two $Id$\n", "deep/c.txt": ""}.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(words, "utf-8")
    (top / ".gitattributes").write_text("* ident export-ignore\n", "utf-8")
    (top / "link").symlink_to("a.txt")
    git(top, "init", "-q")
    git(top, "add", ".")
    git(top, "commit", "-qm", "first")
    return top


def laid_out(top: Path, folder: Path, ref: str = "HEAD", *paths: str) -> dict[str, bytes]:
    lay_out([*entries(top, ref, commit_of(top, ref), paths)], top, ref, folder)
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def tree_of(top: Path, *lines: str) -> str:
    """A commit of a tree that no git would write by itself."""
    made = subprocess.run(
        ["git", "-C", top, "mktree"], input="\n".join(lines).encode(), capture_output=True, check=True
    )
    who = ["-c", "user.name=A", "-c", "user.email=a@council.example"]
    asked = ["git", "-C", str(top), *who, "commit-tree", "-m", "odd", made.stdout.decode().strip()]
    return subprocess.run(asked, capture_output=True, check=True).stdout.decode().strip()


def test_files_are_laid_out_byte_for_byte_whatever_the_attributes_say(repository: Path, tmp_path: Path) -> None:
    expected = {"a.txt": b"one\n", "deep/ü [b].txt": b"two $Id$\n", "deep/c.txt": b""}
    expected[".gitattributes"] = b"* ident export-ignore\n"
    assert laid_out(repository, tmp_path / "then") == expected


def test_only_what_is_asked_for_is_laid_out(repository: Path, tmp_path: Path) -> None:
    assert laid_out(repository, tmp_path / "then", "HEAD", "deep/ü [b].txt", "*.txt").keys() == {"deep/ü [b].txt"}


def test_a_link_is_left_out(repository: Path, tmp_path: Path) -> None:
    assert laid_out(repository, tmp_path / "then", "HEAD", "link") == {}


def test_a_tree_that_leads_out_of_its_folder_is_refused(repository: Path, tmp_path: Path) -> None:
    blob = next(each.blob for each in entries(repository, "HEAD", "HEAD", ["a.txt"]))
    inner = tree_of(repository, f"100644 blob {blob}\tout.txt")
    tree = subprocess.run(["git", "-C", repository, "rev-parse", f"{inner}^{{tree}}"], capture_output=True, check=True)
    odd = tree_of(repository, f"040000 tree {tree.stdout.decode().strip()}\t..")
    with pytest.raises(NothingToCompare, match="leads out of its folder"):
        laid_out(repository, tmp_path / "deep" / "then", odd)
    assert not (tmp_path / "deep").exists()


def test_more_than_can_be_compared_is_refused(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(objects, "_LARGEST", 20)
    with pytest.raises(NothingToCompare, match="more than 20 bytes"):
        laid_out(repository, tmp_path / "then")


def test_a_tree_of_endless_files_is_refused(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govkit.earlier.git._MOST", 100)
    with pytest.raises(NothingToCompare, match="more than 100 bytes"):
        list(entries(repository, "HEAD", "HEAD"))


def test_a_file_that_git_lacks_is_told_by_its_name(repository: Path, tmp_path: Path) -> None:
    blob = entry(repository, "a.txt").blob
    (repository / ".git/objects" / blob[:2] / blob[2:]).unlink()
    assert entry(repository, "a.txt") == ("100644", blob, None, "a.txt")
    with pytest.raises(NothingToCompare, match=r"HEAD: a\.txt is not among what git holds here"):
        laid_out(repository, tmp_path / "then")


def entry(top: Path, path: str) -> Entry:
    """A file as it stood in the last commit."""
    (found,) = entries(top, "HEAD", "HEAD", [path])
    return found


@over_rows(
    "content, same",
    [(b"one\n", True), (b"one\r\n", True), (b"one \n", False), (b"one\n\n", False), (b"on\r\ne", False), (b"", False)],
)
def test_a_file_is_compared_with_a_blob_but_for_its_line_ends(content: bytes, same: bool, repository: Path) -> None:
    (repository / "a.txt").write_bytes(content)
    assert is_blob(repository / "a.txt", entry(repository, "a.txt")) is same


@over_rows("place", ["gone", "deep", "."])
def test_what_is_no_file_is_no_blob(place: str, repository: Path) -> None:
    assert not is_blob(repository / place, entry(repository, "a.txt"))


def test_line_ends_are_found_wherever_a_piece_ends(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository / "a.txt").write_bytes(b"\r\n" * 3 + b"a\rb\n\r")
    was = new("sha1", b"blob 8" + bytes(1) + b"\n\n\na\rb\n\r", usedforsecurity=False).hexdigest()
    for length in range(1, 8):
        monkeypatch.setattr(objects, "_AT_ONCE", length)
        assert is_blob(repository / "a.txt", Entry("100644", was, 8, "a.txt")), length


@pytest.mark.whole
def test_a_large_file_takes_no_memory_and_one_of_another_length_is_not_read(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = repository / "large"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    name = new("sha1", b"blob 100000000\0" + bytes(100_000_000), usedforsecurity=False).hexdigest()
    tracemalloc.start()
    assert is_blob(large, Entry("100644", name, 100_000_000, "large"))
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was read"))
    assert not is_blob(large, Entry("100644", name, 100_000_001, "large"))


def test_one_whose_length_git_does_not_know_is_compared_as_it_is(repository: Path) -> None:
    unknown = entry(repository, "a.txt")._replace(size=None)
    assert is_blob(repository / "a.txt", unknown)
    (repository / "a.txt").write_bytes(b"one\r\n")
    assert not is_blob(repository / "a.txt", unknown)


def test_a_link_is_compared_by_where_it_leads(repository: Path) -> None:
    assert is_blob(repository / "link", entry(repository, "link"))
    assert not is_blob(repository / "link", entry(repository, "a.txt"))


def test_a_repository_with_longer_names_is_read_alike(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--object-format=sha256")
    (tmp_path / "a.txt").write_text("one\n", "utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    assert len(entry(tmp_path, "a.txt").blob) == 64
    assert is_blob(tmp_path / "a.txt", entry(tmp_path, "a.txt"))
