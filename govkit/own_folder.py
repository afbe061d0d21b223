"""The folder of this person's alone, among the temporary files, for what govkit keeps from run to run."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def own_folder() -> Path | None:
    """The folder for what govkit keeps, which nobody else may enter; None where there can be none, or somebody else made it."""
    who = str(os.getuid()) if hasattr(os, "getuid") else ""
    try:
        folder = Path(tempfile.gettempdir(), f"govkit-{who}" if who else "govkit-compiled")
        with suppress(FileExistsError):
            folder.mkdir(mode=stat.S_IRWXU)
        found = folder.lstat()
    except (OSError, RuntimeError):
        return None
    private = not who or (found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) == stat.S_IRWXU)
    return folder if stat.S_ISDIR(found.st_mode) and private else None
