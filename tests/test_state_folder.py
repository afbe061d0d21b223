"""What is remembered from day to day stands where each system keeps such things, for its owner alone."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from govkit import state_folder as module
from govkit.state_folder import state_folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("system", "place"),
    [
        ("linux", ".local/state"),
        ("freebsd14", ".local/state"),
        ("darwin", "Library/Application Support"),
        ("win32", "AppData/Local"),
    ],
)
def test_each_system_has_its_own_place(system: str, place: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    assert module._of_system(system) == home / place


def test_what_the_person_names_goes_before_it_unless_it_is_no_whole_path(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LOCALAPPDATA", str(home / "local"))
    assert module._of_system("win32") == home / "local"
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "named"))
    assert module._of_system("win32") == home / "named"
    monkeypatch.setenv("XDG_STATE_HOME", "named")
    assert module._of_system("linux") == home / ".local" / "state"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps who may enter a folder elsewhere")
def test_nobody_else_may_enter_it(home: Path) -> None:
    found = state_folder()
    assert found is not None
    assert found.is_relative_to(home)
    found.chmod(0o755)
    assert state_folder() == found
    assert stat.S_IMODE(found.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="as above")
def test_one_that_is_somebody_elses_a_link_or_a_file_is_not_used(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = state_folder()
    assert found is not None
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert state_folder() is None
    monkeypatch.undo()
    monkeypatch.setenv("XDG_STATE_HOME", str(found.parent))
    found.rmdir()
    (home / "elsewhere").mkdir()
    found.symlink_to(home / "elsewhere")
    assert state_folder() is None
    found.unlink()
    found.touch()
    assert state_folder() is None


def test_where_there_can_be_none_there_is_none(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "file"))
    assert state_folder() is None
