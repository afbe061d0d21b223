"""New files and rewritten ones are written together, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.rewrite import Rewrite
from govkit.issuing.together import write_together


def test_all_are_written(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "folder" / "new"
    old.write_bytes(b"a")
    write_together({new: "c"}, [Rewrite(old, b"a", b"b", old)])
    assert (old.read_bytes(), new.read_bytes()) == (b"b", b"c")


def test_where_one_changed_meanwhile_none_is(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"other")
    with pytest.raises(OutputRefused, match="was changed while this ran"):
        write_together({new: "c"}, [Rewrite(old, b"a", b"b", old)])
    assert old.read_bytes() == b"other"
    assert not new.exists()


def test_where_a_new_one_is_there_already_none_is(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"a")
    new.write_bytes(b"mine")
    with pytest.raises(OutputRefused):
        write_together({new: "c"}, [Rewrite(old, b"a", b"b", old)])
    assert (old.read_bytes(), new.read_bytes()) == (b"a", b"mine")
