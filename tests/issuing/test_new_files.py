"""New files go where none are, all of them or none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

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


@pytest.mark.skipif(os.name == "nt", reason="Windows wants a right to make links")
def test_no_folder_that_is_a_link_leads_them_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    for folder in (here, elsewhere):
        folder.mkdir()
    (here / ".github").symlink_to(elsewhere)
    monkeypatch.chdir(here)
    with pytest.raises(OutputRefused, match="leads through a link"):
        write_new({Path("new.txt"): "new", Path(".github/workflows/check.yml"): "on: push"})
    assert list(elsewhere.iterdir()) == []
    assert not (here / "new.txt").exists()


@pytest.mark.parametrize("stop", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_disk_that_is_full_or_a_run_that_is_stopped_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: BaseException
) -> None:
    opening = Path.open

    def open_some(file: Path, *arguments: Any, **more: Any) -> Any:
        if file.name == "third.txt":
            raise stop
        return opening(file, *arguments, **more)

    monkeypatch.setattr(Path, "open", open_some)
    with pytest.raises((OutputRefused, KeyboardInterrupt)):
        write_new({tmp_path / name: "new" for name in ("first.txt", "second.txt", "third.txt")})
    assert list(tmp_path.iterdir()) == []
