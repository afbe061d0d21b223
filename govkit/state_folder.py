"""The folder in which this person's system keeps what programs remember of their work from day to day."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

_OURS: Final = "govkit"
_OWNER_ALONE: Final = stat.S_IRWXU


def state_folder() -> Path | None:
    """The folder, which nobody else may enter; None where there can be none, or it is somebody else's."""
    who = os.getuid() if hasattr(os, "getuid") else None
    try:
        folder = _of_system() / _OURS
        folder.parent.mkdir(mode=_OWNER_ALONE, parents=True, exist_ok=True)
        with suppress(FileExistsError):
            folder.mkdir(mode=_OWNER_ALONE)
        found = folder.lstat()
        if who is None:  # Windows keeps it for its owner by itself
            return folder if stat.S_ISDIR(found.st_mode) else None
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
            return None
        if stat.S_IMODE(found.st_mode) != _OWNER_ALONE:
            folder.chmod(_OWNER_ALONE)
    except (OSError, RuntimeError):
        return None
    return folder


def _of_system(system: str = sys.platform) -> Path:
    """Where state goes by the custom of each system; what XDG_STATE_HOME names goes before it everywhere."""
    if (named := Path(os.environ.get("XDG_STATE_HOME", ""))).is_absolute():
        return named
    if system == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", ""))
        return local if local.is_absolute() else Path.home() / "AppData" / "Local"
    if system == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path.home() / ".local" / "state"
