"""What is kept from run to run stands in a folder that its owner alone may enter, or nowhere."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from govkit.own_folder import own_folder


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.mark.skipif(os.name == "nt", reason="the folder for temporary files is its owner's there")
def test_a_folder_that_somebody_else_can_enter_or_made_is_not_used(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = own_folder()
    assert folder is not None
    folder.chmod(0o770)
    assert own_folder() is None
    folder.chmod(0o700)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert own_folder() is None
    monkeypatch.undo()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    folder.rmdir()
    (temporary / "elsewhere").mkdir(mode=0o700)
    folder.symlink_to(temporary / "elsewhere")
    assert own_folder() is None
    folder.unlink()
    folder.touch(mode=0o700)
    assert own_folder() is None


def test_where_no_folder_for_temporary_files_can_be_written_nothing_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def no_folder() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file"))
    assert own_folder() is None
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_get_default_tempdir", no_folder)
    assert own_folder() is None
