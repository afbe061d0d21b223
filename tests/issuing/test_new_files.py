"""New files go where none are, all of them or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.issuing.new_files import write_new


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    write_new({tmp_path / "a" / "b.txt": "One\nTwo\n", tmp_path / "c.txt": ""})
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"One\nTwo\n"
    assert (tmp_path / "c.txt").read_bytes() == b""


@pytest.mark.parametrize("there", ["file", "broken link"])
def test_where_one_is_there_none_is_written(there: str, tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    if there == "file":
        own.write_text("ours", "utf-8")
    else:
        own.symlink_to(tmp_path / "nowhere")
    with pytest.raises(OutputRefused, match="is there already, so nothing was written"):
        write_new({tmp_path / "new.txt": "new", own: "theirs"})
    assert not (tmp_path / "new.txt").exists()
