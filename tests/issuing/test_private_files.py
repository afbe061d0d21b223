"""Files that hold people's names are for their owner alone, whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.private_files import clear_staged, private_folder, private_tables

HEADINGS = {"a.csv": ("reference", "why"), "b.csv": ("reference",)}


@contextmanager
def wide_open() -> Iterator[None]:
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)


def fill(folder: Path, *cells: str) -> None:
    with private_folder(folder), private_tables(folder, HEADINGS) as tables:
        for cell in cells:
            tables["a.csv"]([cell, "x"])


def fill_until_stopped(folder: Path) -> None:
    with private_folder(folder), private_tables(folder, HEADINGS) as tables:
        tables["a.csv"](["A-2", "x"])
        raise KeyboardInterrupt


def test_rows_stand_under_their_headings_and_none_is_a_formula(tmp_path: Path) -> None:
    fill(tmp_path, "A-1", "=1")
    assert (tmp_path / "a.csv").read_text("utf-8-sig") == '"reference","why"\n"A-1","x"\n"\'=1","x"\n'
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.csv", "b.csv"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_only_the_owner_can_read_them_whatever_the_machine_lets_others_do(tmp_path: Path) -> None:
    with wide_open():
        fill(tmp_path / "new", "A-1")
        with private_folder(tmp_path / "new"), private_tables(tmp_path / "new", HEADINGS):
            staged = [file for file in (tmp_path / "new").iterdir() if "private" in file.name]
            assert [stat.S_IMODE(file.stat().st_mode) for file in staged] == [0o600, 0o600]
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o700
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in (tmp_path / "new").iterdir())


def test_what_goes_wrong_half_way_leaves_the_old_lists_and_nothing_else(tmp_path: Path) -> None:
    fill(tmp_path, "A-1")
    before = (tmp_path / "a.csv").read_bytes()
    with pytest.raises(KeyboardInterrupt):
        fill_until_stopped(tmp_path)
    assert (tmp_path / "a.csv").read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def test_what_a_killed_run_left_is_cleared_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".govkit-private-a.csv").write_text("half", "utf-8")
    (tmp_path / "a.csv").write_text("whole", "utf-8")
    clear_staged(tmp_path)
    clear_staged(tmp_path / "nowhere")
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]


def test_what_a_killed_run_left_goes_with_the_next(tmp_path: Path) -> None:
    (tmp_path / ".govkit-private-a.csv").write_text("half", "utf-8")
    fill(tmp_path, "A-1")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def test_an_older_list_gives_way_and_a_file_of_somebody_else_does_not(tmp_path: Path) -> None:
    fill(tmp_path, "A-1")
    fill(tmp_path, "A-2")
    assert "A-1" not in (tmp_path / "a.csv").read_text("utf-8")
    (tmp_path / "b.csv").write_text("my own notes\n", "utf-8")
    with pytest.raises(OutputRefused, match=r"b\.csv is there already"):
        fill(tmp_path, "A-3")
    assert "A-2" in (tmp_path / "a.csv").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="making links needs rights there")
def test_a_link_is_followed_nowhere(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.csv").symlink_to(tmp_path / "elsewhere.csv")
    with pytest.raises(OutputRefused, match="is a link"):
        fill(tmp_path / "out", "A-1")
    assert not (tmp_path / "elsewhere.csv").exists()
