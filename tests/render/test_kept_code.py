"""Compiled templates are kept for their owner alone, in a bounded number, and what is damaged is compiled again."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from govkit.own_folder import own_folder
from govkit.render import kept_code
from govkit.render.kept_code import KeptCode
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def said(folder: Path | None, sources: dict[str, str], name: str = "a") -> list[str]:
    """What templates say, compiled or kept."""
    made = Environment(loader=DictLoader(sources), bytecode_cache=KeptCode(folder, name), autoescape=True)
    return [made.get_template(each).render() for each in sources]


def test_the_folder_is_its_owners_alone(temporary: Path) -> None:
    folder = own_folder()
    assert folder is not None
    assert folder.parent == temporary
    assert own_folder() == folder
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert said(folder, {"x": "X"}) == ["X"]
        assert [stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()] == [0o600]


def test_where_there_can_be_no_folder_all_is_compiled(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(temporary / "nowhere"))
    assert own_folder() is None
    assert said(None, {"x": "X"}) == ["X"]


def test_what_was_compiled_is_read_again_and_not_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = own_folder()
    assert said(folder, {"x": "{{ 'X' }}"}) == ["X"]
    monkeypatch.setattr(Environment, "compile", None)
    assert said(folder, {"x": "{{ 'X' }}"}) == ["X"]


def test_what_is_kept_under_another_name_or_of_other_words_is_not_taken() -> None:
    folder = own_folder()
    assert said(folder, {"x": "X"}) == ["X"]
    assert said(folder, {"x": "Y"}) == ["Y"]
    assert said(folder, {"x": "Y"}, "b") == ["Y"]
    assert folder is not None
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("damage", ["cut short", "empty", "other code"])
def test_what_is_damaged_is_compiled_again(damage: str) -> None:
    folder = own_folder()
    assert folder is not None
    said(folder, {"x": "{{ 'X' }}"})
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    parts = {"cut short": whole[:-9], "empty": b"", "other code": whole[:90] + b"\xff" * 40 + whole[130:]}
    file.write_bytes(parts[damage])
    assert said(folder, {"x": "{{ 'X' }}"}) == ["X"]
    assert file.read_bytes() == whole


def test_no_more_than_a_bound_is_kept_and_what_is_used_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_code, "_MOST", 20)
    folder = own_folder()
    assert folder is not None
    said(folder, {"used": "U"})
    (used,) = folder.iterdir()
    for number in range(12):
        for file in folder.iterdir():
            os.utime(file, (number, number))
        said(folder, {"used": "U"})
        said(folder, {f"{number}-{each}": "X" for each in range(7)})
        assert len(list(folder.iterdir())) <= 20 + 7
        assert used.exists()
    said(folder, {f"many-{each}": "X" for each in range(100)})
    assert len(list(folder.iterdir())) <= 20


def test_a_full_disk_costs_nothing_but_time(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = own_folder()
    assert folder is not None

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    assert said(folder, {"x": "X"}) == ["X"]
    monkeypatch.undo()
    assert list(folder.iterdir()) == []


@pytest.mark.whole
@pytest.mark.skipif(os.name == "nt", reason="Windows sends no such signal")
def test_a_run_that_is_killed_while_it_writes_leaves_nothing_that_is_taken_for_a_template(temporary: Path) -> None:
    code = (
        "import os, signal\nfrom govkit.own_folder import own_folder\nfrom govkit.render import kept_code\n"
        "from tests.render.test_kept_code import said\n"
        "def part(code):\n    file = next(own_folder().iterdir())\n    file.write_bytes(b'part')\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "kept_code._mark = part\nsaid(own_folder(), {'x': 'X'})\n"
    )
    surroundings = {**os.environ, "TMPDIR": str(temporary)}
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=surroundings, check=False)
    assert ended.returncode == -signal.SIGKILL
    folder = own_folder()
    assert folder is not None
    assert [file.read_bytes() for file in folder.iterdir()] == [b"part"]
    assert said(folder, {"x": "X"}) == ["X"]
    assert len(list(folder.iterdir())) == 1
    assert list(temporary.glob("*.tmp")) == []
