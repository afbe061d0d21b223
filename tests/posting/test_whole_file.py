"""A file of personal data stands in its folder whole or not at all, and its owner alone can read it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from govkit.posting.whole_file import BEGUN, remove_begun, stands, told_of, whole_file


def write(place: Path, content: bytes = b"letters") -> None:
    with whole_file(place) as out:
        out.write(content)


def test_it_is_its_owners_alone(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    assert stat.S_IMODE((tmp_path / "a.pdf").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def stop(place: Path) -> None:
    with whole_file(place) as out:
        out.write(b"half")
        raise KeyboardInterrupt


def test_one_that_was_begun_is_not_there_and_the_old_one_stays(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf", b"old")
    with pytest.raises(KeyboardInterrupt):
        stop(tmp_path / "a.pdf")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("a.pdf", b"old")]


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / f"a.pdf{BEGUN}").write_bytes(b"half")
    (tmp_path / "b.pdf").write_bytes(b"another's")
    remove_begun(tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["b.pdf"]


def test_whether_it_stands_as_it_was_told_of(tmp_path: Path) -> None:
    write(tmp_path / "a.pdf")
    told = told_of(tmp_path / "a.pdf", tmp_path)
    assert (told.name, told.size) == ("a.pdf", 7)
    assert stands(tmp_path, told)
    (tmp_path / "a.pdf").write_bytes(b"changed")
    assert not stands(tmp_path, told)
    (tmp_path / "a.pdf").unlink()
    assert not stands(tmp_path, told)
