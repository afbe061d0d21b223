"""A build replaces the last one as a whole or not at all, and never over what somebody changed."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.publish import publish, refuse_to_overwrite_edits

OLD = {"isa.pdf": b"old pdf", "isa.html": b"old html", "isa.docx": b"old docx"}
NEW = {"isa.pdf": b"new pdf", "isa.html": b"new html", "letter.pdf": b"new letter"}


def issue(out: Path, files: Mapping[str, bytes]) -> None:
    """Publishes files with the manifest that a build would write."""
    publish(out, files, lambda _earlier: with_manifest(files)["manifest.json"])


def with_manifest(files: Mapping[str, bytes]) -> dict[str, bytes]:
    outputs = [{"file": name, "sha256": sha256(content).hexdigest()} for name, content in files.items()]
    return {**files, "manifest.json": json.dumps({"outputs": outputs}).encode()}


def held(out: Path) -> dict[str, bytes]:
    """All files of the folder, and of folders in it."""
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


def fail_at(monkeypatch: pytest.MonkeyPatch, method: str, nth: int, *, ever_after: bool = False) -> None:
    """Lets the nth call of a method of Path fail, as on a full disk or with a file open in Word."""
    real: Callable[..., object] = getattr(Path, method)
    calls = [0]

    def failing(self: Path, *arguments: object) -> object:
        calls[0] += 1
        if calls[0] == nth or (ever_after and calls[0] > nth):
            if method == "write_bytes":
                real(self, b"half")
            raise OSError(28, "No space left on device", str(self))
        return real(self, *arguments)

    monkeypatch.setattr(Path, method, failing)


def test_all_files_are_written_and_nothing_else(tmp_path: Path) -> None:
    issue(tmp_path / "a" / "out", OLD)
    assert held(tmp_path / "a" / "out") == with_manifest(OLD)


def test_files_of_the_last_build_that_this_one_does_not_make_are_removed(tmp_path: Path) -> None:
    issue(tmp_path, OLD)
    issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(NEW)


def test_files_of_somebody_else_are_kept(tmp_path: Path) -> None:
    foreign = {"notes.txt": b"mine", "letters/isa.docx": b"mine too"}
    (tmp_path / "letters").mkdir()
    for name, content in foreign.items():
        (tmp_path / name).write_bytes(content)
    issue(tmp_path, OLD)
    issue(tmp_path, NEW)
    assert held(tmp_path) == {**with_manifest(NEW), **foreign}


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_write_that_fails_leaves_the_old_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    issue(tmp_path, OLD)
    fail_at(monkeypatch, "write_bytes", nth)
    with pytest.raises(OutputRefused, match="No space left"):
        issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(OLD)


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_move_that_fails_leaves_the_old_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    issue(tmp_path, OLD)
    fail_at(monkeypatch, "replace", nth)
    with pytest.raises(OutputRefused, match="use another --out"):
        issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(OLD)


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int) -> None:
    fail_at(monkeypatch, "replace", nth)
    with pytest.raises(OutputRefused):
        issue(tmp_path, OLD)
    assert held(tmp_path) == {}


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_disk_that_never_recovers_leaves_each_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nth: int
) -> None:
    issue(tmp_path, OLD)
    fail_at(monkeypatch, "replace", nth, ever_after=True)
    with pytest.raises(OutputRefused):
        issue(tmp_path, NEW)
    whole = {*with_manifest(OLD).items(), *with_manifest(NEW).items()}
    left = held(tmp_path)
    assert {(Path(name).name, content) for name, content in left.items()} <= whole
    assert set(OLD) <= set(left)
    assert set(OLD.values()) <= set(left.values())


def test_after_a_failure_the_next_build_goes_ahead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    issue(tmp_path, OLD)
    with monkeypatch.context() as patch:
        fail_at(patch, "replace", 3)
        with pytest.raises(OutputRefused):
            issue(tmp_path, NEW)
    refuse_to_overwrite_edits(tmp_path)
    issue(tmp_path, NEW)
    assert held(tmp_path) == with_manifest(NEW)


def test_what_a_killed_build_left_is_cleaned_away(tmp_path: Path) -> None:
    (tmp_path / ".govkit-building" / "before").mkdir(parents=True)
    (tmp_path / ".govkit-building" / "isa.pdf").write_bytes(b"half")
    issue(tmp_path, OLD)
    assert held(tmp_path) == with_manifest(OLD)


@pytest.mark.parametrize("moved", [0, 1, 2, 3])
def test_after_a_build_that_was_killed_while_it_moved_files_the_next_goes_ahead(tmp_path: Path, moved: int) -> None:
    issue(tmp_path, OLD)
    issue(tmp_path / ".govkit-building", NEW)
    for name in list(NEW)[:moved]:
        (tmp_path / ".govkit-building" / name).replace(tmp_path / name)
    refuse_to_overwrite_edits(tmp_path)
    issue(tmp_path, {"other.pdf": b"other"})
    assert held(tmp_path) == with_manifest({"other.pdf": b"other"})


def test_a_folder_that_can_not_be_made_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(OutputRefused, match="can't be written here"):
        issue(tmp_path / "file" / "out", OLD)
    assert held(tmp_path) == {"file": b"mine"}


# What somebody has changed.


def test_a_folder_as_it_was_built_is_not_refused(tmp_path: Path) -> None:
    refuse_to_overwrite_edits(tmp_path / "not yet there")
    refuse_to_overwrite_edits(tmp_path)
    issue(tmp_path, OLD)
    refuse_to_overwrite_edits(tmp_path)


@pytest.mark.parametrize("name", OLD)
def test_a_file_that_was_changed_is_named(tmp_path: Path, name: str) -> None:
    issue(tmp_path, OLD)
    (tmp_path / name).write_bytes(b"my edits")
    with pytest.raises(OutputRefused, match=f"{name} was changed after govkit wrote it"):
        refuse_to_overwrite_edits(tmp_path)


def test_a_file_that_was_changed_after_a_killed_build_is_named_too(tmp_path: Path) -> None:
    issue(tmp_path, OLD)
    issue(tmp_path / ".govkit-building", NEW)
    (tmp_path / "letter.pdf").write_bytes(b"my edits")
    with pytest.raises(OutputRefused, match=r"letter\.pdf was changed"):
        refuse_to_overwrite_edits(tmp_path)


def test_a_file_that_was_taken_away_is_no_edit(tmp_path: Path) -> None:
    issue(tmp_path, OLD)
    (tmp_path / "isa.pdf").unlink()
    refuse_to_overwrite_edits(tmp_path)
    issue(tmp_path, OLD)
    assert held(tmp_path) == with_manifest(OLD)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(OutputRefused, match="is a file"):
        refuse_to_overwrite_edits(tmp_path / "out")


@pytest.mark.parametrize(
    "manifest",
    [b"", b"{", b"[]", b"null", b'{"outputs": 5}', b'{"outputs": [5]}', b'{"outputs": [{"file": 5}]}', b"\xff"],
)
def test_a_manifest_that_can_not_be_read_counts_as_none(tmp_path: Path, manifest: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(manifest)
    refuse_to_overwrite_edits(tmp_path)
    issue(tmp_path, OLD)
    assert held(tmp_path) == with_manifest(OLD)


def test_a_manifest_of_another_tool_is_not_overwritten(tmp_path: Path) -> None:
    manifest = b'{"name": "Families Together", "icons": []}'
    (tmp_path / "manifest.json").write_bytes(manifest)
    with pytest.raises(OutputRefused, match=r"manifest\.json was not written by govkit"):
        issue(tmp_path, OLD)
    assert held(tmp_path) == {"manifest.json": manifest}


def test_a_folder_of_the_name_of_the_manifest_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").mkdir()
    (tmp_path / "manifest.json" / "mine.txt").write_bytes(b"mine")
    with pytest.raises(OutputRefused, match=r"manifest\.json was not written by govkit"):
        issue(tmp_path, OLD)
    assert held(tmp_path) == {"manifest.json/mine.txt": b"mine"}


def test_a_manifest_that_somebody_changes_while_this_runs_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue(tmp_path, OLD)
    write = Path.write_bytes

    def write_and_save(file: Path, content: bytes) -> int:
        write(tmp_path / "manifest.json", b"my edits")
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", write_and_save)
    with pytest.raises(OutputRefused, match=r"manifest\.json was changed while this ran"):
        issue(tmp_path, NEW)
    assert held(tmp_path) == {**OLD, "manifest.json": b"my edits"}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bits")
def test_what_is_made_beside_is_as_open_as_the_folder_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows gives what waits in a folder that is for one user alone to that user for ever."""
    modes = set()
    write = Path.write_bytes

    def write_and_look(file: Path, content: bytes) -> int:
        modes.add(file.parent.stat().st_mode & 0o777)
        return write(file, content)

    monkeypatch.setattr(Path, "write_bytes", write_and_look)
    issue(tmp_path / "out", OLD)
    assert modes == {(tmp_path / "out").stat().st_mode & 0o777}


@pytest.mark.parametrize("name", ["..", "", ".", "../mine.txt", "/mine.txt", "letters", "letters/mine.txt"])
def test_a_manifest_can_not_have_anything_removed_but_files_of_the_folder(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    (out / "letters").mkdir(parents=True)
    for mine in (tmp_path / "mine.txt", out / "letters" / "mine.txt"):
        mine.write_bytes(b"mine")
    entry = {"file": name, "sha256": sha256(b"mine").hexdigest()}
    (out / "manifest.json").write_text(json.dumps({"outputs": [entry]}), "utf-8")
    issue(out, OLD)
    assert held(tmp_path).items() >= {"mine.txt": b"mine", "out/letters/mine.txt": b"mine"}.items()
    assert held(out).items() >= with_manifest(OLD).items()
