"""What somebody without a command line double-clicks: a file in their folder that starts the studio there."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

from govkit.errors import OutputRefused
from govkit.issuing.new_files import refuse_existing, write_new

_MAY_RUN: Final = 0o755


class Shortcut(NamedTuple):
    """A file to double-click, by its name."""

    name: str
    words: str


def write_shortcut(folder: Path, system: str = sys.platform, python: str = sys.executable) -> Path:
    """Writes the one for this system into the folder. Raises OutputRefused where it is there already or the folder's name can't be written in it."""
    made = _MADE.get(system, _for_linux)(folder.resolve(), python)
    file = folder / made.name
    if any(not sign.isprintable() for sign in f"{folder.resolve()}{python}"):
        raise OutputRefused(f"{folder}: the name of this folder has a sign in it that no shortcut can hold. Rename it.")
    refuse_existing([file])
    write_new({file: made.words.encode("utf-8")})
    if system != "win32":
        file.chmod(_MAY_RUN)
    return file


def _for_linux(folder: Path, python: str) -> Shortcut:
    words = (
        "[Desktop Entry]\nType=Application\nName=govkit studio\nComment=Describe a partnership in a browser\nTerminal=true\n"
        f"Exec={_desktop(python)} -m govkit studio {_desktop(str(folder))}\n"
    )
    return Shortcut("govkit-studio.desktop", words)


def _desktop(argument: str) -> str:
    """An argument as the key `Exec` has it, in which a backslash is written twice over."""
    for sign in ("\\", '"', "`", "$"):
        argument = argument.replace(sign, f"\\{sign}")
    return '"' + argument.replace("\\", "\\\\").replace("%", "%%") + '"'


def _for_macos(_folder: Path, python: str) -> Shortcut:
    return Shortcut(
        "govkit-studio.command",
        f'#!/bin/sh\ncd "$(dirname "$0")" || exit\nexec {shlex.quote(python)} -m govkit studio .\n',
    )


def _for_windows(_folder: Path, python: str) -> Shortcut:
    run = python.replace("%", "%%")
    words = ["@echo off", "chcp 65001 >nul", 'cd /d "%~dp0"', f'"{run}" -m govkit studio .', "if errorlevel 1 pause"]
    return Shortcut("govkit-studio.bat", "\r\n".join(words) + "\r\n")


_MADE: Final[Mapping[str, Callable[[Path, str], Shortcut]]] = MappingProxyType(
    {"darwin": _for_macos, "win32": _for_windows}
)
