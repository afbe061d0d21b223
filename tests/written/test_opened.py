"""A run knows what it read, as it was when it read it."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from govkit.data.shipped import from_yaml
from govkit.errors import DataUnreadable, FileUnreadable
from govkit.written.opened import digest_of_bytes, opened_files, was_opened
from govkit.written.read_file import read_bytes, read_text


def test_each_file_that_is_read_is_kept_as_it_was_read(tmp_path: Path) -> None:
    one, other, data, unread = (tmp_path / name for name in ("one.txt", "other.txt", "data.yaml", "unread.txt"))
    for file in (one, other, data, unread):
        file.write_text(f"name: {file.name}", "utf-8")
    with opened_files() as opened:
        read_bytes(one)
        read_text(other, DataUnreadable)
        assert from_yaml(data) == {"name": "data.yaml"}
        one.write_text("changed", "utf-8")
    read_bytes(unread)
    assert dict(opened) == {file: sha256(f"name: {file.name}".encode()).hexdigest() for file in (one, other, data)}


def test_a_file_that_says_something_else_the_second_time_stops_the_run(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    with opened_files():
        was_opened(file, digest_of_bytes(b"before"))
        was_opened(file, digest_of_bytes(b"before"))
        with pytest.raises(FileUnreadable, match=r"one\.txt: this file was changed while govkit read it. Run it again"):
            was_opened(file, digest_of_bytes(b"after"))
    with opened_files() as opened:
        was_opened(file, digest_of_bytes(b"after"))
    assert list(opened) == [file]


def test_what_is_read_within_is_kept_there_alone(tmp_path: Path) -> None:
    with opened_files() as outer:
        with opened_files() as inner:
            was_opened(tmp_path / "inner", "1")
        was_opened(tmp_path / "outer", "2")
    was_opened(tmp_path / "nobody", "3")
    assert (dict(outer), dict(inner)) == ({tmp_path / "outer": "2"}, {tmp_path / "inner": "1"})
