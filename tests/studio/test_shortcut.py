"""The file to double-click names the folder and the program, whatever they are called."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from govkit.errors import OutputRefused
from govkit.studio.shortcut import write_shortcut

ODD = 'O\'Neil & sons $HOME `x` 100% "it"'


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    folder = tmp_path / ODD
    folder.mkdir()
    return folder


def fake_python(folder: Path) -> str:
    """A program that says what it was started with."""
    file = folder / "py thon"
    file.write_text('#!/bin/sh\nprintf "%s\\n" "$PWD" "$@"\n', "utf-8")
    file.chmod(0o755)
    return str(file)


@pytest.mark.skipif(os.name == "nt", reason="a shell of macOS and Linux")
def test_the_one_for_macos_starts_it_in_its_own_folder(odd: Path) -> None:
    file = write_shortcut(odd, "darwin", fake_python(odd))
    assert os.access(file, os.X_OK)
    said = subprocess.run([str(file)], capture_output=True, encoding="utf-8", check=True, cwd="/").stdout.splitlines()
    assert said == [str(odd), "-m", "govkit", "studio", "."]


def as_the_desktop_reads(written: str) -> str:
    """The value of a key with its escapes undone. Fails at one that no desktop knows, which each reads in a way of its own."""
    assert not re.search(r"\\(?!\\)", written.replace("\\\\", "")), "a backslash that is not written twice"
    assert "%" not in written.replace("%%", ""), "a sign that stands for a file"
    return written.replace("\\\\", "\\").replace("%%", "%")


def test_the_one_for_linux_says_each_argument_as_the_desktop_reads_it(odd: Path) -> None:
    text = write_shortcut(odd, "linux", sys.executable).read_text("utf-8")
    line = next(each for each in text.splitlines() if each.startswith("Exec="))
    unescaped = as_the_desktop_reads(line.removeprefix("Exec="))
    shell = ["sh", "-c", f"printf '%s\\n' {unescaped}"]  # which reads quoted words as the desktop does
    said = subprocess.run(shell, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
    assert said == [sys.executable, "-m", "govkit", "studio", str(odd)]
    assert "\nTerminal=true\n" in text


def test_the_one_for_windows_goes_to_its_own_folder(tmp_path: Path) -> None:
    text = write_shortcut(tmp_path, "win32", r"C:\100%\python.exe").read_bytes().decode("utf-8")
    assert 'cd /d "%~dp0"\r\n' in text
    assert '"C:\\100%%\\python.exe" -m govkit studio .\r\n' in text


def test_a_folder_that_would_begin_another_line_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "a\nExec=b"
    folder.mkdir()
    with pytest.raises(OutputRefused, match="Rename it"):
        write_shortcut(folder, "linux")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    write_shortcut(tmp_path, "linux")
    with pytest.raises(OutputRefused):
        write_shortcut(tmp_path, "linux")
